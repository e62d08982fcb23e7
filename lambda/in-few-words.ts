// For listeners who wished for fewer words ("talk less"): a reply's brief words instead of its full ones. Words of
// despair have no brief form, and so ask nothing of the table.
import { alreadyRead, recall } from './memory';
import type { VoiceReply } from './reply/reply';
import type { Turn } from './turn';

/**
 * The reply as this listener wishes to hear it. The profile is read only where neither this turn nor an earlier one of
 * the conversation has read it; with the table away, the words are the full ones. So are they for help out of the blue:
 * who asks for help is not kept waiting for the table.
 */
export async function inFewWords(turn: Turn, reply: VoiceReply): Promise<VoiceReply> {
  if (reply.kind !== 'tell' && reply.kind !== 'ask') return reply;
  const hasToBeRead = reply.brief !== undefined && !isHelp(turn);
  const isBrief = known(turn) ?? (hasToBeRead ? ((await recall(turn))?.brief ?? false) : undefined);
  const say = (isBrief ? reply.brief : undefined) ?? reply.say;
  if (reply.kind === 'tell') return say === undefined ? reply : { ...reply, say };
  const brief = isBrief === undefined ? {} : { brief: isBrief };
  return { ...reply, say: say ?? reply.say, conversation: { ...reply.conversation, ...brief } };
}

/** Whether this listener wished for fewer words, as far as this turn or an earlier one has read it. */
function known(turn: Turn): boolean | undefined {
  const read = alreadyRead(turn);
  return read ? (read.profile?.brief ?? false) : turn.conversation.brief;
}

function isHelp({ request }: Turn): boolean {
  return request.type === 'IntentRequest' && request.intent.name === 'AMAZON.HelpIntent';
}

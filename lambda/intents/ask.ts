import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import type { Screen } from '../screens/screen';
import { inSentence } from '../speech/names';
import { reprompt } from '../speech/say';
import { escapeXml } from '../speech/ssml';
import type { Turn } from '../turn';

/** "What is self-compassion?": a short honest answer, and at most one offer. */
export async function answer(turn: Turn): Promise<VoiceReply> {
  const topic = turn.slots.topic?.ids[0];
  const entry = topic === undefined ? undefined : turn.catalog.answers[topic];
  if (!entry) return misunderstood(turn);
  const say = escapeXml(entry.say);
  const brief = escapeXml(entry.brief);
  if (!entry.offer) return { kind: 'tell', say, brief };
  const item = inSentence(turn.catalog, entry.offer);
  const screen = circleOf(turn, entry.offer);
  return {
    kind: 'ask',
    say,
    brief,
    reprompt: reprompt(turn.catalog, 'answerOffer', { item }),
    conversation: { offers: [entry.offer] },
    ...(screen && { screen }),
  };
}

/** Where a breathing exercise is offered, its circle breathes while we listen. */
function circleOf({ catalog }: Turn, session: string): Screen | undefined {
  const entry = catalog.sessions[session];
  return entry?.breathing && { kind: 'breathing', session };
}

import { planFor } from '../catalog/plan-for';
import { giveAnotherTip } from '../give-tip';
import { neighbouringPlan } from '../neighbouring-plan';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { inSentence } from '../speech/names';
import { startPlan } from '../start';
import { twoOthers } from '../suggest';
import type { Turn } from '../turn';

/** "Another one": another tip after a tip, another offer after an offer, else another sound or session. */
export async function another(turn: Turn): Promise<VoiceReply> {
  const { tip, offers } = turn.conversation;
  if (tip) return giveAnotherTip(turn);
  const second = offers?.[1];
  if (second) return startPlan(turn, planFor(turn.catalog, second));
  const only = offers?.[0];
  if (only) return offerTwoOthers(turn, only);
  const plan = neighbouringPlan(turn, 1);
  return plan ? startPlan(turn, plan) : giveAnotherTip(turn);
}

/** "No, something else": two, so that "the second one" is an answer. */
async function offerTwoOthers(turn: Turn, offered: string): Promise<VoiceReply> {
  const [one, other] = await twoOthers(turn, offered);
  const values = { one: inSentence(turn.catalog, one), other: inSentence(turn.catalog, other) };
  return ask(turn, 'instead', { offers: [one, other] }, { values });
}

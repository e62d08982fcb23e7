// What we do when somebody says what hurts: one kind sentence, then the practice that fits.
import { planFor } from './catalog/plan-for';
import { recall } from './memory';
import { isNight } from './playback/clock';
import { totalSeconds } from './playback/plan';
import { ask } from './reply/answer';
import type { VoiceReply } from './reply/reply';
import { timeZone } from './services/time-zone';
import { durationInWords, inSentence } from './speech/names';
import { escapeXml } from './speech/ssml';
import { startPlan } from './start';
import type { Turn } from './turn';

/** Starts the best session for a need where help is asked for, else offers it in one question. */
export async function comfort(turn: Turn, needId: string, asksForHelp: boolean): Promise<VoiceReply> {
  const need = turn.catalog.needs[needId];
  if (!need) throw new Error(`There is no need "${needId}" in needs.yaml.`);
  const zone = await timeZone(turn, await recall(turn));
  const atNight = zone !== undefined && isNight(turn.nowMs, zone);
  const sessions = atNight && need.night ? [need.night, ...need.sessions] : need.sessions;
  const best = sessions[0] ?? turn.catalog.defaults.session;
  const plan = planFor(turn.catalog, best);
  if (asksForHelp || need.atOnce) return startPlan(turn, plan, escapeXml(need.say));
  const minutes = durationInWords(turn.catalog, totalSeconds(plan));
  const values = { kindness: need.say, item: inSentence(turn.catalog, best), minutes };
  return ask(turn, 'needOffer', { offers: sessions }, { values });
}

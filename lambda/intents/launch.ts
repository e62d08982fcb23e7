import { unfinished } from '../listener/memory';
import { withStore } from '../memory';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { itemTitle, planTitle } from '../speech/names';
import { quickSuggestion } from '../suggest';
import type { Turn } from '../turn';

/** "Alexa, open kind moment": a greeting and one offer; short for those who know us, shorter where something waits. */
export async function launch(turn: Turn): Promise<VoiceReply> {
  const recent = await withStore(turn, 'launch', (listener) =>
    turn.house.store.readRecent(listener, turn.nowMs),
  );
  const left = recent && unfinished(recent);
  if (left && left.play.plan.items[0]?.kind !== 'sound') {
    return ask(
      turn,
      'launchUnfinished',
      { asks: 'resume' },
      { values: { item: planTitle(turn.catalog, left.play.plan) } },
    );
  }
  const offer = await quickSuggestion(turn, recent?.profile);
  const values = { item: itemTitle(turn.catalog, offer) ?? offer };
  return ask(turn, recent?.profile ? 'launchAgain' : 'launchFirst', { offers: [offer] }, { values });
}

import { unfinished } from '../listener/memory';
import { recallWith } from '../memory';
import { ask } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import type { Screen } from '../screens/screen';
import { capitalised, inSentence, itemTitle, phrase, planInSentence } from '../speech/names';
import { quickSuggestion } from '../suggest';
import type { Turn } from '../turn';

/** "Alexa, open kind moment": a greeting and one offer; short for those who know us, shorter where something waits. */
export async function launch(turn: Turn): Promise<VoiceReply> {
  const recent = await recallWith(turn, 'launch', (store, listener) =>
    store.readRecent(listener, turn.nowMs),
  );
  const left = recent && unfinished(recent);
  if (left && left.play.plan.items[0]?.kind !== 'sound') {
    const item = planInSentence(turn.catalog, left.play.plan);
    return ask(turn, 'launchUnfinished', { asks: 'resume' }, { values: { item } });
  }
  const offer = await quickSuggestion(turn, recent?.profile);
  const values = { item: inSentence(turn.catalog, offer) };
  const screen = offerScreen(turn, offer);
  return ask(turn, recent?.profile ? 'launchAgain' : 'launchFirst', { offers: [offer] }, { values, screen });
}

/** What is offered, over its picture, and where to touch to begin it. */
function offerScreen({ catalog }: Turn, picture: string): Screen {
  const text = capitalised(itemTitle(catalog, picture) ?? picture);
  const touch = { text: phrase(catalog, 'offerTouch', {}), does: 'yes' };
  return { kind: 'words', title: phrase(catalog, 'skillTitle', {}), text, picture, touch };
}

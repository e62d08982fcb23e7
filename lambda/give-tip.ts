// Tells a kindness tip: today's, or another; none returns within a year.
import type { Tip } from './catalog/catalog';
import { chooseTip, NO_TIPS, type TipWish } from './listener/tips';
import { withStore } from './memory';
import { ask, tell } from './reply/answer';
import type { VoiceReply } from './reply/reply';
import type { Screen } from './screens/screen';
import { phrase } from './speech/names';
import type { Turn } from './turn';

const DAY_MS = 24 * 3600 * 1000;

/** A tip; within a conversation with the question whether another is wanted. Without the table it is still a tip of the day. */
export async function giveTip(turn: Turn, wish: TipWish): Promise<VoiceReply> {
  const { tips } = turn.catalog;
  const given = await withStore(turn, 'tip', (listener) =>
    turn.house.store.giveTip(listener, wish, tips, turn.nowMs),
  );
  const tip = given ?? tipOfTheDay(turn, wish);
  if (!tip) return tell(turn, 'trouble');
  const values = { tip: tip.tip };
  if (!turn.inConversation) return tell(turn, 'tip', { values, screen: tipScreen(turn, tip) });
  const kind = wish.kind && { tipKind: wish.kind };
  const screen = tipScreen(turn, tip, { text: phrase(turn.catalog, 'tipTouch', {}), does: 'another-tip' });
  return ask(turn, 'tipAndMore', { asks: 'another-tip', tip: tip.id, ...kind }, { values, screen });
}

function tipScreen({ catalog }: Turn, { tip }: Tip, touch?: { text: string; does: string }): Screen {
  const title = phrase(catalog, 'tipTitle', {});
  const picture = catalog.defaults.session;
  return { kind: 'words', title, text: tip, picture, ...(touch && { touch }) };
}

/** Another tip than the one told last in this conversation, of the same kind. */
export function giveAnotherTip(turn: Turn): Promise<VoiceReply> {
  return giveTip(turn, { kind: turn.conversation.tipKind, another: true });
}

function tipOfTheDay(turn: Turn, wish: TipWish): Tip | undefined {
  const day = Math.floor(turn.nowMs / DAY_MS);
  return chooseTip(turn.listener?.household ?? '', wish, turn.catalog.tips, NO_TIPS, day)?.tip;
}

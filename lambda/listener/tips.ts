// Which tip a listener gets: none a second time within 365 days while there is another, then the one heard longest
// ago; each listener in an order of their own; today's tip stays today's.
import type { Tip, TipKind } from '../catalog/catalog';
import { spreadHash } from '../hash';
import { numberValue, type Reader, textValue } from './attributes';

import { newUpdate, type Update } from './update';
import { stamp } from './version';

export type TipWish = {
  /** Tips of this kind only. */
  readonly kind?: TipKind | undefined;
  /** Another than today's. */
  readonly another: boolean;
};

/** What is remembered of tips: on which day (since 1970) each was heard last, by code, and which came last today. */
export type HeardTips = {
  readonly heardDays: ReadonlyMap<string, number>;
  readonly today: { readonly day: number; readonly codes: readonly string[] };
};

/** Nothing heard yet, or nothing known of it. */
export const NO_TIPS: HeardTips = { heardDays: new Map(), today: { day: -1, codes: [] } };

const CODE_LENGTH = 4;
const FRESH_AFTER_DAYS = 365;
const KEPT_SECONDS = (FRESH_AFTER_DAYS + 1) * 24 * 3600;
const MOST_A_DAY = 40;

/**
 * A tip's id in four characters, so that a year of tips fits in 4 KB. Should two tips ever share a code, one counts
 * as heard with the other: no harm.
 */
export function tipCode(id: string): string {
  return (spreadHash(id) % 36 ** CODE_LENGTH).toString(36).padStart(CODE_LENGTH, '0');
}

/** The tip to give on a day, and whether it is told for the first time that day; undefined where none fits. */
export function chooseTip(
  listener: string,
  wish: TipWish,
  tips: readonly Tip[],
  heard: HeardTips,
  day: number,
): { readonly tip: Tip; readonly isNew: boolean } | undefined {
  const fitting = wish.kind ? tips.filter(({ kinds }) => kinds.some((kind) => kind === wish.kind)) : tips;
  const givenToday = heard.today.day === day ? heard.today.codes : [];
  if (!wish.another) {
    const [tip] = givenToday.flatMap((code) => fitting.find(({ id }) => tipCode(id) === code) ?? []);
    if (tip) return { tip, isNew: false };
  }
  const own = spreadHash(listener);
  const ranked = fitting.map((tip) => ({ tip, rank: rankOf(own, tip, heard, day) })).sort(byRank);
  return ranked[0] && { tip: ranked[0].tip, isNew: true };
}

type Rank = { readonly heardDay: number; readonly order: number };

/** Tips not heard within a year come first, in the listener's own order; then the one heard longest ago. */
function rankOf(own: number, tip: Tip, heard: HeardTips, day: number): Rank {
  const heardDay = heard.heardDays.get(tipCode(tip.id));
  const isFresh = heardDay === undefined || day - heardDay >= FRESH_AFTER_DAYS;
  return { heardDay: isFresh ? Number.NEGATIVE_INFINITY : heardDay, order: spreadHash(tip.id, own) };
}

function byRank(one: { rank: Rank }, other: { rank: Rank }): number {
  if (one.rank.heardDay !== other.rank.heardDay) return one.rank.heardDay < other.rank.heardDay ? -1 : 1;
  return one.rank.order - other.rank.order;
}

/** Reads what is remembered of tips. */
export function heardTipsFrom(item: Reader): HeardTips {
  const heardDays = new Map<string, number>();
  for (const code of item.namesUnder(HEARD)) {
    const day = item.whole(HEARD + code);
    if (day !== undefined) heardDays.set(code, day);
  }
  const codes = (item.text('today.codes') ?? '').split(' ').filter(Boolean);
  return { heardDays, today: { day: item.whole('today') ?? -1, codes } };
}

const HEARD = '.';

/** The update that notes a tip as given on a day. */
export function tipGivenUpdate(tip: Tip, heard: HeardTips, day: number, nowMs: number): Update {
  const code = tipCode(tip.id);
  const before = heard.today.day === day ? heard.today.codes : [];
  const update = newUpdate();
  stamp(update);
  update.set('ttl', numberValue(Math.floor(nowMs / 1000) + KEPT_SECONDS));
  update.set(HEARD + code, numberValue(day));
  update.set('today', numberValue(day));
  update.set('today.codes', textValue([...before, code].slice(-MOST_A_DAY).join(' ')));
  return update;
}

// Plays, and how much of them was heard. Plays that began on one day (UTC) stand on one shelf, an item. (Days of a
// course once stood on a shelf of the course's own, under its id: those are still read.)
//
// A stretch is heard from its beginning to wherever an event finds it, so the furthest report of a stretch says all
// that earlier ones said. A shelf keeps the maximum for each stretch: repeated, late or disordered reports change
// nothing, and what was heard is the sum over the stretches.
import { type Plan, pieceAt, totalSeconds } from '../playback/plan';
import { heardMs, type Position } from '../playback/position';
import { planFrom, planText } from '../playback/token';
import { numberValue, type Reader, textValue } from './attributes';
import { playBeganMs } from './play-id';
import { newUpdate, type Update } from './update';
import { stamp } from './version';

/** What a playback event, or a context, proves: the offset reached in the position's current piece. */
export type Report = {
  readonly position: Position;
  readonly offsetMs: number;
  /** The piece was played to its end (PlaybackFinished), whatever the offset says. */
  readonly finished: boolean;
};

/** What was heard since one spoken reply: of which plan, and from where in its time. */
export type Stretch = {
  readonly stretch: number;
  readonly plan: Plan;
  readonly beganMs: number;
  readonly heardMs: number;
};

/** A play, when it began, and its stretches in order: never none. Its plan is that of the latest. */
export type Play = {
  readonly id: string;
  readonly plan: Plan;
  readonly atMs: number;
  readonly stretches: readonly Stretch[];
};

/** Plays expire after this. */
export const PLAYS_KEPT_DAYS = 400;
const DAY_SECONDS = 24 * 3600;

/** The shelf on which a play stands: a day such as "2026-11-23". */
export function shelfOf(playId: string, nowMs: number): string {
  return dayShelf(playBeganMs(playId) ?? nowMs);
}

/** The shelf of the plays that began on that day (UTC). */
export function dayShelf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** When the day of a shelf began; undefined for a course's. */
export function shelfDayMs(shelf: string): number | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(shelf) ? Date.parse(shelf) : undefined;
}

/** The update of a shelf that records a report; it does not happen where more of the stretch is known already. */
export function reportUpdate(report: Report, shelf: string): Update {
  const { plan, playId, stretch, beganMs } = report.position;
  const update = newUpdate();
  stamp(update);
  const shelfDay = shelfDayMs(shelf);
  if (shelfDay !== undefined) update.set('ttl', numberValue(shelfDay / 1000 + PLAYS_KEPT_DAYS * DAY_SECONDS));
  const attribute = `${playId}.${stretch}`;
  const heard = numberValue(reportedMs(report));
  update.set(attribute, heard);
  update.set(`${attribute}.plan`, textValue(plan.loops ? `${planText(plan)}${LOOP}` : planText(plan)));
  if (beganMs > 0) update.set(`${attribute}.began`, numberValue(beganMs));
  update.require(({ name, value }) => {
    const known = name(attribute);
    return `attribute_not_exists(${known}) OR ${known} < ${value(heard)}`;
  });
  return update;
}

/** What a report proves to have been heard of its stretch: never more than its piece allows. */
function reportedMs({ position, offsetMs, finished }: Report): number {
  const pieceMs = (pieceAt(position.plan, position.part)?.seconds ?? 0) * 1000;
  const reachedMs = finished ? pieceMs : Math.min(pieceMs, Math.max(0, Math.round(offsetMs)));
  return heardMs(position, reachedMs);
}

const LOOP = '.loop';

/** The plays on a shelf, in the order in which they began. */
export function playsFrom(item: Reader, shelf: string): readonly Play[] {
  const stretches = new Map<string, Stretch[]>();
  for (const name of item.namesUnder('')) {
    const [, id = '', number] = /^([a-z0-9]{1,16})\.(\d{1,4})$/.exec(name) ?? [];
    const stretch = stretchFrom(item, name, Number(number));
    if (stretch) stretches.set(id, [...(stretches.get(id) ?? []), stretch]);
  }
  const plays = [...stretches].map(([id, found]) => playOf(id, found, shelf));
  return plays.sort((one, other) => one.atMs - other.atMs || (one.id < other.id ? -1 : 1));
}

function stretchFrom(item: Reader, name: string, stretch: number): Stretch | undefined {
  const text = item.text(`${name}.plan`) ?? '';
  const loops = text.endsWith(LOOP);
  const plan = planFrom(loops ? text.slice(0, -LOOP.length) : text, loops);
  const heardMs = item.whole(name);
  if (!plan || heardMs === undefined) return undefined;
  return { stretch, plan, beganMs: item.whole(`${name}.began`) ?? 0, heardMs };
}

function playOf(id: string, found: readonly Stretch[], shelf: string): Play {
  const stretches = [...found].sort((one, other) => one.stretch - other.stretch);
  const plan = stretches.at(-1)?.plan ?? { items: [], loops: false };
  return { id, plan, atMs: playBeganMs(id) ?? shelfDayMs(shelf) ?? 0, stretches };
}

/** All that was heard of a play. */
export function playedMs(play: Play): number {
  return play.stretches.reduce((sum, { heardMs }) => sum + heardMs, 0);
}

/** Where the listener is in the plan's time: the furthest of the latest stretch. The plan's length where it is over. */
export function reachedMs({ plan, stretches }: Play): number {
  const latest = stretches.at(-1);
  if (!latest) return 0;
  const totalMs = totalSeconds(plan) * 1000;
  const atMs = latest.beganMs + latest.heardMs;
  return plan.loops ? atMs % totalMs : Math.min(totalMs, atMs);
}

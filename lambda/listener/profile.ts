// The profile: one item a listener, read as far as it makes sense. changes.ts writes it.

import type { Plan } from '../playback/plan';
import { type Position, partAt } from '../playback/position';
import { planFrom } from '../playback/token';
import type { Reader } from './attributes';
import { BY_PERSON, LAST_SECONDS } from './changes';

/** A sound or session and how long it is usually wished for. */
export type Usual = { readonly id: string; readonly seconds: number };

/** Where a listener is in a course: the day begun last, its play, and when the course was begun (or begun again). */
type CoursePlace = { readonly day: number; readonly playId: string | undefined; readonly sinceMs: number };

/** A time zone (IANA name), and from when on the listener was known to be in it. */
export type ZoneChange = { readonly zone: string; readonly sinceMs: number };

export type Profile = {
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  readonly brief: boolean;
  /** Streaks are not to be mentioned. */
  readonly quietAboutStreaks: boolean;
  /** The household wishes each person whose voice Alexa knows to have a memory of their own: see own.ts. */
  readonly byPerson: boolean;
  /** The time zone as last read, and when it was last read. */
  readonly zone: string | undefined;
  readonly zoneReadMs: number;
  /** Every zone the listener was in, oldest first: a day stays the day that it was. */
  readonly zones: readonly ZoneChange[];
  readonly usualSound: Usual | undefined;
  readonly usualSession: Usual | undefined;
  /** Where the last play by voice began, and when. */
  readonly last: { readonly position: Position; readonly atMs: number } | undefined;
  /** Newest first. */
  readonly favourites: readonly string[];
  readonly avoided: readonly string[];
  /** The course that is under way. */
  readonly course: string | undefined;
  /** By course: those under way and those once begun. */
  readonly courses: ReadonlyMap<string, CoursePlace>;
  readonly remindersRefusedUntilMs: number;
  /** Plays begun before this are not counted: the listener wished to begin anew. */
  readonly countedSinceMs: number;
  /** When the skill was last enabled, as far as we were told. */
  readonly enabledMs: number;
};

/** Reads a profile; what is missing or makes no sense is as if it had never been said. */
export function profileFrom(item: Reader): Profile {
  const zones = zonesFrom(item);
  return {
    firstSeenMs: item.whole('firstSeen') ?? 0,
    lastSeenMs: item.whole('lastSeen') ?? 0,
    brief: item.flag('brief'),
    quietAboutStreaks: item.flag('quietAboutStreaks'),
    byPerson: item.flag(BY_PERSON),
    zone: zones.at(-1)?.zone,
    zoneReadMs: item.whole('zone.read') ?? 0,
    zones,
    usualSound: usualFrom(item, 'sound'),
    usualSession: usualFrom(item, 'session'),
    last: lastFrom(item),
    favourites: newestFirst(item, 'favourite.'),
    avoided: newestFirst(item, 'avoid.'),
    course: item.text('course'),
    courses: coursesFrom(item),
    remindersRefusedUntilMs: item.whole('remindersRefusedUntil') ?? 0,
    countedSinceMs: item.whole('countedSince') ?? 0,
    enabledMs: item.whole('enabled') ?? 0,
  };
}

function usualFrom(item: Reader, kind: string): Usual | undefined {
  const id = item.text(`usual.${kind}`);
  const seconds = item.whole(`usual.${kind}.seconds`);
  return id && seconds ? { id, seconds } : undefined;
}

function lastFrom(item: Reader): Profile['last'] {
  const plan = lasting(
    planFrom(item.text('last.plan') ?? '', item.flag('last.loops')),
    item.whole(LAST_SECONDS),
  );
  const playId = item.text('last.play');
  const stretch = item.whole('last.stretch');
  const beganMs = item.whole('last.began');
  const atMs = item.whole('last.at');
  if (!plan || !playId || stretch === undefined || beganMs === undefined || atMs === undefined)
    return undefined;
  const { part } = partAt(plan, beganMs);
  return { position: { plan, playId, stretch, beganMs, cycle: 0, part, tries: 0 }, atMs };
}

/** A plan of one sound with the length that it was given by what was usual. */
function lasting(plan: Plan | undefined, seconds: number | undefined): Plan | undefined {
  const [first] = plan?.items ?? [];
  return plan && seconds && first?.kind === 'sound' ? { ...plan, items: [{ ...first, seconds }] } : plan;
}

function newestFirst(item: Reader, prefix: string): readonly string[] {
  const ids = item.namesUnder(prefix).map((id) => ({ id, atMs: item.whole(prefix + id) }));
  const known = ids.flatMap(({ id, atMs }) => (atMs === undefined ? [] : [{ id, atMs }]));
  return known.sort((one, other) => other.atMs - one.atMs).map(({ id }) => id);
}

function coursesFrom(item: Reader): ReadonlyMap<string, CoursePlace> {
  const places = new Map<string, CoursePlace>();
  for (const course of item.namesUnder('course.day.')) {
    const day = item.whole(`course.day.${course}`);
    const sinceMs = item.whole(`course.since.${course}`);
    const playId = item.text(`course.play.${course}`);
    if (day) places.set(course, { day, playId, sinceMs: sinceMs ?? 0 });
  }
  return places;
}

function zonesFrom(item: Reader): readonly ZoneChange[] {
  const changes = item.namesUnder('zone.since.').map((since) => {
    const zone = item.text(`zone.since.${since}`);
    return { zone: zone && isZone(zone) ? zone : undefined, sinceMs: Number(since) };
  });
  const known = changes.flatMap(({ zone, sinceMs }) => (zone && sinceMs >= 0 ? [{ zone, sinceMs }] : []));
  return known.sort((one, other) => one.sinceMs - other.sinceMs);
}

/** Only the form: whether there is such a zone, days.ts finds out when it needs to know. */
function isZone(text: string): boolean {
  return /^[A-Za-z0-9_+\-/]{1,64}$/.test(text);
}

// True listening histories, for property tests: what somebody did and heard, and the reports that a device would send
// of it. The truth is counted here from what they did, never from the reports.
import fc from 'fast-check';
import { newPlayId } from '../../../lambda/listener/play-id';
import type { Report } from '../../../lambda/listener/plays';
import { type Item, piecesOf, totalSeconds } from '../../../lambda/playback/plan';
import { beginning, carryOn, type Place, type Position, partAt } from '../../../lambda/playback/position';
import { BREAK, courseDay, DAY_MS, HOUR_MS, MINUTE_MS, NIGHT, NOW, RAIN } from './positions';

/** One spoken reply and what followed: for how long, how often it was interrupted, and what was said next. */
type StretchWish = {
  readonly share: number;
  readonly interruptions: readonly number[];
  readonly next: 'resume' | 'over' | 'seek';
};

type PlayWish = {
  readonly item: Item;
  readonly loops: boolean;
  readonly restMs: number;
  readonly stretches: readonly StretchWish[];
};

/** What happened: reports with the time at which each was sent, and the truth. */
export type TrueHistory = {
  readonly plays: readonly Position[];
  readonly reports: readonly { readonly report: Report; readonly sentMs: number }[];
  readonly heardMs: number;
  /** What was truly heard of each stretch, by play id and stretch ("3bxq0m7f2k.1"). */
  readonly stretchMs: ReadonlyMap<string, number>;
  readonly endMs: number;
};

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const stretchWish: fc.Arbitrary<StretchWish> = fc.record({
  share: fc.oneof(share, fc.constant(1)),
  interruptions: fc.array(share, { maxLength: 2 }),
  next: fc.constantFrom('resume', 'over', 'seek'),
});

const playWish: fc.Arbitrary<PlayWish> = fc.record({
  item: fc.constantFrom(RAIN, NIGHT, BREAK, courseDay(1), courseDay(2)),
  loops: fc.boolean(),
  restMs: fc.integer({ min: MINUTE_MS, max: 3 * DAY_MS }),
  stretches: fc.array(stretchWish, { minLength: 1, maxLength: 3 }),
});

/** Histories of a few plays over two weeks at most, with all that can happen within a play. */
export const trueHistory = fc.array(playWish, { minLength: 1, maxLength: 5 }).map(lived);

const shortPlayWish: fc.Arbitrary<PlayWish> = fc.record({
  item: fc.constantFrom(RAIN, BREAK),
  loops: fc.constant(false),
  restMs: fc.integer({ min: 12 * HOUR_MS, max: 2 * DAY_MS }),
  stretches: fc.array(stretchWish, { minLength: 1, maxLength: 1 }),
});

/** Histories of a month or two, in which days are folded while their reports are still on the way. */
export const longHistory = fc.array(shortPlayWish, { minLength: 20, maxLength: 30 }).map(lived);

function lived(wishes: readonly PlayWish[]): TrueHistory {
  const plays: Position[] = [];
  const reports: { report: Report; sentMs: number }[] = [];
  const stretchMs = new Map<string, number>();
  let nowMs = NOW;
  let heardMs = 0;
  for (const [index, { item, loops, restMs, stretches }] of wishes.entries()) {
    const plan = { items: [item], loops };
    const totalMs = totalSeconds(plan) * 1000;
    let place: Place = beginning(
      plan,
      newPlayId(nowMs, () => index),
    );
    plays.push(place.position);
    for (const wish of stretches) {
      const { beganMs } = place.position;
      // A loop is heard for up to two rounds; anything else up to its end.
      const listenedMs = Math.round(wish.share * (loops ? 2 * totalMs : totalMs - beganMs));
      for (const point of [...wish.interruptions].sort()) {
        const soFarMs = Math.round(point * listenedMs);
        reports.push({ report: reportAt(place.position, soFarMs), sentMs: nowMs + soFarMs });
      }
      reports.push(...partEnds(place.position, listenedMs, nowMs));
      nowMs += listenedMs;
      heardMs += listenedMs;
      reports.push({ report: reportAt(place.position, listenedMs), sentMs: nowMs });
      stretchMs.set(`${place.position.playId}.${place.position.stretch}`, listenedMs);
      const stoppedMs = loops ? (beganMs + listenedMs) % totalMs : beganMs + listenedMs;
      place = carryOn(place.position, plan, nextMs(wish, stoppedMs, totalMs));
    }
    nowMs += restMs;
  }
  return { plays, reports, heardMs, stretchMs, endMs: nowMs };
}

function nextMs({ next, share: point }: StretchWish, stoppedMs: number, totalMs: number): number {
  if (next === 'over') return 0;
  return next === 'seek' ? Math.round(point * totalMs) : stoppedMs;
}

/** The report of a stretch after so much listening: a stop, in whichever cycle and part that is. */
function reportAt(position: Position, listenedMs: number): Report {
  const totalMs = totalSeconds(position.plan) * 1000;
  const timeMs = position.beganMs + listenedMs;
  const cycle = position.plan.loops ? Math.floor(timeMs / totalMs) : 0;
  const { part, offsetMs } = partAt(position.plan, timeMs - cycle * totalMs);
  const pieceMs = (piecesOf(position.plan)[part]?.seconds ?? 0) * 1000;
  return { position: { ...position, cycle, part }, offsetMs, finished: offsetMs === pieceMs };
}

/** The reports of parts that came to their end on the way. */
function partEnds(position: Position, listenedMs: number, beganAtMs: number): TrueHistory['reports'] {
  const totalMs = totalSeconds(position.plan) * 1000;
  const ends: { report: Report; sentMs: number }[] = [];
  for (let cycle = 0; cycle < 3; cycle++) {
    let endMs = cycle * totalMs;
    for (const [part, piece] of piecesOf(position.plan).entries()) {
      endMs += piece.seconds * 1000;
      const soFarMs = endMs - position.beganMs;
      if (soFarMs <= 0 || soFarMs > listenedMs) continue;
      const report = {
        position: { ...position, cycle, part },
        offsetMs: piece.seconds * 1000,
        finished: true,
      };
      ends.push({ report, sentMs: beganAtMs + soFarMs });
    }
  }
  return ends;
}

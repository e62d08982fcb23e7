// A session of any length: minutes, each made on its own from the bed and from the cues that fall into it.
import type { Session } from '../audio-manifests/schema';
import type { DayPiece, SessionPiece } from '../lambda/playback/piece';
import { cuesOf } from './cues';
import { FRAME_SAMPLES, FRAMES_A_MINUTE } from './encode/frames';
import type { MinuteJob } from './jobs';
import { FRAMES_AFTER, FRAMES_BEFORE } from './mix/fed';
import { LOOP_FRAMES } from './mix/loop-length';
import { type Frame, frameOf } from './narration/pace';
import { linesOfStep, type Step, stepsOf } from './narration/script';
import { spokenSeconds } from './narration/spoken';
import { feedFrames, keyOf, loopRecipe, type Workshop } from './recipes';
import { SAMPLE_RATE_HZ } from './sample-rate';
import type { Making } from './stream';
import type { Recipe } from './strips';

/** How far the bed lies under its own level as a sound: at least 16 LU under the words, 22 for sleep. */
const BED_GAIN_DB = -12;
const SLEEP_BED_GAIN_DB = -18;
/**
 * The fewer the words, the softer the bed: loudness is measured over what is less than 10 LU below the mean of all,
 * and where a bed is louder than that, no session of many rests is as loud as another (BS.1770, relative gate).
 */
const BED_GAIN_DB_IF_ALL_WERE_WORDS = -8;
const SHARE_OF_WORDS_AT_LEAST = 0.05;

function bedGainDb({ kind }: Session, steps: readonly Step[], minutes: number): number {
  if (kind === 'timer' || kind === 'breathing') return BED_GAIN_DB;
  const words = Math.max(SHARE_OF_WORDS_AT_LEAST, spokenSeconds(steps) / (minutes * 60));
  const most = BED_GAIN_DB_IF_ALL_WERE_WORDS + 10 * Math.log10(words);
  return Math.min(kind === 'sleep' ? SLEEP_BED_GAIN_DB : BED_GAIN_DB, most);
}

/** All that a narrated piece is made from. */
export type Performance = {
  /** For people, in the log. */
  readonly name: string;
  readonly language: string;
  readonly steps: readonly Step[];
  readonly frame: Frame;
  readonly minutes: number;
  readonly bed?: { readonly loop: Recipe; readonly gainDb: number };
  readonly growsInto?: Recipe;
};

/** A session, over its own bed or another, growing into a sound at its end or not. */
export function makingOfSession(workshop: Workshop, piece: SessionPiece): Making {
  const { language, seconds, over, then } = piece;
  const minutes = seconds / 60;
  const session = sessionOf(workshop, piece.session);
  const steps = stepsOf(
    piece.session,
    session,
    minutes,
    workshop.library.translations[language]?.[piece.session],
  );
  return perform(workshop, {
    ...common(workshop, session, steps, minutes, language, over, then),
    name: piece.session,
  });
}

/** A day of a course: its session, with words of the day before it and after. */
export function makingOfDay(workshop: Workshop, { language, course, day, seconds }: DayPiece): Making {
  const minutes = seconds / 60;
  const today = workshop.library.courses[course]?.days[day - 1];
  if (!today) throw new Error(`There is no day ${day} in the course "${course}"`);
  const session = sessionOf(workshop, today.session);
  const translation = workshop.library.translations[language]?.[today.session];
  const line = (id: string, text: string): Step => ({ kind: 'line', line: { session: course, id, text } });
  const rest: Step = { kind: 'rest', leastSeconds: 2, mostSeconds: 8 };
  const steps = [
    line(`day-${day}-opening`, today.opening),
    rest,
    ...stepsOf(today.session, session, minutes, translation),
    rest,
    line(`day-${day}-closing`, today.closing),
  ];
  return perform(workshop, {
    ...common(workshop, session, steps, minutes, language),
    name: `${course}, day ${day}`,
  });
}

function sessionOf({ library }: Workshop, id: string): Session {
  const session = library.sessions[id];
  if (!session) throw new Error(`There is no session "${id}"`);
  return session;
}

function common(
  workshop: Workshop,
  session: Session,
  steps: readonly Step[],
  minutes: number,
  language: string,
  over?: string,
  then?: string,
): Omit<Performance, 'name'> {
  const bed = over ?? session.bed;
  const gainDb = bedGainDb(session, steps, minutes);
  return {
    language,
    steps,
    minutes,
    frame: frameOf(session.kind, minutes),
    ...(bed !== 'none' && { bed: { loop: loopRecipe(workshop, bed), gainDb } }),
    ...(then && { growsInto: loopRecipe(workshop, then) }),
  };
}

function perform(workshop: Workshop, performance: Performance): Making {
  const { bed, growsInto, minutes } = performance;
  const spans = Array.from({ length: minutes }, (_, minute) => ({
    recipe: minuteRecipe(workshop, performance, minute),
    fromFrame: 0,
    toFrame: FRAMES_A_MINUTE,
  }));
  return { spans, loops: [bed?.loop, growsInto].filter((loop) => loop !== undefined) };
}

function minuteRecipe(workshop: Workshop, performance: Performance, minute: number): Recipe {
  const { bed, steps, minutes, frame, language } = performance;
  const isLast = minute === minutes - 1;
  const next = isLast ? performance.growsInto : undefined;
  const totalSamples = minutes * 60 * SAMPLE_RATE_HZ;
  const job: MinuteJob = {
    kind: 'minute',
    minute,
    totalSamples,
    framesBefore: minute === 0 ? 0 : FRAMES_BEFORE,
    ...(bed && { bedGainDb: bed.gainDb }),
    leavesFromSample: totalSamples - frame.tail.leastSeconds * SAMPLE_RATE_HZ,
    hasNext: next !== undefined,
  };
  const lines = steps.flatMap((step) =>
    linesOfStep(step).map((line) => workshop.clips.identify(line, language)),
  );
  return {
    name: `minute ${minute + 1} of ${performance.name}`,
    key: keyOf(workshop, job, frame, steps, lines, bed?.loop.key, next?.key),
    frameCount: FRAMES_A_MINUTE,
    make: () => {
      const start = minute * FRAMES_A_MINUTE;
      const end = start + FRAMES_A_MINUTE + FRAMES_AFTER;
      // The sound that follows begins with its loop, so that this one has to arrive at the loop's end.
      const shift = LOOP_FRAMES - minutes * FRAMES_A_MINUTE;
      return workshop.pool.run(job, [
        cuesOf(workshop, performance, start * FRAME_SAMPLES, end * FRAME_SAMPLES),
        ...(bed ? [feedFrames(workshop, bed.loop, start - job.framesBefore, end, 'bed')] : []),
        ...(next ? [feedFrames(workshop, next, start + shift - FRAMES_BEFORE, end + shift, 'next')] : []),
      ]);
    },
  };
}

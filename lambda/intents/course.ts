import { dayPlan } from '../catalog/plan-for';
import { type CourseProgress, courseProgress } from '../listener/courses';
import { recallWith, remember } from '../memory';
import { ask, tell } from '../reply/answer';
import type { VoiceReply } from '../reply/reply';
import { durationInWords, inSentence } from '../speech/names';
import { startPlan } from '../start';
import type { Turn } from '../turn';
import { offerNearest } from '../unknown';

/** "Start the three weeks of kindness": its first day, counted anew. */
export async function startCourse(turn: Turn): Promise<VoiceReply> {
  const asked = turn.slots.course;
  if (asked && asked.ids.length === 0) return offerNearest(turn, asked.heard, turn.catalog.courses);
  return beginCourse(turn, asked?.ids[0] ?? turn.catalog.defaults.course);
}

/** "Next lesson": the day that is due. */
export async function continueCourse(turn: Turn): Promise<VoiceReply> {
  const progress = await progressOf(turn);
  if (!progress) return offerCourse(turn);
  return isOver(turn, progress)
    ? tellOver(turn, progress)
    : startDay(turn, progress.course, progress.nextDay);
}

/** "What day am I on?" */
export async function courseDay(turn: Turn): Promise<VoiceReply> {
  const progress = await progressOf(turn);
  if (!progress) return offerCourse(turn);
  if (isOver(turn, progress)) return tellOver(turn, progress);
  const { course, nextDay } = progress;
  const entry = turn.catalog.courses[course];
  const values = {
    course: inSentence(turn.catalog, course),
    day: String(nextDay),
    days: String(entry?.days.length ?? 0),
    title: entry?.days[nextDay - 1] ?? '',
    minutes: durationInWords(turn.catalog, (entry?.minutes ?? 0) * 60),
  };
  return ask(turn, 'courseDay', { asks: 'next-day' }, { values });
}

/** "Skip to day four". */
export async function goToDay(turn: Turn): Promise<VoiceReply> {
  const day = Number(turn.slots.day?.heard);
  const course = (await progressOf(turn))?.course ?? turn.catalog.defaults.course;
  const days = turn.catalog.courses[course]?.days.length ?? 0;
  if (day >= 1 && day <= days) return startDay(turn, course, day);
  return tell(turn, 'courseNoSuchDay', { values: { days: String(days) } });
}

/** "Repeat yesterday's session": the day begun last. */
export async function repeatDay(turn: Turn): Promise<VoiceReply> {
  const progress = await progressOf(turn);
  return progress ? startDay(turn, progress.course, progress.day) : offerCourse(turn);
}

/** "Leave the course": what was done in it is kept. */
export async function leaveCourse(turn: Turn): Promise<VoiceReply> {
  const profile = await remember(turn, { quitCourse: true });
  return tell(turn, profile ? 'courseLeft' : 'memoryAway');
}

async function beginCourse(turn: Turn, course: string): Promise<VoiceReply> {
  await remember(turn, { courseDay: { course, day: 1, anew: true } });
  return startDay(turn, course, 1);
}

function startDay(turn: Turn, course: string, day: number): Promise<VoiceReply> {
  return startPlan(turn, dayPlan(turn.catalog, course, day));
}

async function progressOf(turn: Turn): Promise<CourseProgress | undefined> {
  const recent = await recallWith(turn, 'course', (store, listener) =>
    store.readCourse(listener, turn.nowMs),
  );
  const course = recent?.profile?.course;
  return course === undefined ? undefined : courseProgress(course, recent?.profile, recent?.plays ?? []);
}

function isOver(turn: Turn, { course, nextDay }: CourseProgress): boolean {
  return nextDay > (turn.catalog.courses[course]?.days.length ?? 0);
}

function tellOver(turn: Turn, { course }: CourseProgress): VoiceReply {
  return tell(turn, 'courseOver', { values: { course: inSentence(turn.catalog, course) } });
}

function offerCourse(turn: Turn): VoiceReply {
  const { course } = turn.catalog.defaults;
  return ask(
    turn,
    'courseOffer',
    { offers: [course] },
    { values: { course: inSentence(turn.catalog, course) } },
  );
}

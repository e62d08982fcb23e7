// What can change in a profile, as data. However many change at once, they are one update: nothing is read first.
import type { Position } from '../playback/position';
import { planText } from '../playback/token';
import { flagValue, numberValue, textValue } from './attributes';
import type { Usual } from './profile';
import { newUpdate, type Update } from './update';
import { stamp } from './version';

export type Changes = {
  /** Playing begins here by voice: a new play, or a resume that is to be remembered. */
  readonly played?: Position;
  /**
   * The sound that plays lasts as long as the listener's sounds usually do; the length in `played` is for those who
   * have no usual one. The profile that comes back has it.
   */
  readonly forUsualLength?: true;
  readonly usualSound?: Usual;
  readonly usualSession?: Usual;
  /** A day of a course begins; `anew` where the course begins with it (or begins again). */
  readonly courseDay?: { readonly course: string; readonly day: number; readonly anew: boolean };
  /** No course is under way; what was done in it is kept. */
  readonly quitCourse?: true;
  readonly addFavourite?: string;
  readonly removeFavourite?: string;
  /** Not to be suggested again. */
  readonly avoid?: string;
  /** The time zone as just read, and the one known before (`profile.zone`). */
  readonly zone?: { readonly name: string; readonly before: string | undefined };
  readonly brief?: boolean;
  readonly quietAboutStreaks?: boolean;
  /** Of a household: it wishes to be known by its voices, or not. */
  readonly byPerson?: boolean;
  readonly remindersRefusedUntilMs?: number;
  /** Totals and streak begin anew, now. */
  readonly countAnew?: true;
  /** The skill was enabled, now. */
  readonly enabled?: true;
};

/** What beginning to play changes: the last play, the usual sound or session, the day of a course. */
export function changesOfPlay(position: Position): Changes {
  const [item] = position.plan.items;
  switch (item?.kind) {
    case 'sound':
      return { played: position, usualSound: { id: item.sound, seconds: item.seconds } };
    case 'session':
      return { played: position, usualSession: { id: item.session, seconds: item.seconds } };
    case 'day':
      return { played: position, courseDay: { course: item.course, day: item.day, anew: false } };
    default:
      return { played: position };
  }
}

/** Where the usual length of a sound stands, and the length of a last play that was begun for it. */
const USUAL_SECONDS = 'usual.sound.seconds';
export const LAST_SECONDS = 'last.seconds';
export const BY_PERSON = 'byPerson';

/** The update of a profile that makes the changes. */
export function profileUpdate(changes: Changes, nowMs: number): Update {
  const update = newUpdate();
  stamp(update);
  update.setOnce('firstSeen', numberValue(nowMs));
  update.set('lastSeen', numberValue(nowMs));
  setPlaying(update, changes, nowMs);
  setTaste(update, changes, nowMs);
  setWays(update, changes, nowMs);
  return update;
}

/** Keeps an update off the profile of a household that wishes to be known by its voices. */
export function unlessByPerson(update: Update): void {
  update.require(({ name, value }) => {
    const byPerson = name(BY_PERSON);
    return `attribute_not_exists(${byPerson}) OR ${byPerson} <> ${value(flagValue(true))}`;
  });
}

function setPlaying(update: Update, changes: Changes, nowMs: number): void {
  const { played, forUsualLength, courseDay, quitCourse } = changes;
  if (played) {
    update.set('last.plan', textValue(planText(played.plan)));
    update.set('last.loops', flagValue(played.plan.loops));
    update.set('last.play', textValue(played.playId));
    update.set('last.stretch', numberValue(played.stretch));
    update.set('last.began', numberValue(played.beganMs));
    update.set('last.at', numberValue(nowMs));
    const [item] = played.plan.items;
    if (forUsualLength && item) update.setFrom(LAST_SECONDS, USUAL_SECONDS, numberValue(item.seconds));
    else update.remove(LAST_SECONDS);
  }
  if (courseDay) {
    const { course, day, anew } = courseDay;
    update.set('course', textValue(course));
    update.set(`course.day.${course}`, numberValue(day));
    if (played) update.set(`course.play.${course}`, textValue(played.playId));
    const since = `course.since.${course}`;
    if (anew) update.set(since, numberValue(nowMs));
    else update.setOnce(since, numberValue(nowMs));
  }
  if (quitCourse) update.remove('course');
}

function setTaste(update: Update, changes: Changes, nowMs: number): void {
  const { usualSound, usualSession, forUsualLength, addFavourite, removeFavourite, avoid } = changes;
  if (usualSound && forUsualLength) {
    update.set('usual.sound', textValue(usualSound.id));
    update.setOnce(USUAL_SECONDS, numberValue(usualSound.seconds));
  } else if (usualSound) setUsual(update, 'sound', usualSound);
  if (usualSession) setUsual(update, 'session', usualSession);
  if (addFavourite) update.set(`favourite.${addFavourite}`, numberValue(nowMs));
  if (removeFavourite) update.remove(`favourite.${removeFavourite}`);
  if (avoid) update.set(`avoid.${avoid}`, numberValue(nowMs));
}

function setUsual(update: Update, kind: 'sound' | 'session', usual: Usual): void {
  update.set(`usual.${kind}`, textValue(usual.id));
  update.set(`usual.${kind}.seconds`, numberValue(usual.seconds));
}

function setWays(update: Update, changes: Changes, nowMs: number): void {
  const { zone, brief, quietAboutStreaks, byPerson, remindersRefusedUntilMs, countAnew, enabled } = changes;
  if (zone) update.set('zone.read', numberValue(nowMs));
  if (zone && zone.name !== zone.before) update.set(`zone.since.${nowMs}`, textValue(zone.name));
  if (brief !== undefined) update.set('brief', flagValue(brief));
  if (quietAboutStreaks !== undefined) update.set('quietAboutStreaks', flagValue(quietAboutStreaks));
  if (byPerson !== undefined) update.set(BY_PERSON, flagValue(byPerson));
  if (remindersRefusedUntilMs !== undefined) {
    update.set('remindersRefusedUntil', numberValue(remindersRefusedUntilMs));
  }
  if (countAnew) update.set('countedSince', numberValue(nowMs));
  if (enabled) update.set('enabled', numberValue(nowMs));
}

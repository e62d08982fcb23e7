// All guided sessions, held to what a good one is.
import { join } from 'node:path';
import { lengthFaults, shareOfSilence } from '../../audio/narration/feasible';
import type { Session } from '../../audio-manifests/schema';
import { Faults } from '../../infra/build/faults';
import { type Library, readLibrary } from '../../infra/build/read-content';
import { readBanned } from './banned';
import { gradeOf, sentencesOf, wordsOf } from './reading';

const root = join(__dirname, '../..');
const unread = new Faults(root);
const library: Pick<Library, 'sounds' | 'sessions' | 'courses'> = readLibrary(root, unread) ?? {
  sounds: {},
  sessions: {},
  courses: {},
};

/** Sessions with a script of sentences; a breathing exercise counts, and a timer rings. */
const guided = Object.entries(library.sessions).filter(
  ([, { kind }]) => kind !== 'breathing' && kind !== 'timer',
);
const spoken = Object.entries(library.sessions).filter(([, { kind }]) => kind !== 'timer');

/** A session that answers one of these may stir up more than a listener wants at that moment. */
const PAINFUL_NEEDS = ['ashamed', 'guilty', 'hate-myself', 'cannot-forgive-myself', 'grieving', 'broke-up'];

/** How a script says that the mind wanders. */
const WANDERS = /\b(minds?|thoughts?)\b[^.?]*\b(wander|races)/i;

const banned = readBanned('banned.yaml');

const pathOf = (id: string): string => `audio-manifests/sessions/${id}.yaml`;
const textOf = (lines: readonly unknown[]): string[] => lines.filter((line) => typeof line === 'string');
const allText = (session: Session): string[] => session.script.flatMap(({ lines }) => textOf(lines));

/** The lines of a session of so many minutes. */
function linesAt({ script }: Session, minutes: number): Session['script'][number]['lines'] {
  const belongs = script.filter(
    ({ from = 0, to = Number.POSITIVE_INFINITY }) => from <= minutes && minutes <= to,
  );
  return belongs.flatMap(({ lines }) => lines);
}

/** Asks every whole length of a session from `least` on what is wrong with it; tells of each fault with its lengths. */
function checkLengths(
  session: Session,
  add: (what: string) => void,
  faultAt: (minutes: number) => string | undefined,
  least = session.minutes.least,
): void {
  const lengths = new Map<string, number[]>();
  for (let minutes = Math.max(least, session.minutes.least); minutes <= session.minutes.most; minutes += 1) {
    const fault = faultAt(minutes);
    if (fault) lengths.set(fault, [...(lengths.get(fault) ?? []), minutes]);
  }
  for (const [fault, minutes] of lengths) add(`at ${minutes.join(', ')} minutes ${fault}`);
}

/** Runs one check over sessions and fails with all that it found. */
function expectNoFaults(
  sessions: readonly (readonly [string, Session])[],
  check: (session: Session, add: (what: string) => void, id: string) => void,
): void {
  const faults = new Faults(root);
  for (const [id, session] of sessions) check(session, (what) => faults.add(pathOf(id), what), id);
  expect(() => faults.throwIfAny()).not.toThrow();
}

describe('The sessions', () => {
  it('all have the form that the schema asks for.', () => {
    expect(() => unread.throwIfAny()).not.toThrow();
    expect(guided.length).toBeGreaterThan(0);
  });

  it('say none of the banned words.', () => {
    expectNoFaults(spoken, (session, add, id) => {
      const isOneOf = (names: readonly string[]): boolean =>
        names.includes(id) || names.includes(session.kind);
      const rules = banned.filter(({ except, only }) => !isOneOf(except) && (!only || isOneOf(only)));
      for (const text of [...allText(session), session.summary]) {
        for (const { words, why, instead } of rules) {
          const found = words.find((word) => new RegExp(`(?<![\\w'])${word}(?![\\w'])`, 'i').test(text));
          if (found) add(`"${found}" in "${text}". ${why} ${instead}`);
        }
      }
    });
  });

  it('are silent for 55 to 75 per cent of their time, and for 35 and more where they are short.', () => {
    expectNoFaults(guided, (session, add, id) => {
      checkLengths(session, add, (minutes) => {
        const isShort = minutes <= 2 || id === 'sos';
        const silence = Math.round(shareOfSilence(session, minutes) * 1000) / 10;
        if (silence < (isShort ? 35 : 55)) return 'it speaks too much: give a line to longer lengths';
        return silence > 75 && !isShort ? 'it is silent for too long: give it another line' : undefined;
      });
    });
  });

  it('can be made at every length that they promise, by a quicker and by a slower voice.', () => {
    expectNoFaults(Object.entries(library.sessions), (session, add) => {
      for (const fault of lengthFaults(session)) {
        const at = `at ${fault.minutes} minutes`;
        if ('line' in fault) add(`${at} "${fault.line}" is longer than its count: shorten it`);
        else if ('missingSeconds' in fault) {
          add(
            `${at} it is ${fault.missingSeconds.toFixed(0)} seconds too long: shorten lines or the least of rests`,
          );
        } else {
          add(`${at} ${fault.surplusSeconds.toFixed(0)} seconds are left over: lengthen the most of rests`);
        }
      }
    });
  });

  it('are easy to follow: grade 6 or below, and 4 for children; two more for the hardest line.', () => {
    expectNoFaults(spoken, (session, add) => {
      const most = session.kind === 'children' ? 4 : 6;
      const texts = allText(session);
      const grade = gradeOf(texts);
      if (grade > most)
        add(`reads as grade ${grade.toFixed(1)}, at most ${most}: shorter words and sentences`);
      for (const text of texts.filter((line) => wordsOf(line).length >= 8 && gradeOf([line]) > most + 2)) {
        add(`"${text}" reads as grade ${gradeOf([text]).toFixed(1)}, at most ${most + 2}: use shorter words`);
      }
    });
  });

  it('speak in short sentences, with nothing that a voice would stumble over.', () => {
    expectNoFaults(spoken, (session, add) => {
      const texts = allText(session);
      for (const text of texts) {
        if (!/^[A-Z][A-Za-z',. ?-]*[.?]$/.test(text)) {
          add(`"${text}": begin with a capital, end with a full stop or question mark, and write only words`);
        }
      }
      const sentences = texts.flatMap(sentencesOf);
      const long = sentences.filter((sentence) => wordsOf(sentence).length > 14);
      for (const sentence of sentences.filter((one) => wordsOf(one).length > 18))
        add(`"${sentence.trim()}": split it`);
      if (long.length > sentences.length / 10) add(`${long.length} sentences of over 14 words: split some`);
    });
  });

  it('say once, at every length, that the mind wanders.', () => {
    const forAdults = guided.filter(([, { kind }]) => kind !== 'children');
    expectNoFaults(forAdults, (session, add) => {
      checkLengths(session, add, (minutes) => {
        const said = textOf(linesAt(session, minutes)).filter((text) => WANDERS.test(text)).length;
        return said === 1 ? undefined : `it says ${said} times that the mind wanders: say it once`;
      });
    });
  });

  it('offer open eyes, and leave to stop, where they touch pain and have the time.', () => {
    const nearPain = guided.filter(([, { needs }]) => needs.some((need) => PAINFUL_NEEDS.includes(need)));
    const forAdults = nearPain.filter(([, { kind }]) => kind === 'meditation');
    expectNoFaults(forAdults, (session, add) => {
      const offers = { eyes: /\beyes\b/i, stopping: /\b(stop|skip|put down|leave)\b/i };
      for (const [offer, pattern] of Object.entries(offers)) {
        const fault = `nothing is said of ${offer}: offer them open or closed, and leave to stop`;
        const isSaid = (minutes: number): boolean =>
          textOf(linesAt(session, minutes)).some((text) => pattern.test(text));
        checkLengths(session, add, (minutes) => (isSaid(minutes) ? undefined : fault), 5);
      }
    });
  });

  it('thin out instead of closing, when they are for sleep.', () => {
    const forSleep = guided.filter(([id, { kind }]) => kind === 'sleep' || id === 'kids-bedtime');
    expectNoFaults(forSleep, (session, add) => {
      checkLengths(session, add, (minutes) => {
        const last = linesAt(session, minutes).at(-1);
        const rests = typeof last === 'object' && 'rest' in last && last.rest.leastSeconds >= 20;
        return rests ? undefined : 'it ends in words: end in a rest of 20 seconds or more';
      });
    });
  });

  it('open each in their own way.', () => {
    const owners = new Map<string, string>();
    expectNoFaults(guided, (session, add, id) => {
      const [first = ''] = textOf(linesAt(session, session.minutes.usual));
      const opening = wordsOf(first.toLowerCase()).slice(0, 3).join(' ');
      const other = owners.get(opening);
      if (other) add(`opens with "${opening}" like ${other}: find another way in`);
      owners.set(opening, id);
    });
  });

  it('are each told in one sentence of at most twenty words.', () => {
    expectNoFaults(Object.entries(library.sessions), ({ summary }, add) => {
      if (wordsOf(summary).length > 20) add('the summary has more than twenty words: shorten it');
      if (sentencesOf(summary).length !== 1 || !summary.endsWith('.'))
        add('the summary should be one sentence');
    });
  });

  it('share no name with one another, a sound or a course.', () => {
    const owners = new Map<string, string>();
    for (const [id, { names }] of Object.entries(library.sounds))
      for (const name of names.en ?? []) claim(name, id);
    for (const [id, { names }] of Object.entries(library.courses)) for (const name of names) claim(name, id);
    expectNoFaults(Object.entries(library.sessions), ({ names }, add, id) => {
      for (const name of names) {
        const other = claim(name, id);
        if (other) add(`the name "${name}" belongs to ${other} already: take it out of one of them`);
      }
    });

    function claim(name: string, id: string): string | undefined {
      const key = name.replace(/[^a-z]/g, '');
      const other = owners.get(key);
      owners.set(key, id);
      return other;
    }
  });
});

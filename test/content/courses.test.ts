// The courses, held to what a good one is.
import { join } from 'node:path';
import type { Course } from '../../audio-manifests/schema';
import { Faults } from '../../infra/build/faults';
import { readLibrary } from '../../infra/build/read-content';
import { readBanned } from './banned';
import { gradeOf, wordsOf } from './reading';

const root = join(__dirname, '../..');
const unread = new Faults(root);
const library = readLibrary(root, unread);
const courses = Object.entries(library?.courses ?? {});

type Day = Course['days'][number];

/** Runs one check over every day of every course and fails with all that it found. */
function expectNoFaults(
  check: (day: Day, add: (what: string) => void, course: Course, index: number) => void,
): void {
  const faults = new Faults(root);
  for (const [id, course] of courses) {
    for (const [index, day] of course.days.entries()) {
      const place = `audio-manifests/courses/${id}.yaml: day ${index + 1}`;
      check(day, (what) => faults.add(place, what), course, index);
    }
  }
  expect(() => faults.throwIfAny()).not.toThrow();
}

describe('The courses', () => {
  it('have the form that the schema asks for.', () => {
    expect(() => unread.throwIfAny()).not.toThrow();
  });

  it('are three weeks of ten minutes and one week of five.', () => {
    const shapes = courses.map(([id, { days, minutes }]) => [id, days.length, minutes]);
    expect(shapes).toEqual([
      ['first-steps', 7, 5],
      ['three-weeks-of-kindness', 21, 10],
    ]);
  });

  it('name on each day a session that can have the length of the course.', () => {
    expectNoFaults(({ session: id }, add, { minutes }) => {
      const session = library?.sessions[id];
      if (!session) return add(`there is no session "${id}": name one of audio-manifests/sessions`);
      const { least, most } = session.minutes;
      if (minutes < least || minutes > most)
        add(`"${id}" is ${least} to ${most} minutes, not ${minutes}: choose another`);
    });
  });

  it('open and close each day in 25 words or fewer, with a title of five at most.', () => {
    expectNoFaults(({ title, opening, closing }, add) => {
      for (const [name, text, most] of [
        ['title', title, 5],
        ['opening', opening, 25],
        ['closing', closing, 25],
      ] as const) {
        const count = wordsOf(text).length;
        if (count > most) add(`its ${name} has ${count} words, at most ${most}: shorten it`);
      }
      for (const text of [opening, closing]) {
        if (!/^[A-Z][A-Za-z',.? -]*[.?]$/.test(text)) add(`"${text}": write whole sentences of words only`);
      }
    });
  });

  it('begin with the idea that kindness is not earned, is a choice, and takes practice.', () => {
    expectNoFaults(({ opening }, add, _course, index) => {
      if (index > 0) return;
      for (const word of ['earn', 'choice', 'practice']) {
        if (!opening.includes(word)) add(`its opening leaves out "${word}": carry the seed idea`);
      }
    });
  });

  it('say nothing that a session may not say.', () => {
    const rules = readBanned('banned.yaml').filter(({ only }) => only === undefined);
    expectNoFaults(({ opening, closing }, add) => {
      for (const { words, why, instead } of rules) {
        for (const text of [opening, closing]) {
          const found = words.find((word) => new RegExp(`(?<![\\w'])${word}(?![\\w'])`, 'i').test(text));
          if (found) add(`"${found}" in "${text}". ${why} ${instead}`);
        }
      }
    });
  });

  it('are easy to follow: grade 6 or below, each day.', () => {
    expectNoFaults(({ opening, closing }, add) => {
      const grade = gradeOf([opening, closing]);
      if (grade >= 7) add(`reads as grade ${grade.toFixed(1)}: shorter words and sentences`);
    });
  });

  it('say nothing twice, and never have the same session on two days in a row.', () => {
    const said = new Map<string, string>();
    expectNoFaults(({ session, title, opening, closing }, add, { names, days }, index) => {
      if (days[index + 1]?.session === session) add('tomorrow has the same session: choose another');
      for (const text of [opening, closing]) {
        const other = said.get(text);
        if (other) add(`"${text}" is said on "${other}" too: write another`);
        said.set(text, `${names[0]}, ${title}`);
      }
    });
  });
});

// The kindness tips, held to what a good one is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Faults } from '../../infra/build/faults';
import { tipsSchema } from '../../infra/build/language-schema';
import { readBanned } from './banned';
import { gradeOf, nearestPairs, wordsOf } from './reading';

const PATH = 'interaction-models/en/tips.yaml';

/** Two tips this near share their idea as a rule; the nearest that do not (read and judged) are at 0.48. */
const NEAREST = 0.5;

type Tip = z.output<typeof tipsSchema>[number];

const root = join(__dirname, '../..');
const unread = new Faults(root);
const yaml = readFileSync(join(root, PATH), 'utf8');
const tips: readonly Tip[] = unread.parse(PATH, tipsSchema, parse(yaml)) ?? [];

/** Whether a tip is for the listener alone. */
const isAlone = ({ kinds }: Tip): boolean => kinds.every((kind) => kind === 'self' || kind === 'quick');

/** Runs one check over all tips and fails with all that it found. */
function expectNoFaults(check: (tip: Tip, add: (what: string) => void, index: number) => void): void {
  const faults = new Faults(root);
  for (const [index, tip] of tips.entries()) {
    check(tip, (what) => faults.add(`${PATH}: ${tip.id}`, what), index);
  }
  expect(() => faults.throwIfAny()).not.toThrow();
}

describe('The tips', () => {
  it('have the form that the schema asks for, and an id of their own.', () => {
    expect(() => unread.throwIfAny()).not.toThrow();
    const seen = new Set<string>();
    expectNoFaults(({ id }, add) => {
      if (seen.has(id)) add('another tip has this id: give one of them a new one');
      seen.add(id);
    });
  });

  it('are enough for a year without repeats, and enough of each kind.', () => {
    expect(tips.length).toBeGreaterThanOrEqual(400);
    for (const kind of ['self', 'others', 'work', 'family', 'quick'] as const) {
      expect([kind, tips.filter(({ kinds }) => kinds.includes(kind)).length >= 60]).toEqual([kind, true]);
    }
  });

  it('are under 35 words, in words that a voice can say.', () => {
    expectNoFaults(({ tip }, add) => {
      const count = wordsOf(tip).length;
      if (count >= 35) add(`it has ${count} words: at most 34`);
      if (!/^[A-Z][A-Za-z',.?: -]*[.?]$/.test(tip)) {
        add('begin with a capital, end with a full stop or question mark, and write only words');
      }
    });
  });

  it('need no money, no sight, no strength, no season, and are no sayings.', () => {
    const rules = [...readBanned('banned.yaml').filter(isForAll), ...readBanned('banned-in-tips.yaml')];
    expectNoFaults((tip, add) => {
      for (const { words, why, instead, only } of rules) {
        if (only?.includes('self') && !isAlone(tip)) continue;
        const found = words.find((word) => new RegExp(`(?<![\\w'])${word}(?![\\w'])`, 'i').test(tip.tip));
        if (found) add(`"${found}". ${why} ${instead}`);
      }
    });

    function isForAll({ except, only }: ReturnType<typeof readBanned>[number]): boolean {
      return except.length === 0 && only === undefined;
    }
  });

  it('are easy to follow: grade 6 or below, each one.', () => {
    expectNoFaults(({ tip }, add) => {
      const grade = gradeOf([tip]);
      if (grade >= 7) add(`reads as grade ${grade.toFixed(1)}: shorter words and sentences`);
    });
  });

  it('share no idea with another one.', () => {
    const faults = new Faults(root);
    for (const { first, second, nearness } of nearestPairs(tips.map(({ tip }) => tip))) {
      if (nearness < NEAREST) break;
      faults.add(
        `${PATH}: ${tips[second]?.id}`,
        `near to ${tips[first]?.id} (${nearness.toFixed(2)}): rewrite one`,
      );
    }
    expect(() => faults.throwIfAny()).not.toThrow();
  });

  it('stand next to tips of another kind.', () => {
    expectNoFaults(({ kinds }, add, index) => {
      if (kinds[0] === tips[index + 1]?.kinds[0]) add('the next tip is of its kind: move one of them');
    });
  });
});

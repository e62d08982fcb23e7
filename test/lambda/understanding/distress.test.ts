import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { findDistress } from '../../../lambda/understanding/distress';
import { compileEnglish, readTable } from './english';

const understanding = compileEnglish();
const data = understanding.distress;

describe('distress that the rules were never taught', () => {
  const rows = readTable('distress-held-out.tsv').map(([, kind = '', phrase = '']) => ({ kind, phrase }));
  const said = rows.filter(({ kind }) => kind !== 'none');
  const lookAlikes = rows.filter(({ kind }) => kind === 'none');

  test('is heard 98 times in a hundred', () => {
    const missed = said.filter(({ phrase }) => !findDistress(phrase, understanding));
    expect({ share: missed.length / said.length <= 0.02, missed }).toMatchObject({ share: true });
  });

  test('is not made soft where it is grave', () => {
    const softened = said.filter(({ kind, phrase }) => {
      return !data.soft.includes(kind) && findDistress(phrase, understanding)?.soft;
    });
    expect({ share: softened.length / said.length <= 0.02, softened }).toMatchObject({ share: true });
  });

  test('is seen in at most three of a hundred phrases that only sound like it', () => {
    const wrong = lookAlikes.filter(({ phrase }) => findDistress(phrase, understanding));
    expect({ share: wrong.length / lookAlikes.length <= 0.03, wrong }).toMatchObject({ share: true });
  });

  test('is measured on three hundred phrases of each', () => {
    expect(said.length).toBeGreaterThanOrEqual(300);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(300);
  });
});

describe('a kind of distress', () => {
  test.each([
    ['i do not want to wake up tomorrow', 'suicide'],
    ["there's no point going on", 'suicide'],
    ['I WANT TO DIE!!!', 'suicide'],
    ['everybody would be happier without me', 'suicide'],
    ["i've been cutting again", 'self-harm'],
    ['i swallowed a whole box of tablets', 'overdose'],
    ['how many pills would it take to never wake up', 'overdose'],
    ['my wife beats me', 'abuse'],
    ["i'm frightened of my husband", 'abuse'],
    ['i was raped last night', 'assault'],
    ['i keep wanting to hurt people', 'harm-to-others'],
    ['i might shake my baby', 'child-danger'],
    ["my chest hurts and i can't breathe", 'medical'],
    ['there is someone in my house', 'danger'],
    ["my brother says he's going to kill himself", 'other-person'],
    ['i hear voices that tell me to do things', 'unwell'],
    ['is there a number i can call for a crisis line', 'helpline'],
    ["i'm having a panic attack", 'panic'],
    ['i feel hopeless', 'soft'],
    ['i hate myself for eating the cake', 'soft'],
  ])('is told from "%s": %s', (phrase, kind) => {
    expect(findDistress(phrase, understanding)?.kind).toBe(kind);
  });

  test.each([
    'kill the sound',
    "i'm dying for some rain sounds",
    'this commute is killing me',
    'that joke killed me',
    'i could murder a cup of tea',
    'end it',
    "i'm dead tired",
    'my phone died',
    'play the suicide squad soundtrack',
    "i'd die for a nap",
    "i'm sad",
    'my dog died',
    'my uncle took his own life last year',
    "i didn't get the job",
    'play rain for an hour',
    'what is a panic attack',
    '',
  ])('is not seen in "%s"', (phrase) => {
    expect(findDistress(phrase, understanding)).toBeUndefined();
  });

  test.each([
    ["i'm going to kill myself tonight", true],
    ['i have the pills in my hand and i want to die', true],
    ['sometimes i wish i had never been born', false],
    ['i took all my pills', true],
    ['i feel worthless', false],
  ])('in "%s" is a matter of minutes: %s', (phrase, immediate) => {
    expect(findDistress(phrase, understanding)).toMatchObject({ immediate });
  });

  test('is heard behind an idiom', () => {
    expect(findDistress('this job is killing me and i want to end my life', understanding)?.kind).toBe(
      'suicide',
    );
  });
});

describe('the data of understanding', () => {
  test('are the same whenever they are built', () => {
    expect(compileEnglish()).toEqual(understanding);
  });

  test('have weights that take at most 150 KB of the bundle when packed', () => {
    const weights = [data.whether, data.which, understanding.need];
    expect(gzipSync(JSON.stringify(weights)).length).toBeLessThanOrEqual(150 * 1024);
  });

  test('know a reply to every kind', () => {
    for (const [kind] of data.patterns) expect(data.replies[kind]?.say).toBeTruthy();
    for (const kind of data.which.labels) expect(data.replies[kind]?.say).toBeTruthy();
  });

  test('give an answer to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = findDistress(text, understanding);
        expect(found === undefined || data.replies[found.kind] !== undefined).toBe(true);
      }),
    );
  });
});

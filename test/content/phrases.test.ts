// What people say, and what must come of it: interaction-models/en/phrases.tsv on the built skill. A line is a phrase,
// a tab, and the outcomes that are right, divided by " | ". " / " divides the turns of one conversation; the last turn
// counts. The language of outcomes is in phrase-outcomes.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Home, openHome } from '../../simulator/echo';
import { fromWallClock } from '../../simulator/zoned-time';
import { type Heard, hear } from './phrase-heard';
import { faultOf, type Kind, kindOf } from './phrase-outcomes';

type Phrase = {
  readonly said: string;
  readonly wanted: string;
  readonly kind: Kind;
};
type Outcome = Phrase & {
  readonly heard: Heard;
  readonly fault: string | undefined;
};

const ROOT = join(__dirname, '../..');
const TIMEZONE = 'Europe/London';
const NOW_MS = fromWallClock('2026-11-22T20:00:00', TIMEZONE) ?? 0;
const PATIENCE_MS = 300_000;

const phrases = readFileSync(join(ROOT, 'interaction-models/en/phrases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Phrase => {
    const [said = '', wanted = ''] = line.split('\t');
    return { said, wanted, kind: kindOf(said, wanted) };
  });

let home: Home;
let outcomes: readonly Outcome[];
beforeAll(async () => {
  home = await openHome(join(ROOT, 'dist'), undefined, () => {});
  const all: Outcome[] = [];
  for (const phrase of phrases) {
    const heard = await hear(home, phrase.said, {
      locale: 'en-US',
      timezone: TIMEZONE,
      nowMs: NOW_MS,
    });
    all.push({
      ...phrase,
      heard,
      fault: faultOf(phrase.wanted, heard, NOW_MS),
    });
  }
  outcomes = all;
}, PATIENCE_MS);
afterAll(() => home.close());

test('No phrase stands there twice, and there are many of each kind.', () => {
  expect(phrases.filter(({ said }, at) => phrases.findIndex((one) => one.said === said) < at)).toEqual([]);
  const least: Readonly<Record<Kind, number>> = {
    direct: 500,
    'one-shot': 150,
    need: 200,
    distress: 60,
    'look-alike': 60,
    'out of scope': 80,
  };
  for (const [kind, count] of Object.entries(least))
    expect(phrases.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(count);
});

test('No answer breaks a rule of Alexa.', () => {
  expect(outcomes.flatMap(({ said, heard }) => heard.refusals.map((why) => `${said}: ${why}`))).toEqual([]);
});

test.each<[Kind, number]>([
  ['direct', 0.97],
  ['one-shot', 0.97],
  ['need', 0.92],
  ['distress', 0.98],
  ['look-alike', 0.97],
  ['out of scope', 0.95],
])('Of the phrases that are %s, a share of at least %d has a right outcome.', (kind, least) => {
  const all = outcomes.filter((one) => one.kind === kind);
  const wrong = all.filter(({ fault }) => fault !== undefined);
  const share = 1 - wrong.length / all.length;
  const report = wrong.map(({ said, wanted, fault }) => `${said} | wanted ${wanted} | ${fault}`).join('\n');
  if (process.env.PHRASES_REPORT)
    console.log(`${kind}: ${all.length - wrong.length}/${all.length}\n${report}`);
  if (share < least) throw new Error(`${Math.round(share * 1000) / 10} % of ${all.length}\n${report}`);
});

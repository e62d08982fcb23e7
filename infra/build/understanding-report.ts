// `npm run understanding`: how well free words are understood, on phrases that nothing was taught, and by leaving out a
// fifth of the taught ones in turn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { UnderstandingData } from '../../lambda/understanding/data';
import { findDistress } from '../../lambda/understanding/distress';
import { featuresOf } from '../../lambda/understanding/features';
import { findNeed } from '../../lambda/understanding/need';
import { plainForm } from '../../lambda/understanding/words';
import { Faults } from './faults';
import { type Language, readLanguage } from './read-content';
import { compileUnderstanding } from './understanding';
import { centroidsOf } from './understanding-centroids';

const ROOT = join(import.meta.dirname, '../..');
const FOLDS = 5;

report('en');

function report(code: string): void {
  const faults = new Faults(ROOT);
  const language = readLanguage(ROOT, code, faults);
  faults.throwIfAny();
  if (!language) return;
  const understanding = compileUnderstanding(language);
  console.log(`${code}: ${(gzipSync(JSON.stringify(understanding)).length / 1024).toFixed(0)} KB packed`);
  reportDistress(understanding);
  reportNeeds(language, understanding);
}

function reportDistress(understanding: UnderstandingData): void {
  const rows = readTable('distress-held-out.tsv').map(([, kind = '', phrase = '']) => ({
    kind,
    phrase,
    found: findDistress(phrase, understanding),
  }));
  const said = rows.filter(({ kind }) => kind !== 'none');
  const missed = said.filter(({ found }) => !found);
  const lookAlikes = rows.filter(({ kind }) => kind === 'none');
  const wrong = lookAlikes.filter(({ found }) => found);
  console.log(`\nDistress, held out: heard ${share(said.length - missed.length, said.length)}`);
  for (const { kind, phrase } of missed) console.log(`  missed, ${kind}: ${phrase}`);
  console.log(`Look-alikes, held out: wrongly taken ${share(wrong.length, lookAlikes.length)}`);
  for (const { phrase, found } of wrong) console.log(`  taken for ${found?.kind}: ${phrase}`);
  const sameKind = said.filter(({ kind, found }) => found?.kind === kind);
  console.log(`Of the right kind: ${share(sameKind.length, said.length)}`);
}

function reportNeeds({ needs }: Language, understanding: UnderstandingData): void {
  const serves = (found: string | undefined, meant: string): boolean => {
    const session = needs[found ?? '']?.sessions[0];
    return session !== undefined && (needs[meant]?.sessions.includes(session) ?? false);
  };
  const rows = readTable('needs-held-out.tsv');
  const fitting = rows.filter(([phrase = '', meant = '']) => {
    const found = findNeed(phrase, understanding)?.need;
    return meant.split(' ').some((need) => serves(found, need));
  });
  console.log(`\nNeeds, held out: a fitting session for ${share(fitting.length, rows.length)}`);

  const plain = plainForm(understanding.words);
  const features = (way: string): readonly string[] => featuresOf(plain(way), understanding.words.groups);
  const ways = Object.entries(needs).flatMap(([need, content]) => content.ways.map((way) => ({ need, way })));
  let hits = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = ways.filter((_, index) => index % FOLDS === fold);
    const taught = ways.filter((_, index) => index % FOLDS !== fold);
    const centroids = centroidsOf(
      understanding.need.needs.map((id) =>
        taught.filter(({ need }) => need === id).map(({ way }) => features(way)),
      ),
    );
    const folded = { ...understanding, need: { ...understanding.need, centroids } };
    hits += left.filter(({ need, way }) => serves(findNeed(way, folded)?.need, need)).length;
  }
  console.log(`Ways left out in turn: ${share(hits, ways.length)}`);
}

function readTable(name: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(ROOT, 'test/content', name), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

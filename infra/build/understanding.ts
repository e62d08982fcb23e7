// Makes from the language's data what lambda/understanding needs: patterns with their cues, and trained models.
import type { DistressData, NeedData, UnderstandingData, Words } from '../../lambda/understanding/data';
import { featuresOf } from '../../lambda/understanding/features';
import { masked } from '../../lambda/understanding/patterns';
import { type Plain, plainForm } from '../../lambda/understanding/words';
import type { DistressContent } from './distress-schema';
import { LOOK_ALIKE, type TaughtPhrase } from './read-phrases';
import { centroidsOf } from './understanding-centroids';
import { compilePatterns } from './understanding-patterns';
import { type Example, type Training, trainLinear } from './understanding-training';
import type { WordsContent } from './words-schema';

export type NeedContent = { readonly sessions: readonly string[]; readonly ways: readonly string[] };

export type UnderstandingContent = {
  readonly words: WordsContent;
  readonly distress: DistressContent;
  readonly distressPhrases: readonly TaughtPhrase[];
  readonly needs: Readonly<Record<string, NeedContent>>;
  /** What people ask about: it is no distress. */
  readonly answers: Readonly<Record<string, { readonly ways: readonly string[] }>>;
};

const WHETHER: Training = { rounds: 12, rate: 0.15, thrift: 3, leastExamples: 2 };
const WHICH: Training = { rounds: 12, rate: 0.15, thrift: 6, leastExamples: 8 };

/** The understanding of a language: plain JSON, the same for the same data. */
export function compileUnderstanding(content: UnderstandingContent): UnderstandingData {
  const words = compileWords(content.words);
  const plain = plainForm(words);
  return {
    words,
    distress: compileDistress(content, words, plain),
    need: compileNeeds(content.needs, words, plain),
  };
}

function compileWords({ groups, ...words }: WordsContent): Words {
  const byWord: Record<string, string[]> = {};
  for (const [group, members] of Object.entries(groups)) {
    for (const word of members) byWord[word] = [...(byWord[word] ?? []), group];
  }
  return { ...words, groups: byWord };
}

function compileDistress(
  { distress, distressPhrases, needs, answers }: UnderstandingContent,
  words: Words,
  plain: Plain,
): DistressData {
  const { vocabulary, kinds } = distress;
  const safe = [...Object.values(needs), ...Object.values(answers)].flatMap(({ ways }) => ways);
  const ordinary = safe.map(plain);
  const idioms = compilePatterns(distress.idioms, vocabulary, ordinary);
  const example = (way: string, label: string): Example => ({
    label,
    features: featuresOf(masked(plain(way), idioms, vocabulary), words.groups),
  });
  const taught = distressPhrases.map(({ kind, phrase }) => example(phrase, kind));
  const heard = taught.filter(({ label }) => label !== LOOK_ALIKE);
  const known = new Set(distressPhrases.map(({ phrase }) => phrase));
  return {
    vocabulary,
    idioms,
    immediately: compilePatterns(distress.immediately, vocabulary, ordinary),
    patterns: Object.entries(kinds).map(([kind, content]) => [
      kind,
      compilePatterns(content.patterns, vocabulary, ordinary),
    ]),
    alwaysImmediate: Object.keys(kinds).filter((kind) => kinds[kind]?.alwaysImmediate),
    soft: Object.keys(kinds).filter((kind) => kinds[kind]?.offer),
    whether: trainLinear(
      [...taught, ...safe.filter((way) => !known.has(way)).map((way) => example(way, LOOK_ALIKE))].map(
        ({ features, label }) => ({ features, label: label === LOOK_ALIKE ? label : 'distress' }),
      ),
      ['distress'],
      WHETHER,
    ),
    which: trainLinear(heard, [...new Set(heard.map(({ label }) => label))].sort(), WHICH),
    replies: Object.fromEntries(
      Object.entries(kinds).map(([kind, { say, immediately, reprompt, offer }]) => [
        kind,
        { say, ...(immediately && { immediately }), reprompt, ...(offer && { offer }) },
      ]),
    ),
  };
}

function compileNeeds(needs: UnderstandingContent['needs'], { groups }: Words, plain: Plain): NeedData {
  const all = Object.values(needs);
  return {
    needs: Object.keys(needs),
    servedToo: all.map(({ sessions: [first = ''] }) =>
      all.flatMap(({ sessions }, index) => (sessions.includes(first) ? [index] : [])),
    ),
    centroids: centroidsOf(all.map(({ ways }) => ways.map((way) => featuresOf(plain(way), groups)))),
  };
}

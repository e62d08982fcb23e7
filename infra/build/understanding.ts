// Makes from the language's data what lambda/understanding needs: patterns in one piece, and two trained models.
import type {
  DistressData,
  LinearModel,
  NeedData,
  UnderstandingData,
  Words,
} from '../../lambda/understanding/data';
import { withoutIdioms } from '../../lambda/understanding/distress';
import { featuresOf } from '../../lambda/understanding/features';
import { type Plain, plainForm } from '../../lambda/understanding/words';
import type { DistressContent } from './distress-schema';
import { patternSource } from './understanding-patterns';
import { type Example, type Training, trainLinear } from './understanding-training';
import type { WordsContent } from './words-schema';

export type UnderstandingContent = {
  readonly words: WordsContent;
  readonly distress: DistressContent;
  readonly needs: Readonly<Record<string, { readonly ways: readonly string[] }>>;
};

const DISTRESS_TRAINING: Training = {
  rounds: 12,
  rate: 0.3,
  decay: 0.0005,
  leastExamples: 2,
  leastWeight: 0.1,
};
const NEED_TRAINING: Training = { rounds: 12, rate: 0.3, decay: 0.0005, leastExamples: 2, leastWeight: 0.1 };

/** The understanding of a language: plain JSON, the same for the same data. */
export function compileUnderstanding(content: UnderstandingContent): UnderstandingData {
  const words = compileWords(content.words);
  const plain = plainForm(words);
  return { distress: compileDistress(content, words, plain), need: compileNeed(content, words, plain) };
}

function compileWords({ rewrite, fillers, numbers, groups }: WordsContent): Words {
  const byWord: Record<string, string[]> = {};
  for (const [group, members] of Object.entries(groups)) {
    for (const word of members) byWord[word] = [...(byWord[word] ?? []), group];
  }
  return { rewrite, fillers, numbers, groups: byWord };
}

function compileDistress(
  { distress, needs }: UnderstandingContent,
  words: Words,
  plain: Plain,
): DistressData {
  const { vocabulary, kinds } = distress;
  const idioms = patternSource(distress.idioms, vocabulary);
  const of = (ways: readonly string[], label: string): readonly Example[] =>
    ways.map((way) => ({ label, features: featuresOf(withoutIdioms(plain(way), idioms), words.groups) }));
  const phrases = new Set(Object.values(kinds).flatMap((kind) => kind.phrases));
  const safe = Object.values(needs).flatMap((need) => need.ways.filter((way) => !phrases.has(way)));
  const examples = [
    ...Object.entries(kinds).flatMap(([kind, content]) => of(content.phrases, kind)),
    ...of(distress.lookAlikes, 'none'),
    ...of(safe, 'none'),
  ];
  return {
    words,
    idioms,
    immediately: patternSource(distress.immediately, vocabulary),
    patterns: Object.entries(kinds).map(([kind, content]) => [
      kind,
      patternSource(content.patterns, vocabulary),
    ]),
    alwaysImmediate: Object.keys(kinds).filter((kind) => kinds[kind]?.alwaysImmediate),
    soft: Object.keys(kinds).filter((kind) => kinds[kind]?.offer),
    model: trainLinear(examples, DISTRESS_TRAINING),
    replies: Object.fromEntries(
      Object.entries(kinds).map(([kind, { say, immediately, reprompt, offer }]) => [
        kind,
        { say, ...(immediately && { immediately }), reprompt, ...(offer && { offer }) },
      ]),
    ),
  };
}

function compileNeed({ distress, needs }: UnderstandingContent, words: Words, plain: Plain): NeedData {
  const of = (ways: readonly string[], label: string): readonly Example[] =>
    ways.map((way) => ({ label, features: featuresOf(plain(way), words.groups) }));
  const examples = Object.entries(needs).flatMap(([need, { ways }]) => of(ways, need));
  const model: LinearModel = trainLinear(examples, NEED_TRAINING);
  void distress;
  return { words, model };
}

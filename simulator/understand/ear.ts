// A model, made ready for understanding: its samples as trees and shapes, its values by words, stems and sounds.
import { isArticle, withoutArticles } from './english';
import { type Shapes, shapesOf } from './generalise';
import { type Grammar, grammarOf } from './grammar';
import type { IngressPoint, InteractionModel } from './interaction-model';
import { type Leaning, leaningOf } from './leaning';
import { looseMentions } from './loosely';
import { type Ways, waysOf } from './mentions';
import { type OwnWords, ownWordsOf } from './own-words';
import { isFree, type Part, patternsOf, slotsOf } from './patterns';
import { type Sounds, soundsOf } from './sounds-like';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import { type Wordings, wordingsOf } from './worded-like';
import { groupBy, type Word, wordsOf } from './words';

/** A model, made ready: a second or two of work, done once. */
export type Ear = {
  readonly model: InteractionModel;
  readonly types: ReadonlySet<string>;
  readonly ways: Ways;
  readonly stemWays: Ways;
  readonly exact: Grammar;
  readonly loose: Grammar;
  readonly free: Grammar;
  readonly shapes: Shapes;
  readonly ownWords: OwnWords;
  readonly vocabulary: Vocabulary;
  readonly sounds: Sounds;
  readonly wordings: Wordings;
  readonly nameFree: ReadonlyMap<string, IngressPoint>;
  /** Learned at the first sentence that no sample foresees. */
  readonly leaning: Leaning;
};

/** No value speaks of a day. */
const NO_DAY = '2000-01-01';

/** Makes a model ready. */
export function createEar(model: InteractionModel): Ear {
  const { types: modelTypes = [] } = model.interactionModel.languageModel;
  const patterns = patternsOf(model);
  const closed = patterns.filter((pattern) => !isFree(pattern));
  const ways = waysOf(modelTypes);
  const vocabulary = vocabularyOf(closed, ways);
  const points = model.interactionModel._nameFreeInteraction?.ingressPoints ?? [];
  const types = new Set(patterns.flatMap((pattern) => slotsOf(pattern).map((slot) => slot.type)));
  const stemWays = looseWays(ways);
  let learned: Leaning | undefined;
  return {
    model,
    types,
    ways,
    stemWays,
    exact: grammarOf(closed, keyOf, (parts) => parts),
    loose: grammarOf(closed, stemOfWord, looseParts),
    free: grammarOf(patterns.filter(isFree), keyOf, (parts) => parts),
    shapes: shapesOf(closed, vocabulary),
    ownWords: ownWordsOf(closed, ways, vocabulary),
    vocabulary,
    sounds: soundsOf(ways),
    wordings: wordingsOf(ways, vocabulary),
    nameFree: new Map(
      points.flatMap((point) =>
        point.sampleUtterances.map(({ value }) => [plain(wordsOf(value)), point] as const),
      ),
    ),
    leaning: (words, mentions) => {
      learned ??= leaningOf(closed, ways, (value) => looseMentions(value, { ways, stemWays, types }, NO_DAY));
      return learned(words, mentions);
    },
  };
}

function looseWays(ways: Ways): Ways {
  const all = ways.all.map((way) => ({
    ...way,
    words: withoutArticles(way.words).map((word) => ({ ...word, key: word.stem })),
  }));
  return { ...ways, all, byKeys: groupBy(all, (way) => way.words.map((word) => word.key).join(' ')) };
}

function looseParts(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => 'slot' in part || !isArticle(part.word));
}

/** A phrase for comparing: its stems, without articles. */
export function plain(words: readonly Word[]): string {
  return withoutArticles(words)
    .map((word) => word.stem)
    .join(' ');
}

/** A word by its key. */
export function keyOf(word: Word): string {
  return word.key;
}

/** A word by its stem. */
export function stemOfWord(word: Word): string {
  return word.stem;
}

// A sentence that a model foresees, word for word: all samples in one tree, walked along the sentence.
import type { ModelSlot } from './interaction-model';
import type { Mention } from './mentions';
import { FREE_WORDS, type Part, type Pattern } from './patterns';
import { saidBetween, type Word } from './words';

/** A reading of a sentence: an intent and what fills its slots. */
export type Reading = {
  readonly intent: string;
  readonly slots: ReadonlyMap<string, Mention>;
  /** The more of the sentence is in the model's very words, the higher. */
  readonly score: number;
};

type Node = {
  readonly words: Map<string, Node>;
  readonly slots: Map<string, { readonly slot: ModelSlot; readonly node: Node }>;
  /** Intents of which a sample ends here, in the model's order. */
  readonly ends: string[];
};

export type Grammar = Node;

/** How a word is compared: by its key, or by its stem. */
export type Form = (word: Word) => string;

/** What a word is worth as part of a slot, and as free words, where a word of the sample itself is worth 1. */
const SLOT_WORD_WORTH = 0.9;
const FREE_WORD_WORTH = 0.3;

/** All patterns in one tree. `trim` leaves out the words that shall make no difference. */
export function grammarOf(
  patterns: readonly Pattern[],
  form: Form,
  trim: (parts: readonly Part[]) => readonly Part[],
): Grammar {
  const root = newNode();
  for (const pattern of patterns) {
    let node = root;
    for (const part of trim(pattern.parts)) node = step(node, part, form);
    if (node !== root && !node.ends.includes(pattern.intent)) node.ends.push(pattern.intent);
  }
  return root;
}

/** The best reading of a whole sentence, or undefined where no sample fits it. */
export function readWith(
  grammar: Grammar,
  form: Form,
  words: readonly Word[],
  mentions: readonly Mention[],
): Reading | undefined {
  let best: Reading | undefined;
  walk(grammar, 0, new Map(), 0);
  return best;

  function walk(node: Node, at: number, slots: ReadonlyMap<string, Mention>, score: number): void {
    const word = words[at];
    if (!word) {
      const [intent] = node.ends;
      if (intent && score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { intent, slots, score };
      return;
    }
    const next = node.words.get(form(word));
    if (next) walk(next, at + 1, slots, score + 1);
    for (const { slot, node: behind } of node.slots.values()) {
      for (const mention of fillersOf(slot, at)) {
        const worth = slot.type === FREE_WORDS ? FREE_WORD_WORTH : SLOT_WORD_WORTH * mention.confidence;
        const gained = (mention.to - at) * worth - slotCost(slots);
        walk(behind, mention.to, new Map(slots).set(slot.name, mention), score + gained);
      }
    }
  }

  function fillersOf(slot: ModelSlot, from: number): readonly Mention[] {
    if (slot.type !== FREE_WORDS)
      return mentions.filter((one) => one.type === slot.type && one.from === from);
    const type = slot.type;
    const ends = words.slice(from).map((_, index) => from + index + 1);
    return ends.map((to) => ({
      type,
      from,
      to,
      value: saidBetween(words, from, to),
      meanings: [],
      confidence: 1,
    }));
  }
}

/** Of two readings with as many words in slots, the one with fewer slots is the plainer. */
function slotCost(slots: ReadonlyMap<string, Mention>): number {
  return 0.01 * (slots.size + 1);
}

function step(node: Node, part: Part, form: Form): Node {
  if ('word' in part) return getOr(node.words, form(part.word), newNode);
  return getOr(node.slots, part.slot.name, () => ({ slot: part.slot, node: newNode() })).node;
}

function newNode(): Node {
  return { words: new Map(), slots: new Map(), ends: [] };
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

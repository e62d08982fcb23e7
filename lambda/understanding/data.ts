// What understanding free words needs to know of a language. The build makes it from words.yaml, distress.yaml and
// needs.yaml; it is plain JSON in the catalog.
import type { FeatureTable } from './feature-table';
import type { Patterns, Vocabulary } from './patterns';

/** How a language is put into one plain form. */
export type Words = {
  /** What is said -> what it counts as, such as "can't" -> "can not". */
  readonly rewrite: Readonly<Record<string, string>>;
  /** Words that carry nothing. */
  readonly fillers: readonly string[];
  /** Words for numbers. */
  readonly numbers: readonly string[];
  /** First words of wishes and questions. */
  readonly asking: readonly string[];
  /** Words of somebody who speaks of themselves. */
  readonly ofThemselves: readonly string[];
  /** Word -> the groups of meaning that it belongs to. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
};

/** A linear model over features of a text (features.ts). */
export type LinearModel = {
  readonly labels: readonly string[];
  /** What speaks for each label before a word is seen. */
  readonly biases: readonly number[];
  /** Feature -> weights of labels, by the labels' numbers, in steps of 1 / `stepsPerUnit`. */
  readonly table: FeatureTable;
  readonly stepsPerUnit: number;
};

/** What is said to a kind of distress. The texts have placeholders such as {crisisName} and {crisisNumber}. */
export type DistressReply = {
  readonly say: string;
  /** What is said instead where it may be a matter of minutes. */
  readonly immediately?: string;
  readonly reprompt: string;
  /** Kindness and a practice: the session that is offered. Only soft kinds have one. */
  readonly offer?: string;
};

export type DistressData = {
  /** Parts that the patterns name. */
  readonly vocabulary: Vocabulary;
  /** Kinds in the order in which they are looked for, each with its patterns. */
  readonly patterns: readonly (readonly [kind: string, patterns: Patterns])[];
  /** Turns of phrase that only sound like distress. */
  readonly idioms: Patterns;
  /** Signs that it may be a matter of minutes. */
  readonly immediately: Patterns;
  /** Kinds that always are. */
  readonly alwaysImmediate: readonly string[];
  /** Kinds that are kindly met with a practice too. */
  readonly soft: readonly string[];
  /** Its one label is "distress". */
  readonly whether: LinearModel;
  /** Its labels are the kinds. */
  readonly which: LinearModel;
  readonly replies: Readonly<Record<string, DistressReply>>;
};

export type NeedData = {
  readonly needs: readonly string[];
  /** Need -> the needs that its first session serves too, itself among them, by their numbers. */
  readonly servedToo: readonly (readonly number[])[];
  /** What the features of people's ways to put it say about a text. */
  readonly centroids: Centroids;
};

export type Centroids = {
  /** Feature -> how telling it is (`TELLING`), and its weight in the direction of each need that has it (centroids.ts). */
  readonly table: FeatureTable;
  /** How many ways it was made of. */
  readonly examples: number;
};

export type UnderstandingData = {
  readonly words: Words;
  readonly distress: DistressData;
  readonly need: NeedData;
};

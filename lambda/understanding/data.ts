// What understanding free words needs to know of a language. The build makes it from words.yaml, distress.yaml and
// needs.yaml; it is plain JSON in the catalog.

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
  /** Feature -> label number, weight, label number, weight, ... Weights are whole steps of 1 / `stepsPerUnit`. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
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
  readonly words: Words;
  /** Kinds in the order in which they are looked for, each with its pattern: a regular expression on plain text. */
  readonly patterns: readonly (readonly [kind: string, source: string])[];
  /** Turns of phrase that only sound like distress. */
  readonly idioms: string;
  /** Signs that it may be a matter of minutes. */
  readonly immediately: string;
  /** Kinds that always are. */
  readonly alwaysImmediate: readonly string[];
  /** Kinds that are kindly met with a practice too. */
  readonly soft: readonly string[];
  /** For what no pattern knows: its labels are "distress" and "none". */
  readonly whether: LinearModel;
  /** Its labels are the kinds. */
  readonly which: LinearModel;
  readonly replies: Readonly<Record<string, DistressReply>>;
};

export type NeedData = {
  readonly words: Words;
  readonly needs: readonly string[];
  /** Need -> the needs that its first session serves too, itself among them, by their numbers. */
  readonly servedToo: readonly (readonly number[])[];
  /** Need -> the ways that people put it, in plain form. */
  readonly ways: readonly (readonly string[])[];
};

export type UnderstandingData = {
  readonly distress: DistressData;
  readonly need: NeedData;
};

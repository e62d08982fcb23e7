// How long the table may take. Alexa waits eight seconds in all; a listener notices one.

export type Limits = {
  /** One attempt: a lost answer is asked for again before anybody notices. */
  readonly attemptMs: number;
  /** A call that the answer needs, with its retry. */
  readonly answerMs: number;
  /** A call that only makes an answer nicer. */
  readonly decorationMs: number;
};

export const LIMITS: Limits = { attemptMs: 500, answerMs: 1000, decorationMs: 300 };

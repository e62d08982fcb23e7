// Our few attributes, read and written in DynamoDB's own form: a general marshaller costs a hundred times as much as
// these lines and would trust what it finds. What does not make sense is left out, counted, and breaks nothing.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Readonly<Record<string, AttributeValue>>;

/** Text longer than this is not ours. */
const LONGEST_TEXT = 2048;

export function textValue(text: string): AttributeValue {
  return { S: text };
}

export function numberValue(value: number): AttributeValue {
  return { N: String(value) };
}

export function flagValue(flag: boolean): AttributeValue {
  return { BOOL: flag };
}

/** Reads an item's attributes one by one, and knows at the end which of them made no sense or were not asked for. */
export type Reader = {
  readonly text: (name: string) => string | undefined;
  /** A whole number, zero or more. */
  readonly whole: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean;
  /** The rest of each attribute name that begins so. */
  readonly namesUnder: (prefix: string) => readonly string[];
  /** How many attributes were left out. */
  readonly dropped: () => number;
};

/** A reader of one item. */
export function readerOf(item: Item): Reader {
  const used = new Set<string>();
  const keep = <T>(name: string, value: T | undefined): T | undefined => {
    if (value !== undefined) used.add(name);
    return value;
  };
  return {
    text: (name) => keep(name, sensibleText(item[name]?.S)),
    whole: (name) => keep(name, sensibleWhole(item[name]?.N)),
    flag: (name) => keep(name, sensibleFlag(item[name]?.BOOL)) ?? false,
    namesUnder: (prefix) =>
      Object.keys(item).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
    dropped: () => Object.keys(item).filter((name) => !used.has(name)).length,
  };
}

function sensibleText(text: unknown): string | undefined {
  return typeof text === 'string' && text.length <= LONGEST_TEXT ? text : undefined;
}

function sensibleWhole(digits: unknown): number | undefined {
  if (typeof digits !== 'string' || !/^\d{1,15}$/.test(digits)) return undefined;
  return Number(digits);
}

function sensibleFlag(flag: unknown): boolean | undefined {
  return typeof flag === 'boolean' ? flag : undefined;
}

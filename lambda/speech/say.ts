// Finds the words for a reply: a key of replies.yaml, one of its variants, its placeholders filled in.
import type { Catalog, ReplyEntry } from '../catalog/catalog';
import { hash } from '../hash';
import { escapeXml, type Ssml } from './ssml';

export type Values = Readonly<Record<string, string>>;

/** The words of a reply. `seed` (the request's id) chooses the variant, so that a repeated request sounds the same. */
export function say(catalog: Catalog, key: string, values: Values, seed: string): Ssml {
  return sayVariant(catalog, key, values, hash(seed));
}

/** The words of a reply in a certain variant, counted round: for what must not be said twice in a row. */
export function sayVariant(catalog: Catalog, key: string, values: Values, number: number): Ssml {
  const { say: variants } = entryOf(catalog, key);
  return fill(variants[number % variants.length] ?? '', values);
}

/** The same in fewer words; undefined where the words are few already. */
export function brief(catalog: Catalog, key: string, values: Values, number: number): Ssml | undefined {
  const { brief: variants = [] } = entryOf(catalog, key);
  const text = variants[number % Math.max(1, variants.length)];
  return text === undefined ? undefined : fill(text, values);
}

/** What is said after a question when nothing is heard. */
export function reprompt(catalog: Catalog, key: string, values: Values): Ssml {
  const { reprompt: text } = entryOf(catalog, key);
  if (text === undefined) throw new Error(`The reply "${key}" asks, so it needs a reprompt in replies.yaml.`);
  return fill(text, values);
}

/** Fills the {placeholders} of a text with escaped values. A missing value is a mistake of ours, and throws. */
export function fill(text: string, values: Values): Ssml {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for ${placeholder} in "${text}".`);
    return escapeXml(value);
  });
}

function entryOf(catalog: Catalog, key: string): ReplyEntry {
  const entry = catalog.replies[key];
  if (!entry) throw new Error(`There is no reply "${key}" in replies.yaml.`);
  return entry;
}

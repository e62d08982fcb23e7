// Features and their weights in a few bytes each, read where they lie. As JSON they would be three times as large and
// take longer to parse than all the rest of the catalog.
import { hash } from '../hash';

/** Feature -> weights. Bytes are in base64. */
export type FeatureTable = {
  /** For each feature, sorted by bucket, 16 bits that tell it from the others there (little endian). */
  readonly marks: string;
  /** For each of the 256 buckets, the number of its first feature; and the number of all. */
  readonly buckets: readonly number[];
  /** For each feature, how many weights it has. */
  readonly counts: string;
  /** For each weight, what it is of (a byte) and how many steps it is (a byte with a sign). */
  readonly weights: string;
};

export type Weight = { readonly of: number; readonly steps: number };

type Reading = {
  readonly marks: Uint16Array;
  /** For each feature, the number of its first weight; and the number of all. */
  readonly firsts: Uint32Array;
  readonly weights: Int8Array;
};

const readings = new WeakMap<FeatureTable, Reading>();

/** The weights of a feature; none where it is not in the table. One unknown feature in a thousand is taken for another. */
export function weightsOf(feature: string, table: FeatureTable): readonly Weight[] {
  const { marks, firsts, weights } = reading(table);
  const { bucket, mark } = placeOf(feature);
  const end = table.buckets[bucket + 1] ?? 0;
  for (let number = table.buckets[bucket] ?? 0; number < end; number += 1) {
    if (marks[number] !== mark) continue;
    const from = firsts[number] ?? 0;
    const count = (firsts[number + 1] ?? 0) - from;
    return Array.from({ length: count }, (_, index) => {
      const at = 2 * (from + index);
      return { of: (weights[at] ?? 0) & 0xff, steps: weights[at + 1] ?? 0 };
    });
  }
  return [];
}

/** Where a feature is in any table. */
export function placeOf(feature: string): { readonly bucket: number; readonly mark: number } {
  const value = hash(feature);
  return { bucket: value >>> 24, mark: (value ^ (value >>> 16)) & 0xffff };
}

function reading(table: FeatureTable): Reading {
  const known = readings.get(table);
  if (known) return known;
  const counts = bytesOf(table.counts);
  const firsts = new Uint32Array(counts.length + 1);
  for (const [number, count] of counts.entries()) firsts[number + 1] = (firsts[number] ?? 0) + count;
  const made = {
    marks: new Uint16Array(bytesOf(table.marks).buffer),
    firsts,
    weights: new Int8Array(bytesOf(table.weights).buffer),
  };
  readings.set(table, made);
  return made;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

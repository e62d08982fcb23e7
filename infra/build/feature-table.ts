// Packs features and their weights into the form that lambda/understanding/feature-table.ts reads.
import { type FeatureTable, placeOf, type Weight } from '../../lambda/understanding/feature-table';

const BUCKETS = 256;

/** The table of features. Steps outside of a byte with a sign are held to its bounds. */
export function featureTable(features: Iterable<readonly [string, readonly Weight[]]>): FeatureTable {
  const rows = [...features]
    .map(([feature, weights]) => ({ ...placeOf(feature), weights }))
    .filter(({ weights }) => weights.length > 0)
    .sort((one, other) => one.bucket - other.bucket || one.mark - other.mark);
  const buckets = Array.from({ length: BUCKETS + 1 }, (_, bucket) =>
    rows.findIndex((row) => row.bucket >= bucket),
  );
  return {
    marks: base64(Uint16Array.from(rows, ({ mark }) => mark)),
    buckets: buckets.map((first) => (first < 0 ? rows.length : first)),
    counts: base64(Uint8Array.from(rows, ({ weights }) => weights.length)),
    weights: base64(Int8Array.from(rows.flatMap(({ weights }) => weights.flatMap(pairOf)))),
  };
}

function pairOf({ of, steps }: Weight): readonly [number, number] {
  return [of, Math.max(-128, Math.min(127, steps))];
}

function base64({ buffer, byteLength }: Uint16Array | Uint8Array | Int8Array): string {
  return Buffer.from(buffer, 0, byteLength).toString('base64');
}

// A small, quick hash for orders and codes: FNV-1a with MurmurHash3's finish, which spreads what FNV leaves close.
// http://www.isthe.com/chongo/tech/comp/fnv/ · https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A whole number from 0 to 2^32 - 1. `begun` is the hash of what stands before the text. */
export function hashOf(text: string, begun: number = FNV_OFFSET): number {
  let hash = begun;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

// A number from a text, for choices and orders that look random and are the same each time.
// http://www.isthe.com/chongo/tech/comp/fnv/ · https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A whole number from 0 to 2^32 - 1 (FNV-1a). `begun` is the hash of what stands before the text. */
export function hash(text: string, begun: number = FNV_OFFSET): number {
  let value = begun;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), FNV_PRIME);
  }
  return value >>> 0;
}

/** The same with MurmurHash3's finish, which spreads what FNV leaves close: for what is put in order by it. */
export function spreadHash(text: string, begun?: number): number {
  let value = hash(text, begun);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

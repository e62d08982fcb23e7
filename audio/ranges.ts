/** Bytes from one up to another, without the last. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * Reads a Range header (RFC 9110, 14.1.2) against a file's length: a single range of bytes, "unsatisfiable" where
 * it lies outside, or undefined where there is none, or one that may be ignored (several ranges, another unit).
 */
export function readRange(header: string | null, length: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const suffix = Number(last);
    return suffix === 0 ? 'unsatisfiable' : { from: Math.max(0, length - suffix), to: length };
  }
  const from = Number(first);
  const to = last === '' ? length : Math.min(length, Number(last) + 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from < length ? { from, to } : 'unsatisfiable';
}

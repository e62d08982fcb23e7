import { FRAME_BYTES } from './encode/frames';
import type { ByteRange } from './ranges';
import type { Span } from './sound-piece';
import type { Recipe, Strips } from './strips';

/** A piece as the origin gives it out: its strips in order, and loops that must go on being made meanwhile. */
export type Making = { readonly spans: readonly Span[]; readonly loops: readonly Recipe[] };

/** The length of a piece in bytes. */
export function lengthOf({ spans }: Making): number {
  return spans.reduce((sum, span) => sum + (span.toFrame - span.fromFrame) * FRAME_BYTES, 0);
}

/** Yields the bytes of a piece in a range as they are made. Only strips that the range touches are made. */
export async function* bytesOf(strips: Strips, making: Making, range: ByteRange): AsyncGenerator<Uint8Array> {
  const loops = making.loops.map((loop) => strips.hold(loop));
  let ahead = () => {};
  try {
    let start = 0;
    for (const [index, span] of making.spans.entries()) {
      const end = start + (span.toFrame - span.fromFrame) * FRAME_BYTES;
      if (start >= range.to) break;
      if (end > range.from) {
        // The next strip is begun while this one is read, so that there is no wait between them.
        const next = end < range.to ? making.spans[index + 1] : undefined;
        const release = ahead;
        ahead = next ? strips.hold(next.recipe) : () => {};
        release();
        yield* cut(strips, span, range.from - start, range.to - start);
      }
      start = end;
    }
  } finally {
    for (const release of [...loops, ahead]) release();
  }
}

/** The bytes of a span from one offset up to another; offsets outside it mean its ends. */
async function* cut(strips: Strips, span: Span, from: number, to: number): AsyncGenerator<Uint8Array> {
  const firstFrame = span.fromFrame + Math.max(0, Math.floor(from / FRAME_BYTES));
  const endFrame = Math.min(span.toFrame, span.fromFrame + Math.ceil(to / FRAME_BYTES));
  let at = (firstFrame - span.fromFrame) * FRAME_BYTES;
  for await (const bytes of strips.read(span.recipe, firstFrame, endFrame)) {
    yield bytes.subarray(Math.max(0, from - at), Math.min(bytes.length, to - at));
    at += bytes.length;
  }
}

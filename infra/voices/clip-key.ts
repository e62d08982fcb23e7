// Where a spoken line stands in the bucket. Deployment and render function must agree on it.
import { createHash } from 'node:crypto';

/** Where all spoken lines stand. */
export const VOICES = 'voices';

/** The key of a line's clip: another voice, engine or text is another clip. Takes what a voice's `identify` gives. */
export function clipKey(identity: string): string {
  return `${VOICES}/${createHash('sha256').update(identity).digest('hex').slice(0, 40)}.mp3`;
}

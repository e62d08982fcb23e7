// The picture of each sound: measured from the very bytes that are played, once, when somebody first wants to see it.
import { createDecoder } from '../../audio/encode/decoder';
import { FRAME_BYTES } from '../../audio/encode/frames';
import { type Bands, bandsOf } from '../../audio/measure/bands';
import type { Origin } from '../../audio/origin';
import type { Store } from '../../audio/store';

/** A long way out, of which only the beginning is asked for: it begins at once, and makes no more than it must. */
const PIECE = '120s-last.mp3';
const FRAMES = 750;
const RANGE = `bytes=0-${FRAMES * FRAME_BYTES - 1}`;

/** A function that gives the bands of a sound by its id; undefined where there is no such sound. */
export function createSpectra(origin: Origin, store: Store): (id: string) => Promise<Bands | undefined> {
  /** One after the other: what plays needs the workers more. */
  let last: Promise<unknown> = Promise.resolve();

  async function bands(id: string): Promise<Bands | undefined> {
    const url = `http://origin/sounds/${encodeURIComponent(id)}/${PIECE}`;
    const { status, headers } = await origin.fetch(new Request(url, { method: 'HEAD' }));
    if (status !== 200) return undefined;
    // The tag changes with whatever changes the sound.
    const key = `bands ${headers.get('ETag')}`;
    const kept = await store.get(key);
    if (kept) return JSON.parse(Buffer.from(kept).toString()) as Bands;
    const answer = await origin.fetch(new Request(url, { headers: { Range: RANGE } }));
    const mp3 = new Uint8Array(await answer.arrayBuffer());
    const measured = bandsOf((await createDecoder()).decode(mp3));
    await store.put(key, Buffer.from(JSON.stringify(measured)));
    return measured;
  }

  return (id) => {
    const next = last.then(() => bands(id));
    last = next.catch(() => undefined);
    return next;
  };
}

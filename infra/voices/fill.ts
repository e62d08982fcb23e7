// Fills the buckets with spoken lines: what the first region's lacks is made by Amazon Polly, and paid for, once; the
// other regions' buckets get copies. What was made stays made, so that a run which was stopped is gone on with.
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { Library } from '../../audio/library';
import { pollyPrice, pollyVoiceOf } from '../../audio/narration/polly';
import type { Voice } from '../../audio/narration/voice';
import { OneLineError } from '../one-line';
import { VOICES } from './clip-key';
import { type Spoken, spokenLines } from './lines';

export type Shelf = { readonly client: S3Client; readonly bucket: string };

export type FillParts = {
  readonly library: Library;
  /** One for each region, the one that Polly's clips are put in first. */
  readonly shelves: readonly [Shelf, ...Shelf[]];
  /** Who makes what is missing. */
  readonly polly: Voice;
  /** At most so much may be spent, in US dollars; undefined where nothing may. */
  readonly mostDollars: number | undefined;
  readonly print: (line: string) => void;
};

const AT_ONCE = 4;

/** Leaves every line in every bucket. A OneLineError, before anything is spent, where it would cost more than it may. */
export async function fillVoices({ library, shelves, polly, mostDollars, print }: FillParts): Promise<void> {
  const [first, ...others] = shelves;
  const all = spokenLines(library);
  const missing = await missingOn(first, all);
  if (missing.length > 0) {
    const dollars = priceOf(missing);
    print(`${missing.length} of ${all.length} spoken lines have no clip. ${inWords(dollars)}, once.`);
    requireConsent(dollars, mostDollars);
    await forEach(missing, async ({ key, line, language }) => {
      const speech = await polly.speak(line, language).catch(explain);
      if (speech.form === 'mp3') await put(first, key, speech.bytes);
    });
    print('All of them are made.');
  }
  for (const other of others) {
    await forEach(await missingOn(other, all), async ({ key }) => put(other, key, await get(first, key)));
  }
}

async function missingOn({ client, bucket }: Shelf, all: readonly Spoken[]): Promise<readonly Spoken[]> {
  const there = new Set<string | undefined>();
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: `${VOICES}/` },
  ))
    for (const { Key } of Contents) there.add(Key);
  return all.filter(({ key }) => !there.has(key));
}

/** What Polly asks for these lines, in US dollars. */
function priceOf(lines: readonly Spoken[]): number {
  return lines.reduce((sum, { line, language }) => {
    const chosen = pollyVoiceOf(language);
    return sum + (chosen ? pollyPrice(chosen.engine, line.text.length) : 0);
  }, 0);
}

const inWords = (dollars: number): string =>
  `Amazon Polly makes them for about ${dollars.toFixed(2)} US dollars`;

function requireConsent(dollars: number, mostDollars: number | undefined): void {
  if (mostDollars !== undefined && dollars <= mostDollars) return;
  throw new OneLineError(
    `Nothing was spent: say --voices ${Math.ceil(dollars)} to spend at most ${Math.ceil(dollars)} US dollars, or set "voice" to "embedded" in infra/stages.ts.`,
  );
}

async function forEach<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const open = [...items];
  const actInTurn = async (): Promise<void> => {
    for (let item = open.shift(); item !== undefined; item = open.shift()) {
      try {
        await act(item);
      } catch (error) {
        // The others end what they are at, and begin no more.
        open.length = 0;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, actInTurn));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

async function put({ client, bucket }: Shelf, key: string, bytes: Uint8Array): Promise<void> {
  await client.send(
    new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: 'audio/mpeg' }),
  );
}

async function get({ client, bucket }: Shelf, key: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (!Body) throw new Error(`The bucket ${bucket} gave nothing for ${key}`);
  return Body.transformToByteArray();
}

function explain(error: unknown): never {
  const name = error instanceof Error ? error.name : String(error);
  const may = name.startsWith('AccessDenied') ? ' Who is signed in needs polly:SynthesizeSpeech.' : '';
  throw new OneLineError(`Amazon Polly refused (${name}).${may} What it has made is kept: run this again.`);
}

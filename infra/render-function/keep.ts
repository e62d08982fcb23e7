import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

export type Keeper = {
  /** Puts what `fetch` gives under a key, whole or not at all. Never rejects: what fails is logged. */
  readonly keep: (key: string, fetch: () => Promise<Response>) => Promise<void>;
};

/** A keeper for a bucket. */
export function createKeeper({
  client,
  bucket,
  log,
}: {
  readonly client: S3Client;
  readonly bucket: string;
  readonly log: (what: string, facts: Readonly<Record<string, string>>) => void;
}): Keeper {
  return {
    keep: async (key, fetch) => {
      try {
        const response = await fetch();
        // All bytes first: a piece that fails half-way rejects here, before the bucket has heard of it.
        const bytes = new Uint8Array(await response.arrayBuffer());
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: bytes,
            ContentType: response.headers.get('Content-Type') ?? undefined,
            CacheControl: response.headers.get('Cache-Control') ?? undefined,
          }),
        );
      } catch (error) {
        log('piece-not-kept', { reason: error instanceof Error ? error.name : String(error) });
      }
    },
  };
}

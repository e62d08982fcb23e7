import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { identifyForPolly } from '../../audio/narration/polly';
import type { Voice } from '../../audio/narration/voice';
import { clipKey } from '../voices/clip-key';

/**
 * Amazon Polly as it was heard once: its clips, from the bucket. The deployment has seen to it that all are there; where
 * one is not, speaking rejects, so that no piece is kept that is read by two voices.
 */
export function createKeptVoice({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): Voice {
  return {
    identify: identifyForPolly,
    speak: async (line, language) => {
      const identity = identifyForPolly(line, language);
      if (identity === undefined) throw new Error(`polly.json has no voice for the language "${language}"`);
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: clipKey(identity) }));
      if (!Body) throw new Error('The bucket gave an empty clip');
      return { form: 'mp3', bytes: await Body.transformToByteArray() };
    },
  };
}

// Amazon Polly as a voice. A line is asked for once: its clip is kept under its text, its voice and its engine.
import type { Engine, PollyClient, VoiceId } from '@aws-sdk/client-polly';
import voices from './polly.json';
import type { SpokenLine } from './script';
import type { Voice } from './voice';

/** `ratePercent` brings a voice from the pace of the news to the 140 words a minute that scripts are written for. */
type PollyVoice = { readonly engine: Engine; readonly voice: VoiceId; readonly ratePercent: number };

/** The engine, voice and pace for a language, as polly.json sets them; undefined where it sets none. */
export function pollyVoiceOf(language: string): PollyVoice | undefined {
  return (voices.voices as Readonly<Record<string, PollyVoice>>)[language];
}

/** What so many characters cost with an engine, in US dollars. */
export function pollyPrice(engine: Engine, characters: number): number {
  return (voices.dollarsForAMillionCharacters[engine] * characters) / 1_000_000;
}

/** Everything that Polly's sound of a line depends on; undefined where polly.json has no voice for the language. */
export function identifyForPolly({ text }: SpokenLine, language: string): string | undefined {
  const chosen = pollyVoiceOf(language);
  return chosen && `polly/${chosen.engine}/${chosen.voice}/${chosen.ratePercent}/${text}`;
}

/** Reads with Amazon Polly, with the credentials, and unless one is given in the region, that the AWS SDK finds by itself. */
export function createPollyVoice(region?: string): Voice {
  let client: Promise<PollyClient> | undefined;
  return {
    identify: identifyForPolly,
    speak: async ({ text }, language) => {
      const chosen = pollyVoiceOf(language);
      if (!chosen) throw new Error(`polly.json has no voice for the language "${language}"`);
      // Loaded when it is first needed: most that run this never call Polly.
      const { PollyClient, SynthesizeSpeechCommand } = await import('@aws-sdk/client-polly');
      // Throttled requests wait and try again, by the SDK's own measure.
      client ??= Promise.resolve(
        new PollyClient({ maxAttempts: 8, retryMode: 'adaptive', ...(region && { region }) }),
      );
      const command = new SynthesizeSpeechCommand({
        Engine: chosen.engine,
        VoiceId: chosen.voice,
        TextType: 'ssml',
        Text: `<speak><prosody rate="${chosen.ratePercent}%">${escaped(text)}</prosody></speak>`,
        OutputFormat: 'mp3',
        SampleRate: '24000',
      });
      const { AudioStream } = await (await client).send(command).catch(explain);
      if (!AudioStream) throw new Error(`Amazon Polly sent no sound for "${text}"`);
      return { form: 'mp3', bytes: await AudioStream.transformToByteArray() };
    },
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');

function explain(error: unknown): never {
  if (error instanceof Error && error.name === 'CredentialsProviderError')
    throw new Error(
      'Amazon Polly needs AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret',
    );
  throw error;
}

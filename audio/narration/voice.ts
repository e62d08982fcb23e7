import { respell } from './lexicon';
import { createPollyVoice } from './polly';
import { createRecordingsVoice } from './recordings';
import type { SpokenLine } from './script';

/** Speech as a voice gives it: a file, or, for the embedded voice, words that a worker will say. */
export type RawSpeech =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'mp3' | 'wav'; readonly bytes: Uint8Array };

/** Somebody who can read a session aloud. */
export type Voice = {
  /** Everything that the sound of a line depends on, in one string; undefined where this voice cannot say it. */
  readonly identify: (line: SpokenLine, language: string) => string | undefined;
  readonly speak: (line: SpokenLine, language: string) => Promise<RawSpeech>;
};

/** The embedded voice: no network, no key. It reads every language as if it were English. */
export const embeddedVoice: Voice = {
  identify: ({ text }) => `embedded/${text}`,
  speak: async ({ text }) => ({ form: 'text', text: respell(text) }),
};

/** Several voices as one: a line is read by the first that can say it. */
function firstOf(voices: readonly Voice[]): Voice {
  const choose = (line: SpokenLine, language: string) =>
    voices.find((voice) => voice.identify(line, language) !== undefined);
  return {
    identify: (line, language) => choose(line, language)?.identify(line, language),
    speak: async (line, language) => {
      const voice = choose(line, language);
      if (!voice) throw new Error(`No voice can say "${line.text}" in the language "${language}"`);
      return voice.speak(line, language);
    },
  };
}

/**
 * The voice that a configuration names: `VOICE` is "embedded" (which goes without saying) or "polly", and
 * `RECORDINGS_FOLDER` a folder of recordings, which win over both. Throws, in one line, where it makes no sense.
 */
export async function voiceOf(env: Readonly<Record<string, string | undefined>>): Promise<Voice> {
  const { VOICE = 'embedded', RECORDINGS_FOLDER } = env;
  if (VOICE !== 'embedded' && VOICE !== 'polly')
    throw new Error(`VOICE must be "embedded" or "polly", not "${VOICE}"`);
  const recordings = RECORDINGS_FOLDER ? [await createRecordingsVoice(RECORDINGS_FOLDER)] : [];
  return firstOf([...recordings, VOICE === 'polly' ? createPollyVoice() : embeddedVoice]);
}

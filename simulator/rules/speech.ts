// Speech and reprompt: alexa-platform sections 2 and 2.3.
import type { ui } from 'ask-sdk-model';
import { type Checked, type Refusal, refusalsFrom } from './refusal';
import { checkSsml } from './ssml';
import { heardWords, writtenSpeech } from './words';

const speech = refusalsFrom('alexa-platform §2; Alexa docs, "Request and Response JSON Reference"');
const marks = refusalsFrom(
  'alexa-platform §2.2; thread internet-archive-voice-apps#197: "Invalid SSML Output Speech"',
);

const LONGEST_SPEECH = 8000;
const MOST_AUDIO = 5;
/** Control characters but for tab and line ends, and pictures: nothing that can be said. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule is about.
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Extended_Pictographic}(?<![©®™])/u;

/** What a program leaves of a part that it had no value for. */
const UNFILLED = /\b(undefined|NaN)\b|\[object \w+\]|\{\w+\}/;

/** Refusals of what is spoken in a reply. Checking SSML takes a promise. */
export async function checkSpeech({ request, reply }: Checked): Promise<readonly Refusal[]> {
  const { outputSpeech, reprompt } = reply.response;
  const locale = ('locale' in request.request && request.request.locale) || 'en-US';
  const spoken = [outputSpeech, reprompt?.outputSpeech].filter((one) => one !== undefined);
  const each = (await Promise.all(spoken.map((one) => checkOne(one, locale)))).flat();
  return [...each, ...checkAudioInAll(spoken)];
}

/** Five clips are the most for a reply, its reprompt included. */
function checkAudioInAll(spoken: readonly ui.OutputSpeech[]): readonly Refusal[] {
  const clips = spoken.flatMap((one) => writtenSpeech(one).match(/<audio\b/g) ?? []).length;
  if (clips <= MOST_AUDIO) return [];
  return [speech.invalid('ssml-audio-count', `There are ${clips} <audio>; 5 are the most.`)];
}

async function checkOne(one: ui.OutputSpeech, locale: string): Promise<readonly Refusal[]> {
  const text = writtenSpeech(one);
  if (!heardWords(text) && !text.includes('<audio'))
    return [speech.unfit('speech-empty', 'The speech has no words.')];
  const refusals: Refusal[] = [];
  if (text.length > LONGEST_SPEECH) {
    refusals.push(
      speech.invalid('speech-length', `The speech has ${text.length} characters; 8,000 are the most.`),
    );
  }
  if (UNSPEAKABLE.test(text)) {
    refusals.push(marks.unfit('speech-characters', 'The speech holds an emoji or a control character.'));
  }
  if (UNFILLED.test(heardWords(text))) {
    refusals.push(marks.unfit('speech-unfilled', 'The speech has a part that nobody filled in.'));
  }
  if (one.type === 'SSML') return [...refusals, ...(await checkSsml(text, locale))];
  if (/<\/?[a-z][^>]*>/i.test(text)) {
    refusals.push(marks.unfit('speech-plain', 'Plain text is spoken with its marks: make the type SSML.'));
  }
  return refusals;
}

// The browser's own voice and ear: speech synthesis for what Alexa says, speech recognition for what you say.
import { stretchesOf } from './stretches';

// Browsers load their voices when they are first asked for them.
window.speechSynthesis?.getVoices();

/** How often she was hushed: whoever began to speak before does not go on. */
let hushes = 0;

/** Speaks, and resolves when all is said or she was hushed. Without a voice in the browser words take no time. */
export async function speak(speech: readonly string[], locale: string): Promise<void> {
  const before = hushes;
  for (const { words, pauseMs } of speech.flatMap(stretchesOf)) {
    if (words) await speakWords(words, locale);
    if (pauseMs && before === hushes) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (before !== hushes) return;
  }
}

/** Says nothing more. */
export function hush(): void {
  hushes += 1;
  window.speechSynthesis?.cancel();
}

function speakWords(words: string, locale: string): Promise<void> {
  const synthesis = window.speechSynthesis;
  if (!synthesis || synthesis.getVoices().length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = locale;
    utterance.rate = 0.95;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    synthesis.speak(utterance);
  });
}

type Recognition = EventTarget & {
  lang: string;
  start: () => void;
  onresult: (event: { results: { 0: { 0: { transcript: string } } } }) => void;
  onend: () => void;
  onerror: (event: { error: string }) => void;
};

/** Whether the browser can hear. */
export function canHear(): boolean {
  return recognitionClass() !== undefined;
}

/** Listens for one sentence; undefined where nothing was heard. */
export function hear(locale: string): Promise<string | undefined> {
  const Class = recognitionClass();
  if (!Class) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const recognition = new Class();
    recognition.lang = locale;
    recognition.onresult = ({ results }) => resolve(results[0][0].transcript);
    recognition.onerror = () => resolve(undefined);
    recognition.onend = () => resolve(undefined);
    recognition.start();
  });
}

function recognitionClass(): (new () => Recognition) | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<
    string,
    (new () => Recognition) | undefined
  >;
  return SpeechRecognition ?? webkitSpeechRecognition;
}

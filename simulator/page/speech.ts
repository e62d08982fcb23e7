// The browser's own voice and ear: speech synthesis for what Alexa says, speech recognition for what you say.

/** A stretch of speech: words, and the silence behind them. */
type Stretch = { readonly words: string; readonly pauseMs: number };

// Browsers load their voices when they are first asked for them.
window.speechSynthesis?.getVoices();

/** Words alone, cut where the SSML has breaks. */
function stretchesOf(ssml: string): readonly Stretch[] {
  const pieces = spelledOut(ssml).split(/<break[^>]*?time="([\d.]+)(ms|s)"[^>]*\/?>/);
  const stretches: Stretch[] = [];
  for (let at = 0; at < pieces.length; at += 3) {
    const words = (pieces[at] ?? '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const pauseMs = Number(pieces[at + 1] ?? 0) * (pieces[at + 2] === 's' ? 1000 : 1);
    stretches.push({ words: withoutEntities(words), pauseMs });
  }
  return stretches;
}

/** Numbers that are to be read digit by digit: a browser's voice would make one large number of them. */
function spelledOut(ssml: string): string {
  return ssml.replace(
    /<say-as[^>]*"(?:digits|telephone|characters|spell-out)"[^>]*>([^<]*)<\/say-as>/g,
    (_, text: string) => [...text].join(' '),
  );
}

/** Speaks, and resolves when all is said. Without a voice in the browser it takes no time. */
export async function speak(ssml: string, locale: string): Promise<void> {
  for (const { words, pauseMs } of stretchesOf(ssml)) {
    if (words) await speakWords(words, locale);
    if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Says nothing more. */
export function hush(): void {
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

function withoutEntities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
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

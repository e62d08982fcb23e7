// SSML as a browser's voice can speak it: stretches of words, and the silence behind each. Pure.

/** Words, and how long nothing is said behind them. */
export type Stretch = { readonly words: string; readonly pauseMs: number };

/** About how long Alexa rests at a break that names its strength, at a sentence's end and at a paragraph's. */
const STRENGTHS_MS: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0,
  weak: 250,
  medium: 400,
  strong: 700,
  'x-strong': 1000,
};
const SENTENCE_MS = STRENGTHS_MS.strong ?? 0;
const PARAGRAPH_MS = STRENGTHS_MS['x-strong'] ?? 0;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The stretches of a speech, in order; none without words or a pause. */
export function stretchesOf(ssml: string): readonly Stretch[] {
  const marks = /<break\b[^>]*>|<\/[ps]>/g;
  const words = readAsWritten(ssml).split(marks).map(plain);
  const pauses = [...readAsWritten(ssml).matchAll(marks)].map(([mark]) => pauseMsOf(mark));
  return words
    .map((one, at) => ({ words: one, pauseMs: pauses[at] ?? 0 }))
    .filter(({ words, pauseMs }) => words !== '' || pauseMs > 0);
}

function pauseMsOf(mark: string): number {
  if (mark.startsWith('</')) return mark === '</p>' ? PARAGRAPH_MS : SENTENCE_MS;
  const [, number, unit] = /time="([\d.]+)(ms|s)"/.exec(mark) ?? [];
  if (number !== undefined) return Number(number) * (unit === 's' ? 1000 : 1);
  return STRENGTHS_MS[/strength="([^"]*)"/.exec(mark)?.[1] ?? 'medium'] ?? 0;
}

/** Aliases for what they stand for; and numbers that are read digit by digit, of which a voice would make a large one. */
function readAsWritten(ssml: string): string {
  return ssml
    .replace(/<sub[^>]*alias="([^"]*)"[^>]*>.*?<\/sub>/gs, '$1')
    .replace(
      /<say-as[^>]*"(?:digits|telephone|characters|spell-out)"[^>]*>([^<]*)<\/say-as>/g,
      (_, text: string) => [...text].join(' '),
    );
}

function plain(ssml: string): string {
  return ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

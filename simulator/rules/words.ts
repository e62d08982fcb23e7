// Speech as it is heard: the words of SSML without its marks.
import type { ui } from 'ask-sdk-model';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reply says, as the skill wrote it; empty where it says nothing. */
export function writtenSpeech(speech: ui.OutputSpeech | undefined): string {
  if (!speech) return '';
  return (speech.type === 'SSML' ? speech.ssml : speech.text) ?? '';
}

/** The words that are heard: aliases instead of what they stand for, pauses and effects left out. */
export function heardWords(ssml: string): string {
  return ssml
    .replace(/<sub\s[^>]*alias="([^"]*)"[^>]*>.*?<\/sub>/gs, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .trim();
}

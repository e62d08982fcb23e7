// Speech is SSML. Ask-sdk-core's escape has a stray bracket ("it's" comes out as "it&amp;apos;s"), so we have our own.

/** Speech with its tags, without the <speak> around it; whatever came from outside is escaped already. */
export type Ssml = string;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as SSML. Control characters and emoji, which Alexa cannot speak, are left out. */
export function escapeXml(text: string): Ssml {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Extended_Pictographic}]/gu, ' ')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** SSML as plain text, for cards and for repeating in writing. */
export function plainText(ssml: Ssml): string {
  return ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

import type { Library } from '../library';
import { pollyPrice, pollyVoiceOf } from './polly';
import { linesOf } from './script';
import type { Voice } from './voice';

/** What is missing, session by session, and what it would cost to have Polly say every line once. */
export function* voicesReport(
  library: Library,
  recordings: Voice | undefined,
  language: string,
): Generator<string> {
  let characters = 0;
  let missing = 0;
  for (const [id, session] of Object.entries(library.sessions)) {
    const translation = library.translations[language]?.[id];
    if (language !== 'en' && !translation) continue;
    const lines = linesOf(id, session, translation);
    const open = lines.filter((line) => recordings?.identify(line, language) === undefined);
    for (const text of new Set(lines.map((line) => line.text))) characters += text.length;
    missing += open.length;
    yield `${id}: ${open.length} of ${lines.length} lines without a recording`;
    for (const line of open) yield `  ${line.id}  ${line.text}`;
  }
  yield `${missing} recordings are missing.`;
  const polly = pollyVoiceOf(language);
  if (!polly) return;
  const dollars = pollyPrice(polly.engine, characters).toFixed(2);
  yield `Amazon Polly (${polly.engine}, ${polly.voice}): ${characters} characters, about ${dollars} US dollars, once.`;
}

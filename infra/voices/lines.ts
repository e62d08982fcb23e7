import type { Library } from '../../audio/library';
import { identifyForPolly, pollyVoiceOf } from '../../audio/narration/polly';
import { linesOf, type SpokenLine } from '../../audio/narration/script';
import { clipKey } from './clip-key';

/** A line that Polly has to say, in its language. */
export type Spoken = { readonly key: string; readonly line: SpokenLine; readonly language: string };

/** The language that sessions are written in; every other one is a translation. */
const SOURCE = 'en';

/** Every line that can ever be heard, each once, in every language that polly.json has a voice for. */
export function spokenLines(library: Library): readonly Spoken[] {
  const languages = [SOURCE, ...Object.keys(library.translations)].filter(pollyVoiceOf);
  const spoken = languages.flatMap((language) =>
    [...sessionLines(library, language), ...courseLines(library)].flatMap((line) => {
      const identity = identifyForPolly(line, language);
      return identity === undefined ? [] : [{ key: clipKey(identity), line, language }];
    }),
  );
  return [...new Map(spoken.map((one) => [one.key, one])).values()];
}

function sessionLines({ sessions, translations }: Library, language: string): SpokenLine[] {
  return Object.entries(sessions).flatMap(([id, session]) =>
    linesOf(id, session, translations[language]?.[id]),
  );
}

/** What is said before and after the session of a day. */
function courseLines({ courses }: Library): SpokenLine[] {
  return Object.entries(courses).flatMap(([session, { days }]) =>
    days.flatMap(({ opening, closing }, index) => [
      { session, id: `day-${index + 1}-opening`, text: opening },
      { session, id: `day-${index + 1}-closing`, text: closing },
    ]),
  );
}

// The compact catalog that the skill carries: what there is to hear, and what is said about it, in one language.
import { plannedBreathing } from '../../audio/narration/breathing';
import { frameOf } from '../../audio/narration/pace';
import { stepsOf } from '../../audio/narration/script';
import type { Session, Translation } from '../../audio-manifests/schema';
import type {
  Breathing,
  Catalog,
  CourseEntry,
  Helplines,
  ReplyEntry,
  SessionEntry,
  SoundEntry,
} from '../../lambda/catalog/catalog';
import { carrierIntents } from './carriers';
import type { Language, Library, Locale } from './read-content';
import { requestsOf } from './requests';
import { compileUnderstanding } from './understanding';

/** The catalog of a language. The content is taken as checked (check-content.ts). */
export function compileCatalog(code: string, library: Library, language: Language): Catalog {
  return {
    language: code,
    defaults: library.defaults,
    sounds: soundEntries(code, library),
    sessions: mapValues(library.sessions, (session, id): SessionEntry => {
      const translation = library.translations[code]?.[id];
      const words = translation ?? session;
      const { kind, bed, minutes } = session;
      const breathing = breathingOf(session, translation);
      const entry = { ...named(words), kind, summary: words.summary, bed, minutes };
      return breathing ? { ...entry, breathing } : entry;
    }),
    courses: mapValues(library.courses, (course): CourseEntry => {
      const { summary, minutes } = course;
      return { ...named(course), summary, minutes, days: course.days.map((day) => day.title) };
    }),
    needs: mapValues(language.needs, ({ say, sessions, night, atOnce }) => ({
      say,
      sessions,
      ...(night && { night }),
      ...(atOnce && { atOnce }),
    })),
    tips: language.tips,
    answers: mapValues(language.answers, ({ say, brief, offer }) => ({
      say,
      brief,
      ...(offer && { offer }),
    })),
    replies: mapValues(language.replies, replyEntry),
    understanding: compileUnderstanding(language),
    carriers: carrierIntents(language),
    requests: requestsOf(language),
    helplines: mapValues(language.locales, helplinesOf),
  };
}

function replyEntry({ say, brief, reprompt }: Language['replies'][string]): ReplyEntry {
  return { say, ...(brief && { brief }), ...(reprompt && { reprompt }) };
}

/** The pattern of a breathing exercise, and when it begins; undefined for a session without one. */
function breathingOf(session: Session, translation: Translation | undefined): Breathing | undefined {
  const { least, most } = session.minutes;
  const [pattern] = stepsOf('', session, least, translation).flatMap((step) =>
    step.kind === 'breaths' ? [step.pattern] : [],
  );
  if (!pattern) return undefined;
  const lengths = Array.from({ length: most - least + 1 }, (_, at) => least + at).flatMap((minutes) => {
    const steps = stepsOf('', session, minutes, translation);
    const planned = plannedBreathing(steps, minutes * 60, frameOf(session.kind, minutes));
    return planned ? { startSeconds: planned.startSeconds, rounds: planned.rounds } : [];
  });
  return { steps: pattern.map(({ breath, seconds }) => ({ breath, seconds })), lengths };
}

function soundEntries(code: string, library: Library): Record<string, SoundEntry> {
  const inLanguage = Object.entries(library.sounds).filter(([, sound]) => sound.names[code]);
  return Object.fromEntries(
    inLanguage.map(([id, { names, spoken, family, forSleep }]) => [
      id,
      { ...named({ names: names[code] ?? [], spoken: spoken?.[code] }), family, forSleep },
    ]),
  );
}

function named(entry: { names: readonly string[]; spoken?: string | undefined }) {
  return { names: entry.names, ...(entry.spoken && { spoken: entry.spoken }) };
}

function helplinesOf(locale: Locale): Helplines {
  const { crisis, emergency, abuse, assault, children } = locale.helplines;
  return {
    crisis,
    emergency,
    ...(abuse && { abuse }),
    ...(assault && { assault }),
    ...(children && { children }),
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

// Reads and checks all YAML of the two content rooms.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Art, artSchema } from '../../audio-manifests/art';
import {
  type Course,
  courseSchema,
  type Defaults,
  defaultsSchema,
  type Session,
  type Sound,
  sessionSchema,
  soundSchema,
  type Translation,
  translationSchema,
} from '../../audio-manifests/schema';
import { distressSchema } from './distress-schema';
import type { Faults } from './faults';
import {
  answersSchema,
  intentsSchema,
  localeSchema,
  needsSchema,
  repliesSchema,
  slotTypesSchema,
  tipsSchema,
} from './language-schema';
import { readPhrases, type TaughtPhrase } from './read-phrases';
import { wordsSchema } from './words-schema';

export type Library = {
  readonly defaults: Defaults;
  readonly sounds: Readonly<Record<string, Sound>>;
  readonly sessions: Readonly<Record<string, Session>>;
  readonly courses: Readonly<Record<string, Course>>;
  /** Language -> session -> its translation. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, Translation>>>>;
};

const languageSchemas = {
  intents: intentsSchema,
  'slot-types': slotTypesSchema,
  replies: repliesSchema,
  needs: needsSchema,
  distress: distressSchema,
  tips: tipsSchema,
  answers: answersSchema,
  words: wordsSchema,
};
type LanguageFiles = { [Name in keyof typeof languageSchemas]: z.output<(typeof languageSchemas)[Name]> };
export type Language = LanguageFiles & {
  /** How distress is said, and what only sounds like it. */
  readonly distressPhrases: readonly TaughtPhrase[];
  readonly locales: Readonly<Record<string, Locale>>;
};
export type Locale = z.output<typeof localeSchema>;

/** The library in `<root>/audio-manifests`, or undefined where its defaults are missing or broken. */
export function readLibrary(root: string, faults: Faults): Library | undefined {
  const folder = join(root, 'audio-manifests');
  const defaults = readYaml(join(folder, 'defaults.yaml'), defaultsSchema, faults);
  if (!defaults) return undefined;
  const sessions = readFolder(join(folder, 'sessions'), sessionSchema, faults, isEnglish);
  return {
    defaults,
    sounds: readFolder(join(folder, 'sounds'), soundSchema, faults),
    sessions,
    courses: readFolder(join(folder, 'courses'), courseSchema, faults),
    translations: readTranslations(join(folder, 'sessions'), faults),
  };
}

/** The pictures of `<root>/audio-manifests/art.yaml`, or undefined where it is missing or broken. */
export function readArt(root: string, faults: Faults): Art | undefined {
  return readYaml(join(root, 'audio-manifests/art.yaml'), artSchema, faults);
}

/** One language of `<root>/interaction-models`, or undefined where a file of it is missing or broken. */
export function readLanguage(root: string, language: string, faults: Faults): Language | undefined {
  const folder = join(root, 'interaction-models');
  const files: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(languageSchemas)) {
    files[name] = readYaml(join(folder, language, `${name}.yaml`), schema, faults);
  }
  const locales = readFolder(folder, localeSchema, faults, (file) => file.startsWith(`${language}-`));
  if (Object.values(files).includes(undefined)) return undefined;
  const { distress } = files as LanguageFiles;
  const table = join(folder, language, 'distress-phrases.tsv');
  const distressPhrases = readPhrases(table, Object.keys(distress.kinds), faults);
  return { ...(files as LanguageFiles), distressPhrases, locales };
}

const isEnglish = (file: string): boolean => !/\.[a-z]{2}\.yaml$/.test(file);

function readTranslations(folder: string, faults: Faults): Library['translations'] {
  const translations: Record<string, Record<string, Translation>> = {};
  for (const file of yamlFiles(folder).filter((name) => !isEnglish(name))) {
    const [id = '', language = ''] = file.split('.');
    const translation = readYaml(join(folder, file), translationSchema, faults);
    if (translation) translations[language] = { ...translations[language], [id]: translation };
  }
  return translations;
}

/** All YAML files of a folder by id, which is the file's name. */
function readFolder<T extends z.ZodType>(
  folder: string,
  schema: T,
  faults: Faults,
  wanted: (file: string) => boolean = () => true,
): Record<string, z.output<T>> {
  const items: Record<string, z.output<T>> = {};
  for (const file of yamlFiles(folder).filter(wanted)) {
    const item = readYaml(join(folder, file), schema, faults);
    if (item !== undefined) items[basename(file, '.yaml')] = item;
  }
  return items;
}

function yamlFiles(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.yaml'))
        .sort()
    : [];
}

function readYaml<T extends z.ZodType>(path: string, schema: T, faults: Faults): z.output<T> | undefined {
  try {
    return faults.parse(path, schema, parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    faults.add(path, `cannot be read: ${reason}`);
    return undefined;
  }
}

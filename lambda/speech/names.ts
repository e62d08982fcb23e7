// Library items and lengths as people say them. The words themselves stand in replies.yaml.
import { type Catalog, titleOf } from '../catalog/catalog';
import { type Item, type Plan, totalSeconds } from '../playback/plan';

/** The title of a library item, such as "rain"; undefined for an id that is not in the library. */
export function itemTitle(catalog: Catalog, id: string): string | undefined {
  const entry = catalog.sounds[id] ?? catalog.sessions[id] ?? catalog.courses[id];
  return entry && titleOf(entry);
}

/** An item as it is named within a sentence: "a body scan", "rain and wind". */
export function inSentence(catalog: Catalog, id: string): string {
  const entry = catalog.sounds[id] ?? catalog.sessions[id] ?? catalog.courses[id];
  return entry?.spoken ?? soundTitle(catalog, id);
}

/** A plan as it is named within a sentence: "a body scan, then rain". */
export function planInSentence(catalog: Catalog, plan: Plan): string {
  return inWords(
    catalog,
    'then',
    plan.items.map((item) => inSentence(catalog, idOf(item))),
  );
}

/** The name of a sound or of two mixed: "rain and ocean waves". */
export function soundTitle(catalog: Catalog, sound: string): string {
  const title = itemTitle(catalog, sound);
  if (title !== undefined) return title;
  return inWords(
    catalog,
    'and',
    sound.split('+').map((id) => itemTitle(catalog, id) ?? id.replace(/-/g, ' ')),
  );
}

/** The name of a plan: "body scan", "rain and wind", "body scan, then rain". */
export function planTitle(catalog: Catalog, plan: Plan): string {
  return inWords(
    catalog,
    'then',
    plan.items.map((item) => titleOfItem(catalog, item)),
  );
}

/**
 * What is said of a plan under its title: how long it is in all, or the day of a course. It stays true for as long as
 * the plan is this one, however far it has come.
 */
export function planSubtitle(catalog: Catalog, plan: Plan): string {
  const [first] = plan.items;
  if (first?.kind === 'day') {
    const days = catalog.courses[first.course]?.days ?? [];
    const values = { day: String(first.day), days: String(days.length), title: days[first.day - 1] ?? '' };
    return phrase(catalog, 'subtitleDay', values);
  }
  return plan.loops ? phrase(catalog, 'subtitleEndless', {}) : durationInWords(catalog, totalSeconds(plan));
}

/** A text with a capital letter at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "rain, ocean waves and wind": a list as it is spoken. */
export function listInWords(catalog: Catalog, key: 'listAnd' | 'listOr', names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1).join(', ');
  return others === '' ? last : phrase(catalog, key, { others, last });
}

/** A length as people say it: "half an hour", "an hour and a half", "50 minutes". */
export function durationInWords(catalog: Catalog, seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return minutesInWords(catalog, rest);
  const hoursText = phrase(catalog, hours === 1 ? 'durationHour' : 'durationHours', { hours: String(hours) });
  if (rest === 0) return hoursText;
  if (rest === 30)
    return phrase(catalog, hours === 1 ? 'durationHourAndHalf' : 'durationHoursAndHalf', {
      hours: String(hours),
    });
  return phrase(catalog, 'durationHoursAndMinutes', {
    hours: hoursText,
    minutes: minutesInWords(catalog, rest),
  });
}

function minutesInWords(catalog: Catalog, minutes: number): string {
  return phrase(catalog, minutes === 1 ? 'durationMinute' : 'durationMinutes', { minutes: String(minutes) });
}

function titleOfItem(catalog: Catalog, item: Item): string {
  return soundTitle(catalog, idOf(item));
}

function idOf(item: Item): string {
  if (item.kind === 'sound') return item.sound;
  return item.kind === 'session' ? item.session : item.course;
}

function inWords(catalog: Catalog, key: 'and' | 'then', names: readonly string[]): string {
  return names.reduce((one, other) => phrase(catalog, key, { one, other }));
}

/** A phrase to be shown, or built into a sentence: plain words, so that they are escaped once, with the sentence. */
export function phrase(catalog: Catalog, key: string, values: Readonly<Record<string, string>>): string {
  return fillPlain(catalog.replies[key]?.say[0] ?? '', values);
}

function fillPlain(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

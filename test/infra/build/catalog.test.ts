import { type Content, readContent } from '../../../infra/build/content';
import { catalog, ROOT } from '../../support/catalog';

let content: Content;
beforeAll(() => {
  content = readContent(ROOT);
});

/** Ids in the order of their files' names: on every machine the same. */
const byFile = (ids: readonly string[]) =>
  [...ids]
    .map((id) => `${id}.yaml`)
    .sort()
    .map((file) => file.replace('.yaml', ''));

describe('the catalog', () => {
  it('has everything in the library, in one order', () => {
    const { sounds, sessions, courses } = content.library;
    expect(Object.keys(catalog.sounds)).toEqual(byFile(Object.keys(sounds)));
    expect(Object.keys(catalog.sessions)).toEqual(byFile(Object.keys(sessions)));
    expect(Object.keys(catalog.courses)).toEqual(byFile(Object.keys(courses)));
  });

  it('carries no script and no recipe: what the sound is made of, the skill need not know', () => {
    for (const { breathing, spoken: _, ...session } of Object.values(catalog.sessions)) {
      expect(Object.keys(session).sort()).toEqual(['bed', 'kind', 'minutes', 'names', 'summary']);
      // The circle on a screen keeps the exercise's time: the counts are needed for it, and nothing that is said.
      expect(breathing !== undefined).toBe(session.kind === 'breathing');
      for (const step of breathing?.steps ?? [])
        expect(Object.keys(step).sort()).toEqual(['breath', 'seconds']);
      const { least, most } = session.minutes;
      if (breathing) expect(breathing.lengths).toHaveLength(most - least + 1);
    }
    for (const { spoken: _, ...sound } of Object.values(catalog.sounds))
      expect(Object.keys(sound).sort()).toEqual(['family', 'forSleep', 'names']);
  });

  it('has helplines for every locale, with a number to talk to and one for emergencies', () => {
    const locales = Object.keys(content.languages.en?.locales ?? {});
    expect(Object.keys(catalog.helplines)).toEqual(locales);
    for (const { crisis, emergency } of Object.values(catalog.helplines)) {
      for (const { name, number } of [crisis, emergency]) {
        expect(name).toMatch(/\S/);
        expect(number).toMatch(/^[\d ]+$/);
      }
    }
  });

  it('has an offer, a need and a default only for what is there', () => {
    const ids = new Set([
      ...Object.keys(catalog.sounds),
      ...Object.keys(catalog.sessions),
      ...Object.keys(catalog.courses),
    ]);
    const offers = Object.values(catalog.understanding.distress.replies).flatMap(({ offer }) => offer ?? []);
    const needs = Object.values(catalog.needs).flatMap(({ sessions, night }) => [
      ...sessions,
      ...(night ? [night] : []),
    ]);
    expect([...offers, ...needs].filter((id) => !ids.has(id))).toEqual([]);
  });
});

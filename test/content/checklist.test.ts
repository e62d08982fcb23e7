// What listeners will look for is there to be found.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Content, readContent } from '../../infra/build/content';

type Entry = { readonly expects: string; readonly at: readonly string[] };

const ROOT = join(__dirname, '../..');
const entries: readonly Entry[] = parse(readFileSync(join(__dirname, 'checklist.yaml'), 'utf8'));
const content = readContent(ROOT);

describe('what a listener expects', () => {
  test.each(entries.map(({ expects, at }) => [expects, at] as const))('%s', (_, places) => {
    expect(places.filter((place) => !exists(place, content))).toEqual([]);
  });
});

/** Whether there is such a place: "session noting", "course first-steps 1", "tips work". */
function exists(place: string, { library, languages }: Content): boolean {
  const [kind, id = '', day] = place.split(' ');
  const english = languages.en;
  if (!english) throw new Error('There is no English to look into.');
  switch (kind) {
    case 'session':
      return id in library.sessions;
    case 'sound':
      return id in library.sounds;
    case 'course':
      return library.courses[id]?.days[Number(day) - 1] !== undefined;
    case 'answer':
      return id in english.answers;
    case 'need':
      return id in english.needs;
    case 'reply':
      return id in english.replies;
    case 'intent':
      return id in english.intents;
    case 'tips':
      return english.tips.some(({ kinds }) => kinds.some((tipKind) => tipKind === id));
    default:
      throw new Error(`"${place}" in checklist.yaml begins with none of the known kinds.`);
  }
}

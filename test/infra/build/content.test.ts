// Broken content stops the build, with every fault told at once.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../../infra/build/check-content';
import { type Content, readContent } from '../../../infra/build/content';
import { ContentError, Faults } from '../../../infra/build/faults';
import type { Language, Library } from '../../../infra/build/read-content';
import { ROOT } from '../../support/catalog';

let content: Content;
let language: Language;
let library: Library;
beforeAll(() => {
  content = readContent(ROOT);
  ({ library } = content);
  const { en } = content.languages;
  if (!en) throw new Error('There is no English.');
  language = en;
});

/** What is found wrong with the content after some changes to it. */
function faultsOf(changes: {
  readonly library?: Partial<Library>;
  readonly language?: object;
}): readonly string[] {
  const faults = new Faults(ROOT);
  checkContent('en', { ...library, ...changes.library }, { ...language, ...changes.language }, faults);
  return errorOf(() => faults.throwIfAny()).faults;
}

/** An item of a record, changed. */
function changed<T>(record: Readonly<Record<string, T>>, id: string, change: Partial<T>): Record<string, T> {
  const item = record[id];
  if (item === undefined) throw new Error(`There is no ${id}.`);
  return { ...record, [id]: { ...item, ...change } };
}

function errorOf(action: () => unknown): ContentError {
  try {
    action();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('Nothing was wrong with the content.');
}

describe('the content', () => {
  it('has no fault as it is', () => {
    expect(() => readContent(ROOT)).not.toThrow();
  });

  it('is told where a name leads nowhere', () => {
    const days = [
      { ...library.courses['first-steps']?.days[0], session: 'dragon' },
    ] as Library['courses'][string]['days'];
    const faults = faultsOf({
      library: {
        defaults: { ...library.defaults, sound: 'dragon', night: ['dragon'] },
        sessions: changed(library.sessions, 'body-scan', { bed: 'dragon', needs: ['dragon'] }),
        courses: changed(library.courses, 'first-steps', { days }),
      },
      language: {
        needs: changed(language.needs, Object.keys(language.needs)[0] ?? '', { sessions: ['dragon'] }),
        answers: changed(language.answers, Object.keys(language.answers)[0] ?? '', { offer: 'dragon' }),
      },
    });
    expect(faults).toHaveLength(7);
    for (const fault of faults) expect(fault).toMatch(/^[\w/. -]+: .*dragon/);
  });

  it('is told where a name leads to two places, however it is written', () => {
    const sounds = changed(library.sounds, 'ocean', { names: { en: ['Rain'.toLowerCase()] } });
    expect(faultsOf({ library: { sounds } })).toEqual([
      expect.stringMatching(/the name "rain" belongs to .* already: one of them needs another/),
    ]);
  });

  it('is told where a day of a course cannot be as long as the course says', () => {
    const courses = changed(library.courses, 'first-steps', { minutes: 120 });
    const faults = faultsOf({ library: { courses } });
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults)
      expect(fault).toMatch(/first-steps\.yaml: day \d+: "[\w-]+" cannot last 120 minutes/);
  });

  it('is told where two tips share an id, and where samples name slots that nobody declared', () => {
    const [first] = language.tips;
    const intents = {
      ...language.intents,
      PlaySoundIntent: { slots: { sound: 'Dragon' }, samples: ['play {sound} for {duration}'] },
    };
    expect(faultsOf({ language: { tips: [...language.tips, first], intents } })).toEqual([
      `tips.yaml: two tips have the id "${first?.id}": give one of them another`,
      'intents.yaml: PlaySoundIntent: there is no slot type "Dragon"',
      'intents.yaml: PlaySoundIntent: "play {sound} for {duration}" names the slot duration: declare it',
    ]);
  });
});

describe('reading the content', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kind-moment-'));
    for (const room of ['audio-manifests', 'interaction-models'])
      cpSync(join(ROOT, room), join(root, room), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('tells all faults of all files at once, each with its path and what is wrong', () => {
    writeFileSync(join(root, 'audio-manifests/sounds/rain.yaml'), 'names: [');
    writeFileSync(join(root, 'audio-manifests/sounds/wind.yaml'), 'names: { en: [wind] }\n');
    writeFileSync(join(root, 'interaction-models/en/answers.yaml'), 'what-it-is: { ways: [], say: "" }\n');
    rmSync(join(root, 'interaction-models/en/tips.yaml'));
    const { message } = errorOf(() => readContent(root));
    expect(message).toMatch(/^\d+ faults in the content:\n/);
    for (const start of [
      'audio-manifests/sounds/rain.yaml: cannot be read: ',
      'audio-manifests/sounds/wind.yaml: ',
      'interaction-models/en/answers.yaml: ',
      'interaction-models/en/tips.yaml: cannot be read: ',
    ]) {
      expect(message).toContain(`\n${start}`);
    }
  });
});

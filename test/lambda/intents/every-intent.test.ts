// Every intent that the model names, with nothing in its slots, in every state: each reply keeps Alexa's rules (the
// listener in test/support holds it to them), and none is the apology for a fault of ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, ROOT } from '../../support/catalog';
import { type Listener, NIGHT, playing, regular, type Scene, stranger } from '../../support/listener';
import { startTestSkill, startWithoutTable, type TestSkill } from '../../support/skill';

type Model = {
  readonly interactionModel: {
    readonly languageModel: { readonly intents: readonly { readonly name: string }[] };
  };
};
const MODEL: Model = JSON.parse(
  readFileSync(join(ROOT, 'dist/skill-package/interactionModels/custom/en-US.json'), 'utf8'),
);
const intents = MODEL.interactionModel.languageModel.intents.map(({ name }) => name);
/** All free words go one way: a few carriers stand for the rest. */
const some = intents.filter(
  (name) => catalog.carriers[name] === undefined || /I(Feel|Cant|Want)Intent$/.test(name),
);

let test: TestSkill;
let away: TestSkill;
let listener: Listener;
let scenes: readonly Scene[];
beforeAll(async () => {
  test = await startTestSkill();
  away = await startWithoutTable();
  listener = await regular(test);
  const rain = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT2H' });
  const day = await listener.says('StartCourseIntent', { course: { id: 'first-steps' } });
  const night = await listener.says('PlaySessionIntent', { then: { id: 'ocean' } });
  const offer = await listener.sends({ type: 'LaunchRequest' });
  scenes = [
    {},
    { interfaces: [] },
    { interfaces: ['AudioPlayer', 'APL'], after: offer },
    { player: playing(rain, 60_000), at: NIGHT },
    { player: playing(day, 300_000, 'FINISHED') },
    { player: playing(night, 10_000, 'STOPPED'), after: offer, locale: 'en-US' },
    { player: { playerActivity: 'PLAYING', token: 'another-skill', offsetInMilliseconds: 1 } },
  ];
});
afterAll(async () => {
  await test.close();
  await away.close();
});

const { say: apologies = [] } = catalog.replies.trouble ?? {};

describe('every intent', () => {
  it.each(some)('%s keeps the rules, with empty slots, in every state', async (name) => {
    for (const scene of scenes) {
      const heard = await listener.says(name, {}, scene);
      expect(apologies).not.toContain(heard.words);
    }
  });

  it('keeps the rules while the table is away', async () => {
    const newcomer = stranger(away);
    for (const name of some) expect(apologies).not.toContain((await newcomer.says(name)).words);
    expect(away.logged.filter(({ what }) => what === 'request-failed')).toEqual([]);
  });
});

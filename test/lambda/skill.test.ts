// A fault of ours, in a skill whose catalog lacks what it needs: heard as one kind sentence, logged without a word.
import { createSkill } from '../../lambda/skill';
import { catalog } from '../support/catalog';
import { type Listener, stranger } from '../support/listener';
import { AUDIO_BASE_URL, type LogLine, startTestSkill, type TestSkill } from '../support/skill';

let test: TestSkill;
let listener: Listener;
const logged: LogLine[] = [];
beforeAll(async () => {
  test = await startTestSkill();
  const replies = Object.fromEntries(
    Object.entries(catalog.replies).filter(([key]) => !/^(kindWords|reminder)/.test(key)),
  );
  const log = (what: string, facts = {}) => void logged.push({ what, ...facts });
  const house = {
    catalogs: { en: { ...catalog, replies } },
    store: test.store,
    audioBaseUrl: AUDIO_BASE_URL,
    log,
  };
  listener = stranger({ skill: createSkill(house, undefined), services: test.services });
});
afterAll(() => test.close());

describe('a fault of ours', () => {
  it('is heard as one kind sentence, which ends the conversation', async () => {
    const heard = await listener.says('KindWordsIntent');
    expect(heard).toMatchObject({ words: catalog.replies.trouble?.say[0], asks: false, stops: false });
  });

  it('is heard where Alexa comes back with a permission, too', async () => {
    const heard = await listener.sends({
      type: 'Connections.Response',
      name: 'AskFor',
      payload: { status: 'DENIED' },
    });
    expect(heard.words).toBe(catalog.replies.trouble?.say[0]);
  });

  it('is logged by its kind and place, without its message', async () => {
    logged.length = 0;
    await listener.says('KindWordsIntent');
    expect(logged).toEqual([
      {
        what: 'request-failed',
        request: 'IntentRequest',
        error: 'Error',
        at: expect.stringMatching(/^at \S+ \(.*say\.ts:\d+:\d+\)$/),
      },
    ]);
  });

  it('leaves everything else as it was', async () => {
    expect((await listener.says('PlaySoundIntent', { sound: { id: 'rain' } })).play?.path).toBe(
      '/sounds/rain/3600s.mp3',
    );
  });
});

import type { RequestEnvelope } from 'ask-sdk-model';
import { type Listener, NIGHT, regular, stranger } from '../../support/listener';
import { startTestSkill, type TestSkill } from '../../support/skill';

let test: TestSkill;
let listener: Listener;
beforeAll(async () => {
  test = await startTestSkill();
});
beforeEach(async () => {
  listener = await regular(test);
});
afterAll(() => test.close());

const EMPTY = { version: '1.0', response: {} };

/** An envelope with as little in it as Alexa ever sends. */
function bare(request: Record<string, unknown>): RequestEnvelope {
  const System = { application: { applicationId: 'amzn1.ask.skill.1' }, user: { userId: listener.id } };
  return { version: '1.0', context: { System }, request } as unknown as RequestEnvelope;
}

describe('requests of a type that we do not know', () => {
  it.each([
    'Alexa.Presentation.APL.RuntimeError',
    'Alexa.DataStore.PackageManager.UpdateRequest',
    'AlexaSkillEvent.SkillPermissionChanged',
    'SessionResumedRequest',
    'Something.From.The.Future',
  ])('get a valid empty reply: %s', async (type) => {
    const reply = await test.skill.invoke(bare({ type, requestId: 'r', timestamp: NIGHT }));
    expect(reply).toMatchObject(EMPTY);
  });
});

describe('requests in which parts are missing', () => {
  it('or null, as in some audio events, get their reply', async () => {
    const request = {
      type: 'AudioPlayer.PlaybackStopped',
      requestId: 'r',
      timestamp: NIGHT,
      token: 'x',
      offsetInMilliseconds: 0,
    };
    const { context } = bare(request);
    const nulls = { version: '1.0', session: null, context: { ...context, AudioPlayer: null }, request };
    test.logged.length = 0;
    expect(await test.skill.invoke(nulls as unknown as RequestEnvelope)).toMatchObject(EMPTY);
    expect(test.logged).toEqual([]);
  });

  const intent = { name: 'PlaySoundIntent', confirmationStatus: 'NONE' };

  it('without session, device, locale and player still play', async () => {
    const reply = await test.skill.invoke(
      bare({ type: 'IntentRequest', requestId: 'r', timestamp: NIGHT, intent }),
    );
    expect(reply.response.directives).toMatchObject([{ type: 'AudioPlayer.Play' }]);
    expect(reply.response.shouldEndSession).toBe(true);
  });

  it('without a listener still play', async () => {
    const envelope = bare({ type: 'IntentRequest', requestId: 'r', timestamp: NIGHT, intent });
    const { context, ...rest } = envelope;
    const System = { application: context.System.application } as RequestEnvelope['context']['System'];
    const reply = await test.skill.invoke({ ...rest, context: { System } });
    expect(reply.response.directives).toMatchObject([{ type: 'AudioPlayer.Play' }]);
  });

  it('in a locale that we do not speak are answered in the language that we do', async () => {
    expect((await listener.sends({ type: 'LaunchRequest' }, { locale: 'fr-FR' })).asks).toBe(true);
  });

  it('of an audio event without token and offset get an empty reply', async () => {
    for (const name of ['Started', 'NearlyFinished', 'Stopped', 'Finished', 'Failed']) {
      const envelope = bare({ type: `AudioPlayer.Playback${name}`, requestId: 'r', timestamp: NIGHT });
      expect(await test.skill.invoke(envelope)).toMatchObject(EMPTY);
    }
  });
});

describe('the end of a conversation', () => {
  it.each(['USER_INITIATED', 'EXCEEDED_MAX_REPROMPTS'])('by %s is quiet', async (reason) => {
    test.logged.length = 0;
    expect((await listener.sends({ type: 'SessionEndedRequest', reason })).reply).toMatchObject(EMPTY);
    expect(test.logged).toEqual([]);
  });

  it('by a reply that Alexa refused is logged by its kind', async () => {
    test.logged.length = 0;
    const error = { type: 'INVALID_RESPONSE', message: `for ${listener.id}` };
    await listener.sends({ type: 'SessionEndedRequest', reason: 'ERROR', error });
    await listener.sends({ type: 'System.ExceptionEncountered', error, cause: { requestId: 'x' } });
    expect(test.logged).toEqual([
      { what: 'reply-refused', error: 'INVALID_RESPONSE' },
      { what: 'reply-refused', error: 'INVALID_RESPONSE' },
    ]);
  });
});

describe('the skill enabled and disabled', () => {
  const disabled = (status: string, at: string) =>
    listener.sends(
      { type: 'AlexaSkillEvent.SkillDisabled', body: { userInformationPersistenceStatus: status } },
      { at },
    );

  it('disabled for good deletes everything', async () => {
    expect((await disabled('NOT_PERSISTED', NIGHT)).reply).toMatchObject(EMPTY);
    expect(await test.store.readProfile(listener.memory)).toBeUndefined();
  });

  it('disabled for a while keeps everything', async () => {
    await disabled('PERSISTED', NIGHT);
    expect(await test.store.readProfile(listener.memory)).toBeDefined();
  });

  it('disabled long ago, and enabled since, keeps everything, however late the news come', async () => {
    await listener.sends({ type: 'AlexaSkillEvent.SkillEnabled' }, { at: '2026-11-22T23:40:00Z' });
    await disabled('NOT_PERSISTED', NIGHT);
    expect(await test.store.readProfile(listener.memory)).toBeDefined();
  });
});

describe('CanFulfillIntentRequest', () => {
  const authority = 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.1.Sound';
  const sound = (code: string) => ({
    name: 'sound',
    value: 'rain',
    resolutions: {
      resolutionsPerAuthority: [
        { authority, status: { code }, values: [{ value: { name: 'rain', id: 'rain' } }] },
      ],
    },
  });
  const asks = async (name: string, slots: Record<string, unknown> = {}) => {
    const { reply } = await stranger(test).sends({
      type: 'CanFulfillIntentRequest',
      intent: { name, slots },
    });
    const response = reply.response as {
      canFulfillIntent?: { canFulfill: string; slots?: Record<string, unknown> };
    };
    return response.canFulfillIntent;
  };
  const YES = { canUnderstand: 'YES', canFulfill: 'YES' };
  const NO = { canUnderstand: 'NO', canFulfill: 'NO' };

  it('is a yes where intent and slots are known', async () => {
    const slots = {
      sound: sound('ER_SUCCESS_MATCH'),
      duration: { name: 'duration', value: 'PT30M' },
      until: { name: 'until' },
    };
    expect(await asks('PlaySoundIntent', slots)).toEqual({
      canFulfill: 'YES',
      slots: { sound: YES, duration: YES },
    });
  });

  it('is a maybe where a value is none of ours', async () => {
    const slots = { sound: sound('ER_SUCCESS_NO_MATCH') };
    expect(await asks('PlaySoundIntent', slots)).toEqual({ canFulfill: 'MAYBE', slots: { sound: NO } });
  });

  it('is a no for an intent that we do not have', async () => {
    expect(await asks('OrderPizzaIntent')).toMatchObject({ canFulfill: 'NO' });
  });

  it('is answered with nothing else, whatever the conversation held', async () => {
    const after = await listener.sends({ type: 'LaunchRequest' }, { at: NIGHT });
    expect(after.attributes).not.toEqual({});
    const request = { type: 'CanFulfillIntentRequest', intent: { name: 'PlaySoundIntent', slots: {} } };
    const { reply } = await listener.sends(request, { after });
    expect(reply.sessionAttributes).toEqual({});
  });

  it('calls nobody and writes nothing', async () => {
    const before = test.services.calls().length;
    const newcomer = stranger(test);
    await newcomer.sends({ type: 'CanFulfillIntentRequest', intent: { name: 'PlaySoundIntent', slots: {} } });
    expect(test.services.calls().length).toBe(before);
    expect(await test.store.readProfile(newcomer.memory)).toBeUndefined();
  });
});

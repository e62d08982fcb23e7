import { makeEnvelope, toTimestamp } from '../../../simulator/device/envelope';
import { routeOf } from '../../../simulator/device/routing';
import { heardWords } from '../../../simulator/rules/words';

const identity = {
  skillId: 'amzn1.ask.skill.1',
  userId: 'amzn1.ask.account.1',
  deviceId: 'amzn1.ask.device.1',
  interfaces: ['AudioPlayer'],
  apiEndpoint: 'http://127.0.0.1:1234',
  apiAccessToken: 'a-token',
} as const;
const launch = {
  type: 'LaunchRequest',
  requestId: 'r',
  timestamp: '2026-11-22T22:30:00Z',
  locale: 'en-GB',
} as const;
const IDLE = { playerActivity: 'IDLE' } as const;

test('A request in a session names skill, listener and device where Alexa names them.', () => {
  const session = { sessionId: 's', isNew: true, attributes: { turn: 1 } };
  expect(makeEnvelope(identity, launch, { player: IDLE }, session)).toEqual({
    version: '1.0',
    session: {
      new: true,
      sessionId: 's',
      application: { applicationId: 'amzn1.ask.skill.1' },
      attributes: { turn: 1 },
      user: { userId: 'amzn1.ask.account.1' },
    },
    context: {
      AudioPlayer: { playerActivity: 'IDLE' },
      System: {
        application: { applicationId: 'amzn1.ask.skill.1' },
        user: { userId: 'amzn1.ask.account.1' },
        device: { deviceId: 'amzn1.ask.device.1', supportedInterfaces: { AudioPlayer: {} } },
        apiEndpoint: 'http://127.0.0.1:1234',
        apiAccessToken: 'a-token',
      },
    },
    request: launch,
  });
});

test('A request without a session has no such key at all.', () => {
  expect('session' in makeEnvelope(identity, launch, { player: IDLE })).toBe(false);
});

test('A device with a screen says what it can draw, how large it is, and what it shows.', () => {
  const show = { ...identity, interfaces: ['AudioPlayer', 'APL'] as const };
  const { context } = makeEnvelope(show, launch, { player: IDLE, shown: 'now-playing' });
  expect(context.System.device?.supportedInterfaces['Alexa.Presentation.APL']?.runtime?.maxVersion).toBe(
    '2024.2',
  );
  expect(context.Viewport?.shape).toBe('RECTANGLE');
  expect(context['Alexa.Presentation.APL']?.token).toBe('now-playing');
});

test('A device without a player says nothing of one.', () => {
  const { context } = makeEnvelope({ ...identity, interfaces: [] }, launch, { player: IDLE });
  expect(context.AudioPlayer).toBeUndefined();
  expect(context.System.device?.supportedInterfaces).toEqual({});
});

test('Times are whole seconds of UTC.', () => {
  expect(toTimestamp(Date.parse('2026-11-22T22:30:00.999Z'))).toBe('2026-11-22T22:30:00Z');
});

test.each([
  ['a launch', { launch: true }, false, false, 'skill', true],
  ['a one-shot', { intent: 'RainIntent', invoked: true }, false, false, 'skill', true],
  ['a one-shot in a conversation', { intent: 'RainIntent', invoked: true }, true, false, 'skill', true],
  ['an answer in a conversation', { intent: 'AMAZON.YesIntent' }, true, false, 'skill', false],
  ['an answer without a conversation', { intent: 'AMAZON.YesIntent' }, false, true, 'alexa', undefined],
  ['help without the name', { intent: 'AMAZON.HelpIntent' }, false, true, 'alexa', undefined],
  ['"next" after our sound', { intent: 'AMAZON.NextIntent' }, false, true, 'skill', true],
  ['"next" before our sound', { intent: 'AMAZON.NextIntent' }, false, false, 'alexa', undefined],
  ['"stop" after our sound', { intent: 'AMAZON.StopIntent' }, false, true, 'skill', true],
] as const)('%s goes where Alexa sends it.', (_title, said, conversationOpen, playedLast, to, newSession) => {
  const route = routeOf(said, conversationOpen, playedLast);
  expect({ to: route.to, newSession: route.to === 'skill' ? route.newSession : undefined }).toEqual({
    to,
    newSession,
  });
});

test('Heard words have no marks: aliases are spoken, signs are read, rests are silent.', () => {
  const ssml =
    '<speak>Rain &amp; wind.<break time="1s"/> <sub alias="Saint">St</sub> <say-as interpret-as="digits">988</say-as> .</speak>';
  expect(heardWords(ssml)).toBe('Rain & wind. Saint 988.');
});

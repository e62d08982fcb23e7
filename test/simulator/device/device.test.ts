import { createClock } from '../../../simulator/clock';
import { ask, deviceWith, heard, linesOf, play, RAIN, rainSkill, requests } from './rain-skill';

const MINUTE = 60_000;

test('A question opens the microphone, is asked again after eight seconds, and then the session ends.', async () => {
  const echo = deviceWith(rainSkill);
  expect(linesOf(await echo.say({ launch: true }))).toEqual([
    'request LaunchRequest',
    'reply: Would you like rain?',
    'listening',
  ]);
  expect(linesOf(await echo.passTime(8000))).toEqual(['reprompt: Rain?']);
  const happenings = await echo.passTime(8000);
  expect(linesOf(happenings)).toEqual(['deaf', 'request SessionEndedRequest']);
  const [ended] = happenings.flatMap((one) => (one.kind === 'request' ? [one.envelope] : []));
  expect(ended?.request).toMatchObject({ reason: 'EXCEEDED_MAX_REPROMPTS' });
  expect(ended?.session?.new).toBe(false);
});

test('An answer in time goes to the same session with its attributes; a later one does not reach the skill.', async () => {
  const sessions: unknown[] = [];
  const echo = deviceWith(rainSkill, {
    invoke: async ({ session }) => {
      sessions.push({ isNew: session?.new, attributes: session?.attributes });
      return { version: '1.0', response: ask('And now?'), sessionAttributes: { turn: sessions.length } };
    },
  });
  await echo.say({ launch: true });
  await echo.passTime(7999);
  await echo.say({ intent: 'AMAZON.YesIntent' });
  expect(sessions).toEqual([
    { isNew: true, attributes: {} },
    { isNew: false, attributes: { turn: 1 } },
  ]);
  await echo.passTime(MINUTE);
  expect(linesOf(await echo.say({ intent: 'AMAZON.YesIntent' }))).toEqual([
    'unrouted: AMAZON.YesIntent needs the name of the skill when no conversation is open',
  ]);
});

test('A stream is held while Alexa listens, and goes on when nobody answers.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  expect(heard(await echo.say({ launch: true }))).toEqual([`stopped rain-0 at ${MINUTE}`]);
  expect(echo.view()).toMatchObject({ listening: true, player: { interrupted: true } });
  expect(heard(await echo.passTime(16_000))).toEqual([`started rain-0 at ${MINUTE}`]);
});

test('"Stop" is StopIntent within a session, and PauseIntent outside of it.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say({ launch: true });
  expect(requests(await echo.say({ intent: 'AMAZON.StopIntent' }))).toEqual(['request AMAZON.StopIntent']);
  await echo.say(RAIN);
  expect(requests(await echo.say({ intent: 'AMAZON.StopIntent' }))).toContain('request AMAZON.PauseIntent');
});

test('Transport intents reach the skill that played last without its name, hours later, in a new session.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.say({ intent: 'AMAZON.PauseIntent' });
  await echo.passTime(6 * 60 * MINUTE);
  const [resume] = (await echo.say({ intent: 'AMAZON.ResumeIntent' })).filter(
    (one) => one.kind === 'request',
  );
  expect(resume?.envelope.session).toMatchObject({ new: true, attributes: {} });
});

test('Before the skill has played, nothing reaches it without its name.', async () => {
  const echo = deviceWith(rainSkill);
  expect(requests(await echo.say({ intent: 'AMAZON.PauseIntent' }))).toEqual([]);
  expect(requests(await echo.say({ intent: 'AMAZON.StopIntent' }))).toEqual([]);
  expect(requests(await echo.press('play'))).toEqual([]);
});

test('Events, buttons and exceptions carry no session; what is said does.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.press('next');
  const pairs = echo
    .log()
    .flatMap((one) =>
      one.kind === 'request' ? [[one.envelope.request.type, 'session' in one.envelope]] : [],
    );
  expect(Object.fromEntries(pairs)).toEqual({
    IntentRequest: true,
    'AudioPlayer.PlaybackStarted': false,
    'PlaybackController.NextCommandIssued': false,
    'AudioPlayer.PlaybackStopped': false,
  });
});

test('A reply that Alexa refuses is not carried out: she apologises and ends the session with the reason.', async () => {
  const echo = deviceWith(() => ({
    ...play('REPLACE_ALL', { token: 'rain-0' }),
    outputSpeech: { type: 'SSML', ssml: '<speak>Rain & wind</speak>' },
  }));
  const happenings = await echo.say(RAIN);
  expect(linesOf(happenings).slice(0, 4)).toEqual([
    'request RainIntent',
    'refused: ssml',
    "alexa: There was a problem with the requested skill's response",
    'request SessionEndedRequest',
  ]);
  expect(heard(happenings)).toEqual([]);
});

test('A refused reply to an event is followed by System.ExceptionEncountered, which names the request.', async () => {
  const echo = deviceWith((envelope) =>
    envelope.request.type === 'AudioPlayer.PlaybackStarted'
      ? { outputSpeech: { type: 'PlainText', text: 'Rain.' } }
      : rainSkill(envelope),
  );
  const happenings = await echo.say(RAIN);
  const sent = happenings.flatMap((one) => (one.kind === 'request' ? [one.envelope.request] : []));
  expect(sent.at(-1)).toMatchObject({
    type: 'System.ExceptionEncountered',
    error: { type: 'INVALID_RESPONSE' },
    cause: { requestId: sent.at(-2)?.requestId },
  });
});

test('A skill that throws is an answer too: Alexa apologises, and the stream goes on.', async () => {
  const echo = deviceWith((envelope) => {
    if (envelope.request.type === 'LaunchRequest') throw new Error('The table is away.');
    return rainSkill(envelope);
  });
  await echo.say(RAIN);
  const happenings = await echo.say({ launch: true });
  expect(happenings.find((one) => one.kind === 'no-reply')).toMatchObject({ why: 'The table is away.' });
  expect(heard(happenings)).toEqual(['stopped rain-0 at 0', 'started rain-0 at 0']);
});

test('"Exit" ends an open conversation without asking the skill: it hears that it is over, and a held stream goes on.', async () => {
  const echo = deviceWith((envelope) =>
    envelope.request.type === 'LaunchRequest' ? ask('Rain or waves?') : rainSkill(envelope),
  );
  const exit = { intent: 'AMAZON.StopIntent', leaves: true };
  await echo.say(RAIN);
  await echo.say({ launch: true });
  const happenings = await echo.say(exit);
  const [ended] = happenings.flatMap((one) => (one.kind === 'request' ? [one.envelope] : []));
  expect(ended?.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
  expect(ended?.session).toMatchObject({ new: false });
  expect(heard(happenings)).toEqual(['started rain-0 at 0']);
  expect(echo.view()).toMatchObject({ conversationOpen: false, listening: false });
});

test('"Exit" outside a conversation is a "stop", which arrives as a pause.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  const happenings = await echo.say({ intent: 'AMAZON.StopIntent', leaves: true });
  expect(linesOf(happenings)).toContain('request AMAZON.PauseIntent');
});

test('The same seed sends the same messages; another seed other ids.', async () => {
  const night = async (seed: number) => {
    const echo = deviceWith(rainSkill, { seed });
    await echo.say(RAIN);
    await echo.passTime(60 * MINUTE);
    return JSON.stringify(echo.log().filter((one) => one.kind === 'request'));
  };
  expect(await night(1)).toBe(await night(1));
  expect(await night(1)).not.toBe(await night(2));
});

test('Requests carry the time of the clock in whole seconds.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.passTime(90_500);
  const [launched] = (await echo.say({ launch: true })).filter((one) => one.kind === 'request');
  expect(launched?.envelope.request.timestamp).toBe('2026-11-22T22:31:30Z');
});

test('A screen keeps the session for half a minute when the reply leaves its end open.', async () => {
  const screen = {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: 'now',
    document: { type: 'APL', version: '2024.2', mainTemplate: { items: [] } },
  } as const;
  const outputSpeech = { type: 'PlainText', text: 'Look.' } as const;
  const echo = deviceWith(() => ({ outputSpeech, directives: [screen] }), {
    interfaces: ['AudioPlayer', 'APL'],
  });
  await echo.say({ launch: true });
  await echo.passTime(29_000);
  expect(echo.view().conversationOpen).toBe(true);
  await echo.passTime(1000);
  expect(echo.view().conversationOpen).toBe(false);
});

test('Two devices in one home share a clock, and each plays its own.', async () => {
  const clock = createClock(0);
  const bedroom = deviceWith(rainSkill, { clock, deviceId: 'bedroom' });
  const nursery = deviceWith(rainSkill, { clock, deviceId: 'nursery' });
  await bedroom.say(RAIN);
  await bedroom.passTime(MINUTE);
  await nursery.say(RAIN);
  await nursery.passTime(MINUTE);
  expect(bedroom.view().player.current?.positionMs).toBe(2 * MINUTE);
  expect(nursery.view().player.current?.positionMs).toBe(MINUTE);
});

test('A listener who is asked for a permission answers, and the skill hears it in a new session.', async () => {
  const reminders = 'alexa::alerts:reminders:skill:readwrite';
  const askFor = {
    type: 'Connections.SendRequest',
    name: 'AskFor',
    payload: { '@type': 'AskForPermissionsConsentRequest', '@version': '1', permissionScope: reminders },
  } as const;
  const echo = deviceWith(({ request }) =>
    request.type === 'Connections.Response'
      ? ask('Shall I?')
      : { directives: [{ ...askFor, token: 'remind' }] },
  );
  await echo.say({ intent: 'RemindIntent', invoked: true });
  expect(echo.view().asksPermission).toBe(true);
  const answered = await echo.say({ intent: 'AMAZON.NoIntent' });
  const [response] = answered.flatMap((one) => (one.kind === 'request' ? [one.envelope] : []));
  expect(response?.session?.new).toBe(true);
  expect(response?.request).toMatchObject({
    type: 'Connections.Response',
    token: 'remind',
    payload: { permissionScope: reminders, status: 'DENIED' },
  });
});

test('Nobody answers the question for a permission: the skill hears that too.', async () => {
  const payload = {
    '@type': 'AskForPermissionsConsentRequest',
    '@version': '1',
    permissionScope: 'alexa::alerts:reminders:skill:readwrite',
  };
  const echo = deviceWith(({ request }) =>
    request.type === 'Connections.Response'
      ? ask('Shall I?')
      : { directives: [{ type: 'Connections.SendRequest', name: 'AskFor', payload, token: 'remind' }] },
  );
  await echo.say({ intent: 'RemindIntent', invoked: true });
  const answers = (await echo.passTime(16_000)).filter((one) => one.kind === 'permission-answered');
  expect(answers).toMatchObject([{ status: 'NOT_ANSWERED' }]);
});

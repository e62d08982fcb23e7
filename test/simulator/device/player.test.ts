import { deviceWith, heard, linesOf, PART_MS, play, RAIN, rainSkill, requests } from './rain-skill';

const MINUTE = 60_000;

test('A piece starts, asks for the next soon after, and ends at its own length, when the next begins.', async () => {
  const echo = deviceWith(rainSkill);
  expect(linesOf(await echo.say(RAIN))).toEqual([
    'request RainIntent',
    'started rain-0 at 0',
    'request PlaybackStarted rain-0 at 0',
  ]);
  expect(linesOf(await echo.passTime(PART_MS))).toEqual([
    'nearly-finished rain-0 at 500',
    'request PlaybackNearlyFinished rain-0 at 500',
    `finished rain-0 at ${PART_MS}`,
    'started rain-1 at 0',
    `request PlaybackFinished rain-0 at ${PART_MS}`,
    'request PlaybackStarted rain-1 at 0',
  ]);
});

test('A voice request over a stream gives Stopped, then the request, then Started at the same offset.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.passTime(5 * MINUTE);
  expect(requests(await echo.say({ intent: 'TimeLeftIntent', invoked: true }))).toEqual([
    `request PlaybackStopped rain-0 at ${5 * MINUTE}`,
    'request TimeLeftIntent',
    `request PlaybackStarted rain-0 at ${5 * MINUTE}`,
  ]);
  expect(heard(await echo.passTime(5 * MINUTE))).toEqual([
    `finished rain-0 at ${PART_MS}`,
    'started rain-1 at 0',
  ]);
});

test('The context of a request over a held stream says STOPPED and where it was.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  const happenings = await echo.say({ intent: 'AMAZON.PauseIntent' });
  const contexts = happenings.flatMap((one) =>
    one.kind === 'request' ? [one.envelope.context.AudioPlayer] : [],
  );
  const held = { playerActivity: 'STOPPED', token: 'rain-0', offsetInMilliseconds: MINUTE };
  expect(contexts).toEqual([held, held]);
});

test('Stop stops: nothing goes on, and nothing is enqueued behind a stopped stream.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  expect(heard(await echo.say({ intent: 'AMAZON.StopIntent' }))).toEqual([`stopped rain-0 at ${MINUTE}`]);
  expect(await echo.passTime(60 * MINUTE)).toEqual([]);
  expect(echo.view().player.activity).toBe('STOPPED');
});

test('A reply to a stop without the Stop directive lets the stream go on.', async () => {
  const echo = deviceWith((envelope) =>
    envelope.request.type === 'IntentRequest' && envelope.request.intent.name === 'AMAZON.PauseIntent'
      ? { shouldEndSession: true }
      : rainSkill(envelope),
  );
  await echo.say(RAIN);
  const happenings = await echo.say({ intent: 'AMAZON.StopIntent' });
  expect(linesOf(happenings)).toContain('refused: stop-stops');
  expect(heard(happenings)).toEqual(['stopped rain-0 at 0', 'started rain-0 at 0']);
});

test('REPLACE_ALL over a playing stream gives Stopped of the old, then Started of the new, and drops the queue.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  expect(echo.view().player.queue).toHaveLength(1);
  expect(requests(await echo.press('next'))).toEqual([
    'request PlaybackController.NextCommandIssued',
    `request PlaybackStopped rain-0 at ${MINUTE}`,
    'request PlaybackStarted rain-1 at 0',
  ]);
  expect(echo.view().player.queue).toHaveLength(0);
});

test('An ENQUEUE that expects another stream is dropped without a word, and noted.', async () => {
  const echo = deviceWith((envelope) =>
    envelope.request.type === 'AudioPlayer.PlaybackNearlyFinished'
      ? play('ENQUEUE', { token: 'rain-9', expectedPreviousToken: 'rain-8' })
      : rainSkill(envelope),
  );
  await echo.say(RAIN);
  expect(heard(await echo.passTime(PART_MS))).toEqual([
    'dropped rain-9: it expects rain-8 before it, but rain-0 is there',
    `finished rain-0 at ${PART_MS}`,
  ]);
  expect(echo.view().player.activity).toBe('FINISHED');
});

test('An ENQUEUE with nothing playing is dropped.', async () => {
  const echo = deviceWith(() => play('ENQUEUE', { token: 'rain-1', expectedPreviousToken: 'rain-0' }));
  expect(heard(await echo.say(RAIN))).toEqual(['dropped rain-1: nothing is playing to ENQUEUE behind']);
});

test('A second answer to a repeated PlaybackNearlyFinished falls away.', async () => {
  const echo = deviceWith(rainSkill, { seed: 7 });
  echo.faults.chances.set('nearly-finished-twice', 1);
  await echo.say(RAIN);
  expect(heard(await echo.passTime(MINUTE))).toEqual([
    'dropped rain-1: it expects rain-0 before it, but rain-1 is there',
  ]);
});

test('REPLACE_ENQUEUED changes what waits and leaves what plays.', async () => {
  const echo = deviceWith((envelope) =>
    envelope.request.type === 'IntentRequest' && envelope.request.intent.name === 'WavesIntent'
      ? play('REPLACE_ENQUEUED', { token: 'waves-0' })
      : rainSkill(envelope),
  );
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  await echo.say({ intent: 'WavesIntent', invoked: true });
  expect(echo.view().player.queue.map(({ token }) => token)).toEqual(['waves-0']);
  expect(heard(await echo.passTime(9 * MINUTE))).toEqual([
    `finished rain-0 at ${PART_MS}`,
    'started waves-0 at 0',
  ]);
});

test('A token used twice in one queue plays, but no third stream follows it.', async () => {
  const again = { token: 'rain-0', expectedPreviousToken: 'rain-0' };
  const echo = deviceWith((envelope) =>
    envelope.request.type === 'AudioPlayer.PlaybackNearlyFinished'
      ? play('ENQUEUE', again)
      : rainSkill(envelope),
  );
  await echo.say(RAIN);
  expect(heard(await echo.passTime(3 * PART_MS))).toEqual([
    `finished rain-0 at ${PART_MS}`,
    'started rain-0 at 0',
    `finished rain-0 at ${PART_MS}`,
  ]);
});

test('A stream that begins inside a piece ends when the rest has played.', async () => {
  const echo = deviceWith(() =>
    play('REPLACE_ALL', { token: 'rain-0', offsetInMilliseconds: PART_MS - MINUTE }),
  );
  expect(heard(await echo.say(RAIN))).toEqual([`started rain-0 at ${PART_MS - MINUTE}`]);
  expect(heard(await echo.passTime(MINUTE))).toContain(`finished rain-0 at ${PART_MS}`);
});

test('A queued piece that cannot be fetched fails while the other plays on.', async () => {
  const echo = deviceWith((envelope) =>
    envelope.request.type === 'AudioPlayer.PlaybackNearlyFinished'
      ? play('ENQUEUE', { token: 'missing', expectedPreviousToken: 'rain-0' })
      : rainSkill(envelope),
  );
  await echo.say(RAIN);
  const happenings = await echo.passTime(2000);
  const [failed] = happenings.flatMap((one) =>
    one.kind === 'request' && one.envelope.request.type === 'AudioPlayer.PlaybackFailed'
      ? [one.envelope.request]
      : [],
  );
  expect(failed).toMatchObject({
    token: 'missing',
    error: { type: 'MEDIA_ERROR_INVALID_REQUEST' },
    currentPlaybackState: { token: 'rain-0', offsetInMilliseconds: 1500, playerActivity: 'PLAYING' },
  });
});

test('The pause on the screen stops the sound and tells the skill nothing.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  expect(requests(await echo.press('screen-pause'))).toEqual([]);
  await echo.passTime(MINUTE);
  expect(echo.view().player).toMatchObject({ activity: 'PAUSED', current: { positionMs: MINUTE } });
});

test('A slow network holds the sound for a while, and the piece ends so much later.', async () => {
  const echo = deviceWith(rainSkill, { seed: 3 });
  echo.faults.chances.set('underrun', 1);
  await echo.say(RAIN);
  echo.faults.chances.clear();
  const happenings = await echo.passTime(PART_MS + MINUTE);
  const [underrun] = happenings.flatMap((one) => (one.kind === 'underrun' ? [one.forMs] : []));
  const finished = happenings.find((one) => one.kind === 'audio' && one.change === 'finished');
  expect(finished?.elapsedMs).toBe(PART_MS + (underrun ?? 0));
});

test('After a reboot nothing plays, nobody was told, and the skill is no longer the last that played.', async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  expect(requests(await echo.reboot())).toEqual([]);
  expect(echo.view().player.activity).toBe('IDLE');
  expect(linesOf(await echo.say({ intent: 'AMAZON.ResumeIntent' }))).toEqual([
    'unrouted: this skill was not the last that played on the device',
  ]);
});

test("Alexa's own sleep timer stops the stream, and the skill only hears that it stopped.", async () => {
  const echo = deviceWith(rainSkill);
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  expect(requests(await echo.stopByAlexa())).toEqual([`request PlaybackStopped rain-0 at ${MINUTE}`]);
});

import { FAULT_NAMES, type FaultName } from '../../../simulator/device/faults';
import { deviceWith, linesOf, PART_MS, RAIN, rainSkill, requests } from './rain-skill';

/** A device on which one fault always happens. */
function faulty(fault: FaultName) {
  const echo = deviceWith(rainSkill);
  echo.faults.chances.set(fault, 1);
  return echo;
}

const MINUTE = 60_000;

test('PlaybackNearlyFinished can come at once.', async () => {
  const echo = faulty('nearly-finished-at-once');
  expect(requests(await echo.say(RAIN))).toContain('request PlaybackNearlyFinished rain-0 at 0');
});

test('PlaybackNearlyFinished can come a moment before the end.', async () => {
  const echo = faulty('nearly-finished-late');
  await echo.say(RAIN);
  expect(requests(await echo.passTime(PART_MS))[0]).toBe(
    `request PlaybackNearlyFinished rain-0 at ${PART_MS - 120}`,
  );
});

test('PlaybackNearlyFinished can come twice.', async () => {
  const echo = faulty('nearly-finished-twice');
  await echo.say(RAIN);
  const again = 'request PlaybackNearlyFinished rain-0 at 500';
  expect(requests(await echo.passTime(MINUTE))).toEqual([again, again]);
});

test.each(['started', 'nearly-finished', 'finished', 'stopped'] as const)(
  'The event "%s" can be lost: it happens on the device and never arrives.',
  async (change) => {
    const echo = faulty(`lose-${change}`);
    await echo.say(RAIN);
    await echo.passTime(PART_MS);
    await echo.press('next');
    const ofThatKind = new RegExp(`^request Playback${change.replace('-', '')} `, 'i');
    expect(
      linesOf(echo.log()).some((line) => line.startsWith(change) && !line.startsWith('started rain-1')),
    ).toBe(true);
    expect(requests(echo.log()).filter((line) => ofThatKind.test(line))).toEqual([]);
    expect(echo.log().some(({ kind }) => kind === 'lost')).toBe(true);
  },
);

test('PlaybackStopped can arrive after the next PlaybackStarted.', async () => {
  const echo = faulty('stopped-after-started');
  await echo.say(RAIN);
  await echo.passTime(MINUTE);
  expect(requests(await echo.press('next'))).toEqual([
    'request PlaybackController.NextCommandIssued',
    'request PlaybackStarted rain-1 at 0',
    `request PlaybackStopped rain-0 at ${MINUTE}`,
  ]);
});

test('Any event can arrive twice, and late with the time at which it was made.', async () => {
  const echo = faulty('events-twice');
  echo.faults.chances.set('events-late', 1);
  await echo.say(RAIN);
  const happenings = await echo.passTime(MINUTE);
  const starts = happenings.flatMap((one) =>
    one.kind === 'request' && one.envelope.request.type === 'AudioPlayer.PlaybackStarted' ? [one] : [],
  );
  expect(starts.map(({ envelope }) => envelope.request.timestamp)).toEqual(
    Array(2).fill('2026-11-22T22:30:00Z'),
  );
  expect(starts[0]?.elapsedMs).toBeGreaterThanOrEqual(1000);
});

test('A fetch can fail, and a skill that always tries again does not stop the clock.', async () => {
  const echo = deviceWith((envelope) =>
    rainSkill(
      envelope.request.type === 'AudioPlayer.PlaybackFailed'
        ? { ...envelope, request: { ...envelope.request, type: 'PlaybackController.NextCommandIssued' } }
        : envelope,
    ),
  );
  echo.faults.chances.set('fetch-fails', 1);
  await echo.say(RAIN);
  const failures = requests(await echo.passTime(MINUTE)).filter((line) => line.includes('PlaybackFailed'));
  expect(failures).toHaveLength(60);
});

test('The time in requests can step, while the sound plays on.', async () => {
  const echo = faulty('clock-steps');
  const [launched] = (await echo.say({ launch: true })).filter((one) => one.kind === 'request');
  const stepMs = Date.parse(launched?.envelope.request.timestamp ?? '') - Date.parse('2026-11-22T22:30:00Z');
  expect(stepMs).not.toBe(0);
  expect(Math.abs(stepMs)).toBeLessThanOrEqual(10 * MINUTE);
});

test('A night with every fault likely is the same night each time from one seed.', async () => {
  const night = async () => {
    const echo = deviceWith(rainSkill, { seed: 5 });
    for (const fault of FAULT_NAMES) echo.faults.chances.set(fault, 0.05);
    await echo.say(RAIN);
    await echo.passTime(12 * 60 * MINUTE);
    return linesOf(echo.log()).join('\n');
  };
  const first = await night();
  expect(first.split('\n').length).toBeGreaterThan(20);
  expect(await night()).toBe(first);
});

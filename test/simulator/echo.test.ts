import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '../../simulator/echo';
import { LockedError } from '../../simulator/table/lock-file';
import { fromWallClock } from '../../simulator/zoned-time';

jest.setTimeout(60_000);

const DIST = join(__dirname, '../../dist');
const TIMEZONE = 'America/New_York';
const PLACE = {
  locale: 'en-US',
  timezone: TIMEZONE,
  nowMs: fromWallClock('2026-11-22T22:30:00', TIMEZONE) ?? 0,
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kind-moment-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openHome(DIST, folder, () => {});

describe('A home with a data folder', () => {
  test('remembers a listener after a restart', async () => {
    const first = await open();
    const listener = await first.listener(PLACE, 'you');
    await listener.say(listener.device('one'), 'alexa, ask kind moment for ocean waves for forty minutes');
    await listener.device('one').passTime(60_000);
    const before = await first.table.items();
    await listener.close();
    await first.close();

    const second = await open();
    const again = await second.listener(PLACE, 'you');
    expect(await second.table.items()).toEqual(before);
    const happenings = await again.say(again.device('one'), 'alexa, ask kind moment for my usual');
    expect(happenings).toContainEqual(
      expect.objectContaining({ kind: 'plays', url: expect.stringContaining('/sounds/ocean/') }),
    );
    await again.close();
    await second.close();
  });

  test('is refused to a second home while the first has it', async () => {
    const first = await open();
    // The lock is by process, and this is one: another process stands in the file.
    rmSync(join(folder, 'in-use-by'));
    writeFileSync(join(folder, 'in-use-by'), String(process.ppid));
    await expect(open()).rejects.toThrow(LockedError);
    await first.close();
  });

  test('says a sentence without the name in a conversation that has just begun', async () => {
    const home = await open();
    const listener = await home.listener(PLACE);
    const happenings = await listener.say(listener.device('one'), 'play rain');
    const requests = happenings.flatMap((one) => (one.kind === 'request' ? [one.envelope] : []));
    expect(requests[0]).toMatchObject({ session: { new: false }, request: { type: 'IntentRequest' } });
    await listener.close();
    await home.close();
  });
});

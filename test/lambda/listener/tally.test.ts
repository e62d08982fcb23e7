import fc from 'fast-check';
import { readerOf } from '../../../lambda/listener/attributes';
import { dayShelf } from '../../../lambda/listener/plays';
import { NO_TALLY, type Tally, tallyFrom, tallyUpdate } from '../../../lambda/listener/tally';
import { NOTHING } from '../../../lambda/listener/totals';
import { memoryItems } from '../../support/memory-items';
import { DAY_MS, NOW, somebody } from './positions';

const total = fc.record({ seconds: fc.nat(86_400), sessions: fc.nat(99) });
const part = fc.tuple(fc.nat(399), fc.array(fc.tuple(fc.constantFrom(-1, 0, 1), total), { minLength: 1 }));

const SOMEBODY = somebody();

/** Parts of up to 400 shelves, each with listening on one to three of the listener's days. */
const parts = fc.array(part).map((entries) => {
  const shelves = entries.map(([daysAgo, days]): [string, Map<number, typeof NOTHING>] => {
    const shelfMs = Math.floor(NOW / DAY_MS) * DAY_MS - daysAgo * DAY_MS;
    return [dayShelf(shelfMs), new Map(days.map(([offset, sum]) => [shelfMs / DAY_MS + offset, sum]))];
  });
  return new Map(shelves);
});

async function writtenAndRead(before: Tally, after: Tally): Promise<Tally> {
  const items = memoryItems();
  await items.update(SOMEBODY, 'totals', tallyUpdate(NO_TALLY, before), 'NONE', 0);
  await items.update(SOMEBODY, 'totals', tallyUpdate(before, after), 'NONE', 0);
  return tallyFrom(readerOf((await items.get(SOMEBODY, 'totals', 0)) ?? {}));
}

describe('the tally', () => {
  test('is read back as it was written, whatever stood there before', async () => {
    await fc.assert(
      fc.asyncProperty(parts, parts, async (old, recent) => {
        const before = { ...NO_TALLY, revision: 1, folded: '2026-10-01', parts: old };
        const after = { ...before, revision: 2, folded: '2026-11-01', parts: recent };
        const read = await writtenAndRead(before, after);
        const sorted = [...recent].sort(([one], [other]) => (one < other ? -1 : 1));
        expect(new Map([...read.parts].sort(([one], [other]) => (one < other ? -1 : 1)))).toEqual(
          new Map(sorted),
        );
        expect(read).toMatchObject({ folded: '2026-11-01', revision: 2, longAgo: NOTHING });
      }),
    );
  });

  test('is not written over one that has changed since it was read', async () => {
    const items = memoryItems();
    const first = { ...NO_TALLY, revision: 1, folded: '2026-11-01' };
    await items.update(SOMEBODY, 'totals', tallyUpdate(NO_TALLY, first), 'NONE', 0);
    const tooLate = { ...NO_TALLY, revision: 1, folded: '2026-10-01' };
    expect(await items.update(SOMEBODY, 'totals', tallyUpdate(NO_TALLY, tooLate), 'NONE', 0)).toBeUndefined();
    expect((await items.get(SOMEBODY, 'totals', 0))?.folded?.S).toBe('2026-11-01');
  });
});

// Helplines: each country has its own, and none is older than its date allows without a warning.
import { readEnglish } from '../lambda/understanding/english';

const locales = Object.entries(readEnglish().locales);

/** Numbers are dialled again after so many days. */
const FRESH_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

test('every English of the store has its helplines', () => {
  expect(locales.map(([locale]) => locale).sort()).toEqual(['en-AU', 'en-CA', 'en-GB', 'en-IN', 'en-US']);
});

describe.each(locales)('the helplines of %s', (_, { helplines, listing }) => {
  const { checkedOn, sources, ...lines } = helplines;

  test('can be dialled', () => {
    for (const line of Object.values(lines)) expect(line?.number).toMatch(/^\d[\d -]*\d$/);
  });

  test('have names that can be spoken at the start of a sentence', () => {
    for (const line of Object.values(lines)) expect(line?.name).toMatch(/^[A-Z][A-Za-z ]+$/);
  });

  test('were checked on a day that was, and a warning is given when that is long ago', () => {
    const checkedMs = Date.parse(checkedOn);
    expect(checkedMs).not.toBeNaN();
    expect(sources.every((source) => source.startsWith('https://'))).toBe(true);
    const ageDays = (Date.now() - checkedMs) / DAY_MS;
    if (ageDays > FRESH_DAYS) {
      console.warn(`Helplines checked on ${checkedOn}: dial each number again and set the date.`);
    }
  });

  test('stand in a listing that says it is no medical care and not for emergencies', () => {
    expect(listing.description).toMatch(/not medical care/);
    expect(listing.description).toMatch(/not for emergencies/);
    expect(listing.description).toContain(lines.emergency.number);
    expect(listing.description).toContain(lines.crisis.number);
  });
});

import { readDate } from '../../../simulator/understand/dates';
import { isoDuration, readDuration } from '../../../simulator/understand/durations';
import { readTime } from '../../../simulator/understand/times';
import { wordsOf } from '../../../simulator/understand/words';

const keys = (text: string): readonly string[] => wordsOf(text).map((word) => word.key);

describe('A length of time', () => {
  test.each([
    ['ten minutes', 'PT10M'],
    ['10 minutes', 'PT10M'],
    ['10min', 'PT10M'],
    ['thirty-five minutes', 'PT35M'],
    ['half an hour', 'PT30M'],
    ['a half hour', 'PT30M'],
    ['an hour', 'PT1H'],
    ["an hour's", 'PT1H'],
    ['an hour and a half', 'PT1H30M'],
    ['one and a half hours', 'PT1H30M'],
    ['1.5 hours', 'PT1H30M'],
    ['an hour and a quarter', 'PT1H15M'],
    ['two and a quarter hours', 'PT2H15M'],
    ['an hour twenty', 'PT1H20M'],
    ['an hour and twenty minutes', 'PT1H20M'],
    ['a quarter of an hour', 'PT15M'],
    ['three quarters of an hour', 'PT45M'],
    ['a couple of minutes', 'PT2M'],
    ['couple of hours', 'PT2H'],
    ['a few minutes', 'PT3M'],
    ['twenty or so minutes', 'PT20M'],
    ['ten to fifteen minutes', 'PT10M'],
    ['ninety seconds', 'PT1M30S'],
    ['a minute and a half', 'PT1M30S'],
    ['eight hours', 'PT8H'],
    ['a hundred and twenty minutes', 'PT2H'],
    ['zero minutes', 'PT0S'],
  ])('%s is %s', (text, iso) => {
    const words = keys(text);
    const read = readDuration(words, 0);
    expect(read && isoDuration(read.value)).toBe(iso);
    expect(read?.to).toBe(words.length);
  });

  test.each(['thirty', 'seven o clock', 'an apple', 'minutes'])('%s is none', (text) => {
    expect(readDuration(keys(text), 0)).toBeUndefined();
  });
});

describe('A time of day', () => {
  test.each([
    ['seven', '07:00'],
    ['seven a.m.', '07:00'],
    ['7pm', '19:00'],
    ['10:30 pm', '22:30'],
    ['ten p m', '22:00'],
    ['nine thirty', '09:30'],
    ['seven oh five', '07:05'],
    ["six o'clock", '06:00'],
    ['half six', '06:30'],
    ['half past six', '06:30'],
    ['quarter to eleven', '10:45'],
    ['a quarter past ten', '10:15'],
    ['twenty five past ten', '10:25'],
    ['ten minutes to seven', '06:50'],
    ['quarter to one', '12:45'],
    ['quarter to midnight', '23:45'],
    ['twelve a m', '00:00'],
    ['six in the morning', '06:00'],
    ['ten at night', '22:00'],
    ['eleven tonight', '23:00'],
    ['midnight', '00:00'],
    ['noon', '12:00'],
    ['22:30', '22:30'],
    ['morning', 'MO'],
    ['tonight', 'NI'],
  ])('%s is %s', (text, time) => {
    const words = keys(text);
    expect(readTime(words, 0)).toEqual({ value: time, to: words.length });
  });
});

describe('A day', () => {
  test.each([
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['monday', '2026-11-23'],
    ['sunday', '2026-11-29'],
    ['next week', '2026-W48'],
    ['this weekend', '2026-W47-WE'],
  ])('%s, said on Sunday the 22nd of November 2026, is %s', (text, date) => {
    expect(readDate(keys(text), 0, '2026-11-22')?.value).toBe(date);
  });
});

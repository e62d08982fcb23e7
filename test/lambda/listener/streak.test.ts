import { streakOn } from '../../../lambda/listener/streak';

/** Days as a picture, the last one today: x practised, - missed. */
function picture(days: string) {
  const practised = [...days].flatMap((sign, index) => (sign === 'x' ? [1000 + index] : []));
  return streakOn(1000 + days.length - 1, practised);
}

describe('a streak', () => {
  test.each([
    ['nothing yet', '---', 0],
    ['today is the first day', '--x', 1],
    ['every day', 'xxxxx', 5],
    ['today is not over yet', 'xxxx-', 4],
    ['one missed day is forgiven', 'xxx-xx', 5],
    ['yesterday was missed and today is not over', 'xxx--', 3],
    ['two days in a row are too many', 'xxx--x', 1],
    ['two days in a row, and today is not over', 'xxx---', 0],
    ['a second missed day within a week is too many', 'xx-xx-xx', 2],
    ['a second missed day after a week is forgiven', 'xx-xxxxxx-xx', 10],
    ['the sixth day after a forgiven one is too soon', 'xx-xxxxx-xx', 2],
    ['a missed yesterday so soon after a forgiven day ends it', 'xx-xx--', 0],
  ])('%s: %s', (_, days, length) => {
    expect(picture(days).days).toBe(length);
  });

  test('the longest run is remembered when it is over', () => {
    expect(picture('xxxxx---xx')).toEqual({
      days: 2,
      longest: 5,
      practisedToday: true,
      yesterdayForgiven: false,
    });
  });

  test('a forgiven yesterday is known, with or without practice today', () => {
    expect(picture('xxx-x')).toMatchObject({ days: 4, practisedToday: true, yesterdayForgiven: true });
    expect(picture('xxx--')).toMatchObject({ days: 3, practisedToday: false, yesterdayForgiven: true });
    expect(picture('xx-xx')).toMatchObject({ yesterdayForgiven: false });
  });

  test('the order of days and repeated days make no difference, and days to come do not count', () => {
    expect(streakOn(5, [5, 3, 4, 4, 9])).toEqual(streakOn(5, [3, 4, 5]));
  });
});

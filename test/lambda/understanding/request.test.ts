import { isWished, requestAtEnd } from '../../../lambda/understanding/request';

const requests = {
  endings: { StreakIntent: ['have i lost my streak'], CancelReminderIntent: ['cancel the reminder'] },
  wishes: ['put', "let's have"],
};

test('what is asked for comes last, and counts', () => {
  expect(requestAtEnd("i've missed three days have i lost my streak", requests)).toBe('StreakIntent');
  expect(requestAtEnd("i'm off to my daughter's so cancel the reminder", requests)).toBe(
    'CancelReminderIntent',
  );
});

test('what was only told is no request', () => {
  expect(requestAtEnd('i asked her to cancel the reminder and she forgot', requests)).toBeUndefined();
});

test.each([
  ["i'm knackered put some rain on", 'rain', true],
  ["i'm having a lie down so waves please", 'waves', true],
  ['i love how the rain sounds at night', 'rain', false],
])('"%s": %s is wished for: %s', (text, name, expected) => {
  expect(isWished(text, name, requests)).toBe(expected);
});

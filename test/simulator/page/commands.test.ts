import { scheduleOf, wordsAt } from '../../../simulator/page/screen/commands';
import type { Command } from '../../../simulator/page/screen/document';

const breath = (words: string, duration: number): Command => ({
  type: 'Parallel',
  commands: [
    { type: 'SetValue', componentId: 'word', value: words },
    {
      type: 'AnimateItem',
      componentId: 'circle',
      duration,
      value: [{ from: [{ scale: 0.5 }], to: [{ scale: 1 }] }],
    },
  ],
});
const schedule = scheduleOf([
  { type: 'Idle', delay: 10_000 },
  { type: 'Sequential', repeatCount: 1, commands: [breath('in', 4000), breath('out', 6000)] },
]);

test('Commands are placed in time: after a wait, one after the other, and again.', () => {
  expect(schedule.lengthMs).toBe(30_000);
  expect(schedule.moments.flatMap((one) => ('to' in one ? [one.atMs] : []))).toEqual([
    10_000, 14_000, 20_000, 24_000,
  ]);
});

test('Words stand from their moment until the next ones.', () => {
  const at = (ms: number) => wordsAt(schedule.moments, 'word', ms);
  expect([9999, 10_000, 13_999, 14_000, 20_000, 60_000].map(at)).toEqual([
    undefined,
    'in',
    'in',
    'out',
    'in',
    'out',
  ]);
});

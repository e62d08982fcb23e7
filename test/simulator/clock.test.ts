import { createClock } from '../../simulator/clock';
import { createIds, createRandom } from '../../simulator/seed';

test('Time passes only when it is let pass, and each task runs at its own moment, in order.', async () => {
  const clock = createClock(1000);
  const ran: string[] = [];
  clock.after(20, () => void ran.push(`second at ${clock.elapsedMs()}`));
  clock.after(10, () => void ran.push(`first at ${clock.elapsedMs()}`));
  clock.after(10, () => void ran.push(`also first at ${clock.elapsedMs()}`));
  await clock.pass(15);
  expect(ran).toEqual(['first at 10', 'also first at 10']);
  expect(clock.nowMs()).toBe(1015);
  await clock.pass(5);
  expect(ran).toHaveLength(3);
});

test('A task that a task adds runs in the same span where it falls into it.', async () => {
  const clock = createClock(0);
  const ran: number[] = [];
  clock.after(10, () => {
    clock.after(10, () => void ran.push(clock.elapsedMs()));
  });
  await clock.pass(100);
  expect(ran).toEqual([20]);
});

test('A task that is taken back does not run.', async () => {
  const clock = createClock(0);
  const cancel = clock.after(10, () => {
    throw new Error('It ran.');
  });
  cancel();
  await expect(clock.pass(20)).resolves.toBeUndefined();
});

test('The time of day can be set, and what is under way is not hurried by it.', async () => {
  const clock = createClock(0);
  let ran = false;
  clock.after(1000, () => {
    ran = true;
  });
  clock.setNow(5_000_000);
  expect(clock.nowMs()).toBe(5_000_000);
  await clock.settle();
  expect(ran).toBe(false);
  expect(clock.elapsedMs()).toBe(0);
});

test('Turns follow each other, also after one that failed.', async () => {
  const clock = createClock(0);
  const order: string[] = [];
  const failing = clock.inTurn(async () => {
    await clock.pass(10);
    order.push('first');
    throw new Error('It failed.');
  });
  const following = clock.inTurn(async () => void order.push('second'));
  await expect(failing).rejects.toThrow('It failed.');
  await following;
  expect(order).toEqual(['first', 'second']);
});

test('Tasks that follow each other for ever at one moment end with a clear word.', async () => {
  const clock = createClock(0);
  const again = () => void clock.after(0, again);
  again();
  await expect(clock.pass(1)).rejects.toThrow('The skill and the device answer each other for ever.');
});

test('One seed gives one stream of chance, within its bounds, and ids in the form of a UUID.', () => {
  const throws = (seed: number) =>
    Array.from({ length: 200 }, () => seed).map(
      (
        (random) => () =>
          random.whole(1, 6)
      )(createRandom(seed)),
    );
  expect(throws(1)).toEqual(throws(1));
  expect(throws(1)).not.toEqual(throws(2));
  expect([...new Set(throws(3))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(createIds(1)()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
});

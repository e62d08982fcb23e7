import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { call } from '../../../simulator/device/invocation';
import { launch } from '../rules/replies';

test('A reply crosses as JSON: what JSON does not know is not there.', async () => {
  const reply = { version: '1.0', response: { card: undefined } } as unknown as ResponseEnvelope;
  expect(await call(async () => reply, launch)).toMatchObject({ reply: { version: '1.0', response: {} } });
});

test('A skill cannot change the request that it was given.', async () => {
  const before = structuredClone(launch);
  const changes = async (envelope: RequestEnvelope): Promise<ResponseEnvelope> => {
    envelope.version = '2.0';
    return { version: '1.0', response: {} };
  };
  await call(changes, launch);
  expect(launch).toEqual(before);
});

test('A skill that throws, at once or later, is told apart from one that replies.', async () => {
  const later = () => Promise.reject(new Error('The table is away.'));
  expect(await call(later, launch)).toMatchObject({
    silence: { type: 'INVALID_RESPONSE', why: 'The table is away.' },
  });
  const atOnce = () => {
    throw new Error('It broke.');
  };
  expect(await call(atOnce, launch)).toMatchObject({
    silence: { type: 'INVALID_RESPONSE', why: 'It broke.' },
  });
});

test('A skill that says nothing for eight seconds has said nothing.', async () => {
  jest.useFakeTimers();
  const answer = call(() => new Promise(() => {}), launch);
  await jest.advanceTimersByTimeAsync(7999);
  let isOver = false;
  void answer.then(() => {
    isOver = true;
  });
  await jest.advanceTimersByTimeAsync(0);
  expect(isOver).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  expect(await answer).toMatchObject({
    silence: { type: 'ENDPOINT_TIMEOUT', why: 'no answer in 8 seconds' },
  });
  jest.useRealTimers();
});

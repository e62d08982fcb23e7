import { createClock } from '../../simulator/clock';
import { REMINDERS_SCOPE, type Services, startServices } from '../../simulator/services';
import { deviceWith, linesOf, play, RAIN } from './device/rain-skill';

let services: Services;
beforeEach(async () => {
  services = await startServices(createClock(Date.parse('2026-11-22T22:30:00Z')), 'a-token');
});
afterEach(() => services.close());

function call(path: string, method = 'GET', body?: unknown, token = 'a-token'): Promise<Response> {
  return fetch(`${services.endpoint}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const ZONE = '/v2/devices/echo/settings/System.timeZone';
const reminder = {
  requestTime: '2026-11-22T22:30:00.000',
  trigger: {
    type: 'SCHEDULED_ABSOLUTE',
    scheduledTime: '2026-11-23T22:00:00.000',
    recurrence: { recurrenceRules: ['FREQ=DAILY;BYHOUR=22;BYMINUTE=0'] },
  },
  alertInfo: { spokenInfo: { content: [{ locale: 'en-GB', text: 'time for a kind moment' }] } },
  pushNotification: { status: 'ENABLED' },
};

test('The time zone of a device is a JSON string, or 204 where nobody has set it.', async () => {
  expect((await call(ZONE)).status).toBe(204);
  services.setTimeZone('echo', 'Europe/London');
  expect(await (await call(ZONE)).json()).toBe('Europe/London');
});

test('A call without the right token gets 401.', async () => {
  expect((await call(ZONE, 'GET', undefined, 'another')).status).toBe(401);
});

test.each([401, 403, 429, 500, 503] as const)(
  'Settings can be made to fail with %d, and mended.',
  async (status) => {
    services.setFailure('settings', status);
    expect((await call(ZONE)).status).toBe(status);
    services.setFailure('settings', undefined);
    expect((await call(ZONE)).status).toBe(204);
  },
);

test('Settings can be made to hang, and closing the services ends the wait.', async () => {
  services.setFailure('settings', 'hang');
  const signal = AbortSignal.timeout(100);
  const headers = { authorization: 'Bearer a-token' };
  await expect(fetch(`${services.endpoint}${ZONE}`, { headers, signal })).rejects.toThrow();
});

test('Reminders need the permission of the listener.', async () => {
  expect((await call('/v1/alerts/reminders', 'POST', reminder)).status).toBe(401);
  services.setPermission(REMINDERS_SCOPE, true);
  expect((await call('/v1/alerts/reminders', 'POST', reminder)).status).toBe(201);
});

test('A reminder is made, read, changed and deleted.', async () => {
  services.setPermission(REMINDERS_SCOPE, true);
  const made = await (await call('/v1/alerts/reminders', 'POST', reminder)).json();
  expect(made).toMatchObject({ status: 'ON', version: '1', href: `/v1/alerts/reminders/${made.alertToken}` });
  expect(await (await call('/v1/alerts/reminders')).json()).toMatchObject({ totalCount: '1' });
  const later = { ...reminder, trigger: { ...reminder.trigger, scheduledTime: '2026-11-23T21:00:00.000' } };
  expect((await call(made.href, 'PUT', later)).status).toBe(200);
  expect(services.reminders()).toMatchObject([{ trigger: { scheduledTime: '2026-11-23T21:00:00.000' } }]);
  expect((await call(made.href, 'DELETE')).status).toBe(200);
  expect(services.reminders()).toEqual([]);
  expect((await call(made.href)).status).toBe(404);
});

test.each([
  ['no trigger', { ...reminder, trigger: undefined }],
  [
    'a time with an offset',
    { ...reminder, trigger: { ...reminder.trigger, scheduledTime: '2026-11-23T22:00:00Z' } },
  ],
  [
    'a relative time of nothing',
    { ...reminder, trigger: { type: 'SCHEDULED_RELATIVE', offsetInSeconds: 0 } },
  ],
  ['nothing to say', { ...reminder, alertInfo: { spokenInfo: { content: [] } } }],
])('A reminder with %s is refused with a sentence.', async (_title, wish) => {
  services.setPermission(REMINDERS_SCOPE, true);
  const response = await call('/v1/alerts/reminders', 'POST', wish);
  expect(response.status).toBe(400);
  expect((await response.json()).message).toMatch(/\.$/);
});

test('What a skill says early is heard before its reply, and its device names its time zone.', async () => {
  const early = '<speak>One moment.</speak>';
  const echo = deviceWith(() => play('REPLACE_ALL', { token: 'rain-0' }), {
    services,
    invoke: async ({ request, context }) => {
      if (request.type !== 'IntentRequest') return { version: '1.0', response: {} };
      const { apiEndpoint, apiAccessToken, device } = context.System;
      const headers = { authorization: `Bearer ${apiAccessToken}` };
      const { requestId } = request;
      const body = JSON.stringify({
        header: { requestId },
        directive: { type: 'VoicePlayer.Speak', speech: early },
      });
      const spoken = await fetch(`${apiEndpoint}/v1/directives`, { method: 'POST', headers, body });
      const zone = await fetch(`${apiEndpoint}/v2/devices/${device?.deviceId}/settings/System.timeZone`, {
        headers,
      });
      const text = `${spoken.status} ${await zone.json()}`;
      return {
        version: '1.0',
        response: { outputSpeech: { type: 'PlainText', text }, shouldEndSession: true },
      };
    },
  });
  expect(linesOf(await echo.say(RAIN)).slice(1)).toEqual([
    'progressive: One moment.',
    'reply: 204 Europe/London',
  ]);
});

test('A permission that the listener gives by voice opens the reminders.', async () => {
  const payload = {
    '@type': 'AskForPermissionsConsentRequest',
    '@version': '1',
    permissionScope: REMINDERS_SCOPE,
  };
  const askFor = { type: 'Connections.SendRequest', name: 'AskFor', payload, token: 'remind' } as const;
  const echo = deviceWith(
    ({ request }) => (request.type === 'IntentRequest' ? { directives: [askFor] } : {}),
    { services },
  );
  await echo.say(RAIN);
  await echo.answerPermission('ACCEPTED');
  expect(services.permissions()).toEqual([REMINDERS_SCOPE]);
});

// Alexa's own APIs on loopback: device settings, reminders, progressive responses. As strict with a bearer as the real
// ones, and as unreliable as anybody wishes. Sources: Alexa docs "Alexa Settings API", "Alexa Reminders API",
// "Send the User a Progressive Response".
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock } from './clock';
import { createReminderBook, type Reminder } from './services/reminders';

/** How an API fails while a switch is on: with a status, or by never answering. */
export type Failure = 401 | 403 | 429 | 500 | 503 | 'hang';
export type Api = 'settings' | 'reminders' | 'directives';

export const REMINDERS_SCOPE = 'alexa::alerts:reminders:skill:readwrite';
/** Five for one request, of up to 600 characters each: alexa-platform section 2. */
const MOST_PROGRESSIVE = 5;
const LONGEST_PROGRESSIVE = 600;

export type Services = {
  /** Where the APIs are, such as "http://127.0.0.1:43117": what requests carry as apiEndpoint. */
  readonly endpoint: string;
  /** The token that the APIs take. */
  readonly accessToken: string;
  /** What the settings of a device say; undefined for a device whose time zone nobody has set. */
  readonly setTimeZone: (deviceId: string, timeZone: string | undefined) => void;
  /** The listener grants a permission, or takes it back. */
  readonly setPermission: (scope: string, granted: boolean) => void;
  /** Makes an API fail from now on, or work again. */
  readonly setFailure: (api: Api, failure: Failure | undefined) => void;
  /** What was spoken early for a request; each text is given once. */
  readonly takeProgressiveSpeech: (requestId: string) => readonly string[];
  readonly reminders: () => readonly Reminder[];
  readonly permissions: () => readonly string[];
  /** Every call so far, such as "GET /v2/devices/…/settings/System.timeZone 200". */
  readonly calls: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts the APIs on a free port of this machine. */
export async function startServices(clock: Clock, accessToken = 'simulated-access-token'): Promise<Services> {
  const timeZones = new Map<string, string>();
  const granted = new Set<string>();
  const failures = new Map<Api, Failure>();
  const progressive = new Map<string, readonly string[]>();
  const calls: string[] = [];
  const book = createReminderBook(clock);
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    calls.push(`${context.req.method} ${context.req.path} ${context.res.status}`);
  });

  app.use(async (context, next) => {
    const failure = failures.get(apiOf(context.req.path));
    if (failure === 'hang') return new Promise<never>(() => {});
    if (failure) return context.json({ code: String(failure), message: 'Switched to fail.' }, failure);
    if (context.req.header('authorization') !== `Bearer ${accessToken}`) {
      return context.json({ code: 'UNAUTHORIZED', message: 'The bearer token is not valid.' }, 401);
    }
    return next();
  });

  app.get('/v2/devices/:deviceId/settings/:setting', (context) => {
    const { deviceId, setting } = context.req.param();
    if (setting !== 'System.timeZone') return context.json({ message: 'There is no such setting.' }, 404);
    const timeZone = timeZones.get(deviceId);
    return timeZone ? context.json(timeZone) : context.body(null, 204);
  });

  app.use('/v1/alerts/reminders/*', async (context, next) => {
    if (granted.has(REMINDERS_SCOPE)) return next();
    return context.json({ code: 'UNAUTHORIZED', message: 'The listener has not granted reminders.' }, 401);
  });
  app.route('/v1/alerts/reminders', book.routes);

  app.post('/v1/directives', async (context) => {
    const body = await context.req.json().catch(() => undefined);
    const requestId = body?.header?.requestId;
    const speech = body?.directive?.speech;
    const spoken = progressive.get(requestId) ?? [];
    const isGood = typeof requestId === 'string' && body?.directive?.type === 'VoicePlayer.Speak';
    if (!isGood || typeof speech !== 'string' || speech.length > LONGEST_PROGRESSIVE) {
      return context.json(
        { message: 'A directive needs a requestId and up to 600 characters of speech.' },
        400,
      );
    }
    if (spoken.length >= MOST_PROGRESSIVE) return context.json({ message: 'Five are the most.' }, 403);
    progressive.set(requestId, [...spoken, speech]);
    return context.body(null, 204);
  });

  const { server, port } = await listen(app);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    accessToken,
    setTimeZone: (deviceId, timeZone) => {
      if (timeZone) timeZones.set(deviceId, timeZone);
      else timeZones.delete(deviceId);
    },
    setPermission: (scope, isGranted) => {
      if (isGranted) granted.add(scope);
      else granted.delete(scope);
    },
    setFailure: (api, failure) => {
      if (failure) failures.set(api, failure);
      else failures.delete(api);
    },
    takeProgressiveSpeech: (requestId) => {
      const spoken = progressive.get(requestId) ?? [];
      progressive.delete(requestId);
      return spoken;
    },
    reminders: book.all,
    permissions: () => [...granted],
    calls: () => calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function apiOf(path: string): Api {
  if (path.startsWith('/v1/alerts')) return 'reminders';
  return path.startsWith('/v1/directives') ? 'directives' : 'settings';
}

type Listening = { readonly server: ReturnType<typeof serve>; readonly port: number };

function listen(app: Hono): Promise<Listening> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ server, port }),
    );
  });
}

// What the page asks of its server. The listener's words travel in bodies, never in addresses.
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { streamSSE } from 'hono/streaming';
import type { Bands } from '../../audio/measure/bands';
import type { Origin } from '../../audio/origin';
import { FAULT_NAMES, type FaultName } from '../device/faults';
import type { Button, Happening } from '../device/log';
import type { Home, Listener } from '../echo';
import type { PageFile } from './bundle';
import { guard } from './guard';
import type { AudioReport, Live } from './live';
import { readPractice } from './practice';
import { pageFacts, pageState } from './state';

export type PageParts = {
  readonly home: Home;
  readonly listener: Listener;
  /** Alexa's id of the listener. */
  readonly userId: string;
  readonly live: Live;
  readonly origin: Origin;
  /** The bands of a sound, for its picture. */
  readonly bandsOf: (id: string) => Promise<Bands | undefined>;
  readonly files: ReadonlyMap<string, PageFile>;
  /** The port of the server, known once it listens. */
  readonly port: () => number;
};

/** A page that is opened later shows so much of what happened before. */
const PAST_SHOWN = 400;

/** The whole server: page, audio, and what the page asks and tells. */
export function pageRoutes({ home, listener, userId, live, origin, bandsOf, files, port }: PageParts): Hono {
  const app = new Hono();
  let spoken = listener.place.locale;
  app.use(guard(port));
  app.use('/', compress());
  app.use('/page.*', compress());

  for (const [path, { type, body }] of files) {
    app.get(path, (context) =>
      context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }),
    );
  }
  for (const path of ['/sounds/*', '/sessions/*', '/courses/*', '/art/*']) {
    app.on(['GET', 'HEAD'], path, (context) => origin.fetch(context.req.raw));
  }

  app.get('/api/facts', (context) => context.json(pageFacts(home, listener, spoken)));
  app.get('/api/table', async (context) => context.json(await home.table.items()));
  app.get('/api/spectra/:id', async (context) => {
    const bands = await bandsOf(context.req.param('id'));
    return bands ? context.json(bands) : context.text('There is no such sound.\n', 404);
  });
  app.get('/api/practice', async (context) =>
    context.json(await readPractice(home.table, home.library, userId, listener.clock.nowMs())),
  );
  app.get('/api/happenings', (context) =>
    streamSSE(context, async (stream) => {
      const write = (happenings: readonly Happening[], isPast = false): void => {
        const data = JSON.stringify({ happenings, isPast, ...pageState(home, listener, live) });
        void stream.writeSSE({ data });
      };
      write(live.device.log().slice(-PAST_SHOWN), true);
      const unfollow = live.follow((happenings) => write(happenings));
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      unfollow();
    }),
  );

  app.post('/api/say', async (context) => {
    const { sentence } = await context.req.json<{ sentence?: unknown }>();
    if (typeof sentence !== 'string' || sentence.length > 400)
      return context.text('A sentence is missing.\n', 400);
    await live.say(sentence);
    return context.body(null, 204);
  });
  app.post('/api/audio', async (context) => {
    await live.report(await context.req.json<AudioReport>());
    return context.body(null, 204);
  });
  app.post('/api/press', async (context) => {
    const { button } = await context.req.json<{ button: Button }>();
    await live.press(button);
    return context.body(null, 204);
  });
  app.post('/api/touch', async (context) => {
    const { args } = await context.req.json<{ args?: unknown }>();
    if (!Array.isArray(args) || !args.every((one) => typeof one === 'string'))
      return context.text('Arguments are missing.\n', 400);
    await live.touch(args);
    return context.body(null, 204);
  });
  app.post('/api/jump', async (context) => {
    const { ms } = await context.req.json<{ ms?: unknown }>();
    if (typeof ms !== 'number' || !(ms > 0 && ms <= 24 * 3_600_000))
      return context.text('Up to a day.\n', 400);
    await live.jump(ms);
    return context.body(null, 204);
  });
  app.post('/api/speaking', async (context) => {
    const { speaks } = await context.req.json<{ speaks?: unknown }>();
    live.speaking(speaks === true);
    return context.body(null, 204);
  });
  app.post('/api/settings', async (context) => {
    const { locale, clock, fault, isOn } = await context.req.json<Settings>();
    if (locale !== undefined && !home.locales.includes(locale)) return context.text('No such locale.\n', 400);
    if (fault !== undefined && !FAULT_NAMES.includes(fault)) return context.text('No such fault.\n', 400);
    if (clock !== undefined && !live.setClock(clock))
      return context.text('Give a time such as 23:30.\n', 400);
    if (locale !== undefined) {
      spoken = locale;
      listener.setLocale(locale);
    }
    if (fault !== undefined) live.setFault(fault, isOn === true);
    return context.json(pageFacts(home, listener, spoken));
  });
  return app;
}

type Settings = {
  readonly locale?: string;
  readonly clock?: string;
  readonly fault?: FaultName;
  readonly isOn?: boolean;
};

// The reminders of one listener, as the Reminders API keeps them. Source: Alexa docs, "Alexa Reminders API".
import { Hono } from 'hono';
import type { Clock } from '../clock';

/** A reminder as it was created, and what the API adds. */
export type Reminder = {
  readonly alertToken: string;
  readonly createdTime: string;
  readonly updatedTime: string;
  readonly status: 'ON';
  readonly trigger: ReminderTrigger;
  readonly alertInfo: { readonly spokenInfo: { readonly content: readonly SpokenLine[] } };
  readonly pushNotification: { readonly status: 'ENABLED' | 'DISABLED' };
};

export type ReminderTrigger =
  | {
      readonly type: 'SCHEDULED_ABSOLUTE';
      readonly scheduledTime: string;
      readonly timeZoneId?: string;
      readonly recurrence?: { readonly recurrenceRules?: readonly string[] };
    }
  | { readonly type: 'SCHEDULED_RELATIVE'; readonly offsetInSeconds: number };

type SpokenLine = { readonly locale: string; readonly text?: string; readonly ssml?: string };
type Wish = Pick<Reminder, 'trigger' | 'alertInfo' | 'pushNotification'>;

/** A time without an offset: the device's own zone, or that of `timeZoneId`, says where it is meant. */
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?$/;

/** An empty book of reminders, and the routes by which a skill writes in it. */
export function createReminderBook(clock: Clock) {
  const book = new Map<string, Reminder>();
  const routes = new Hono();
  let made = 0;

  function write(alertToken: string, wish: Wish, createdTime: string): Reminder {
    const { trigger, alertInfo, pushNotification } = wish;
    const updatedTime = new Date(clock.nowMs()).toISOString();
    const reminder = {
      alertToken,
      createdTime,
      updatedTime,
      status: 'ON',
      trigger,
      alertInfo,
      pushNotification,
    } as const;
    book.set(alertToken, reminder);
    return reminder;
  }

  routes.post('/', async (context) => {
    const wish = await context.req.json().catch(() => undefined);
    const fault = faultIn(wish);
    if (fault) return context.json({ code: 'INVALID_REQUEST', message: fault }, 400);
    made += 1;
    const reminder = write(`reminder-${made}`, wish, new Date(clock.nowMs()).toISOString());
    return context.json(receipt(reminder), 201);
  });
  routes.get('/', (context) => context.json({ totalCount: String(book.size), alerts: [...book.values()] }));
  routes.get('/:token', (context) => {
    const reminder = book.get(context.req.param('token'));
    return reminder ? context.json(reminder) : context.json(NO_SUCH_REMINDER, 404);
  });
  routes.put('/:token', async (context) => {
    const old = book.get(context.req.param('token'));
    if (!old) return context.json(NO_SUCH_REMINDER, 404);
    const wish = await context.req.json().catch(() => undefined);
    const fault = faultIn(wish);
    if (fault) return context.json({ code: 'INVALID_REQUEST', message: fault }, 400);
    return context.json(receipt(write(old.alertToken, wish, old.createdTime)));
  });
  routes.delete('/:token', (context) =>
    book.delete(context.req.param('token')) ? context.body(null, 200) : context.json(NO_SUCH_REMINDER, 404),
  );
  return { routes, all: (): readonly Reminder[] => [...book.values()] };
}

const NO_SUCH_REMINDER = { code: 'NOT_FOUND', message: 'There is no such reminder.' };

function receipt({ alertToken, createdTime, updatedTime, status }: Reminder) {
  return {
    alertToken,
    createdTime,
    updatedTime,
    status,
    version: '1',
    href: `/v1/alerts/reminders/${alertToken}`,
  };
}

/** What is wrong with a wished reminder, in one sentence; undefined for a good one. */
function faultIn(wish: Partial<Wish> | undefined): string | undefined {
  const trigger = wish?.trigger;
  if (trigger?.type !== 'SCHEDULED_ABSOLUTE' && trigger?.type !== 'SCHEDULED_RELATIVE') {
    return 'trigger.type is neither SCHEDULED_ABSOLUTE nor SCHEDULED_RELATIVE.';
  }
  if (trigger.type === 'SCHEDULED_ABSOLUTE' && !LOCAL_TIME.test(trigger.scheduledTime)) {
    return 'trigger.scheduledTime is not a local time without an offset.';
  }
  if (trigger.type === 'SCHEDULED_RELATIVE' && !(trigger.offsetInSeconds > 0)) {
    return 'trigger.offsetInSeconds is not a positive number.';
  }
  const lines = wish?.alertInfo?.spokenInfo?.content ?? [];
  if (lines.length === 0 || !lines.every((line) => line.locale && (line.text || line.ssml))) {
    return 'alertInfo.spokenInfo.content needs a line with a locale and a text.';
  }
  return undefined;
}

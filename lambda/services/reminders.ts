// Reminders, which Alexa keeps and speaks. They need the listener's permission, and a yes for each.
// https://developer.amazon.com/docs/alexa/smapi/alexa-reminders-api-reference.html
import type { services } from 'ask-sdk-model';
import { errorName } from '../log';
import { plainText, type Ssml } from '../speech/ssml';
import type { Turn } from '../turn';
import { within } from '../within';

export const REMINDERS_PERMISSION = 'alexa::alerts:reminders:skill:readwrite';

/** All calls of one answer together; Alexa waits eight seconds. */
const PATIENCE_MS = 4000;

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The listener has not allowed it (401). */
  | { readonly kind: 'not-allowed' }
  /** Alexa will not: too many reminders, or a device that has none (403). */
  | { readonly kind: 'refused' }
  /** The service is busy (429), in trouble (5xx), silent or away. */
  | { readonly kind: 'failed' };

type Client = services.reminderManagement.ReminderManagementServiceClient;
type Reminder = services.reminderManagement.Reminder;

/** Sets a daily reminder at a local time such as "21:30", with words that anybody in the room may hear. */
export function createDaily(turn: Turn, time: string, words: Ssml): Promise<Outcome<void>> {
  return asking(turn, async (client) => void (await client.createReminder(daily(turn, time, words))));
}

/**
 * Moves our daily reminder to another time and gives the time at which it was; of several, the one set last. Where there
 * is none, one is set.
 */
export function moveDaily(turn: Turn, time: string, words: Ssml): Promise<Outcome<string | undefined>> {
  return asking(turn, async (client) => {
    const last = (await ours(client)).at(-1);
    if (last) await client.updateReminder(last.token, daily(turn, time, words));
    else await client.createReminder(daily(turn, time, words));
    return last?.time;
  });
}

/** The local times of our reminders, such as "21:30". */
export function listTimes(turn: Turn): Promise<Outcome<readonly string[]>> {
  return asking(turn, async (client) => (await ours(client)).map(({ time }) => time));
}

/** Takes all our reminders away; tells how many there were. */
export function deleteAll(turn: Turn): Promise<Outcome<number>> {
  return asking(turn, async (client) => {
    const { alerts = [] } = await client.getReminders();
    const tokens = alerts.flatMap(({ alertToken }) => alertToken ?? []);
    for (const token of tokens) await client.deleteReminder(token);
    return tokens.length;
  });
}

async function asking<T>(turn: Turn, act: (client: Client) => Promise<T>): Promise<Outcome<T>> {
  if (!turn.services) return { kind: 'failed' };
  try {
    const value = await within(PATIENCE_MS, act(turn.services.getReminderManagementServiceClient()));
    return { kind: 'done', value };
  } catch (error) {
    const { statusCode } = error as { readonly statusCode?: number };
    turn.house.log('reminders-refused', { status: statusCode ?? errorName(error) });
    if (statusCode === 401) return { kind: 'not-allowed' };
    return { kind: statusCode === 403 ? 'refused' : 'failed' };
  }
}

function daily(turn: Turn, time: string, words: Ssml): services.reminderManagement.ReminderRequest {
  const requestTime = new Date(turn.nowMs).toISOString().slice(0, -1);
  const [hour, minute] = time.split(':').map(Number);
  return {
    requestTime,
    trigger: {
      type: 'SCHEDULED_ABSOLUTE',
      // Of a reminder with rules, Alexa looks at the rules alone; a time is the older form, and must be sound.
      scheduledTime: `${requestTime.slice(0, 10)}T${time}:00.000`,
      recurrence: {
        recurrenceRules: [`FREQ=DAILY;BYHOUR=${hour};BYMINUTE=${minute};BYSECOND=0;INTERVAL=1;`],
      },
    },
    alertInfo: { spokenInfo: { content: [{ locale: turn.locale, text: plainText(words) }] } },
    pushNotification: { status: 'DISABLED' },
  };
}

/** Our daily reminders, the one set first before the others. */
async function ours(client: Client): Promise<readonly { readonly token: string; readonly time: string }[]> {
  const { alerts = [] } = await client.getReminders();
  const inOrder = [...alerts].sort((one, other) => setAt(one) - setAt(other));
  return inOrder.flatMap(({ alertToken: token, trigger }) => {
    const time = timeOf(trigger?.recurrence?.recurrenceRules?.[0]);
    return token && time ? [{ token, time }] : [];
  });
}

function setAt({ createdTime }: Reminder): number {
  return Date.parse(createdTime ?? '') || 0;
}

function timeOf(rule: string | undefined): string | undefined {
  const hour = /BYHOUR=(\d+)/.exec(rule ?? '')?.[1];
  const minute = /BYMINUTE=(\d+)/.exec(rule ?? '')?.[1];
  return hour && minute ? `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : undefined;
}

// Reminders, which Alexa keeps and speaks. They need the listener's permission, and a yes for each.
// https://developer.amazon.com/docs/alexa/smapi/alexa-reminders-api-reference.html
import type { services } from 'ask-sdk-model';
import { plainText, type Ssml } from '../speech/ssml';
import type { Turn } from '../turn';

export const REMINDERS_PERMISSION = 'alexa::alerts:reminders:skill:readwrite';

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The listener has not allowed it (401). */
  | { readonly kind: 'not-allowed' }
  /** Alexa cannot: too many reminders, a device that has none, or a service that is away. */
  | { readonly kind: 'failed' };

/** A daily reminder at a local time such as "21:30", with words that anybody in the room may hear. */
export function createDaily(turn: Turn, time: string, words: Ssml): Promise<Outcome<void>> {
  return asking(turn, async (client) => {
    const requestTime = new Date(turn.nowMs).toISOString().slice(0, -1);
    await client.createReminder({
      requestTime,
      trigger: {
        type: 'SCHEDULED_ABSOLUTE',
        // Of a reminder with rules, Alexa looks at the rules alone; a time is the older form, and must be sound.
        scheduledTime: `${requestTime.slice(0, 10)}T${time}:00.000`,
        recurrence: {
          recurrenceRules: [
            `FREQ=DAILY;BYHOUR=${hourOf(time)};BYMINUTE=${minuteOf(time)};BYSECOND=0;INTERVAL=1;`,
          ],
        },
      },
      alertInfo: { spokenInfo: { content: [{ locale: turn.locale, text: plainText(words) }] } },
      pushNotification: { status: 'DISABLED' },
    });
  });
}

/** The local times of our reminders, such as "21:30". */
export function listTimes(turn: Turn): Promise<Outcome<readonly string[]>> {
  return asking(turn, async (client) => {
    const { alerts = [] } = await client.getReminders();
    return alerts.flatMap(({ trigger }) => timeOf(trigger?.recurrence?.recurrenceRules?.[0]) ?? []);
  });
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

async function asking<T>(
  turn: Turn,
  act: (client: services.reminderManagement.ReminderManagementServiceClient) => Promise<T>,
): Promise<Outcome<T>> {
  if (!turn.services) return { kind: 'failed' };
  try {
    return { kind: 'done', value: await act(turn.services.getReminderManagementServiceClient()) };
  } catch (error) {
    const status = (error as { statusCode?: number }).statusCode ?? 0;
    turn.house.log('reminders-refused', { status });
    return { kind: status === 401 ? 'not-allowed' : 'failed' };
  }
}

const hourOf = (time: string): number => Number(time.slice(0, 2));
const minuteOf = (time: string): number => Number(time.slice(3, 5));

function timeOf(rule: string | undefined): string | undefined {
  const hour = /BYHOUR=(\d+)/.exec(rule ?? '')?.[1];
  const minute = /BYMINUTE=(\d+)/.exec(rule ?? '')?.[1];
  return hour && minute ? `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : undefined;
}

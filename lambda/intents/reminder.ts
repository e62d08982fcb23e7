import type { interfaces } from 'ask-sdk-model';
import { recall, remember } from '../memory';
import { ask, tell } from '../reply/answer';
import type { ConsentCard, VoiceReply } from '../reply/reply';
import {
  createDaily,
  deleteAll,
  listTimes,
  moveDaily,
  type Outcome,
  REMINDERS_PERMISSION,
} from '../services/reminders';
import { listInWords } from '../speech/names';
import { say } from '../speech/say';
import type { Ssml } from '../speech/ssml';
import type { Turn } from '../turn';

/** After a no we do not ask again for a week: https://developer.amazon.com/docs/alexa/smapi/alexa-reminders-guidelines-for-usage.html */
const RESPECT_NO_MS = 7 * 24 * 3600 * 1000;

const CONSENT: ConsentCard = { asksFor: REMINDERS_PERMISSION };

/** Where a listener names a part of the day, as a local time. */
const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: '08:00',
  afternoon: '13:00',
  evening: '19:00',
  night: '21:30',
};

/** What Alexa sends in a time slot for a part of the day. */
const ALEXA_DAY_PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
};

/** "Remind me every night at half past nine": asked back with the time, since Alexa wants a yes for each reminder. */
export function setReminder(turn: Turn): VoiceReply {
  // The time that we asked for, to move a reminder to.
  if (turn.conversation.asks === 'change-reminder') return changeReminder(turn);
  const time = wishedTime(turn);
  if (!time) return ask(turn, 'reminderWhen', {});
  return ask(turn, 'reminderSure', { asks: 'reminder', time }, { values: { time: timeInWords(turn, time) } });
}

/** The yes to that question. */
export function reminderConfirmed(turn: Turn): Promise<VoiceReply> {
  return create(turn, turn.conversation.time ?? DAY_PARTS.night ?? '');
}

/** "Move my reminder to ten": asked back likewise. */
export function changeReminder(turn: Turn): VoiceReply {
  const time = wishedTime(turn);
  if (!time) return ask(turn, 'reminderWhen', { asks: 'change-reminder' });
  const values = { time: timeInWords(turn, time) };
  return ask(turn, 'reminderMoveSure', { asks: 'change-reminder', time }, { values });
}

/** The yes to that question. */
export async function changeConfirmed(turn: Turn): Promise<VoiceReply> {
  const { time } = turn.conversation;
  if (!time) return changeReminder(turn);
  const outcome = await moveDaily(turn, time, reminderWords(turn));
  if (outcome.kind !== 'done') return notDone(turn, outcome, time);
  const values = { time: timeInWords(turn, time), before: timeInWords(turn, outcome.value ?? time) };
  return tell(turn, outcome.value ? 'reminderMoved' : 'reminderSet', { values });
}

/** Alexa asked the listener for the permission on our behalf, and this is the answer. */
export async function permissionAnswered(turn: Turn): Promise<VoiceReply> {
  const { payload, token } = turn.request as interfaces.connections.ConnectionsResponse;
  if (payload?.status === 'ACCEPTED' && token) return create(turn, token);
  // Silence is no answer, and no reason not to ask the next time.
  if (payload?.status === 'DENIED') {
    await remember(turn, { remindersRefusedUntilMs: turn.nowMs + RESPECT_NO_MS });
  }
  return tell(turn, 'reminderDenied', { card: CONSENT });
}

/** "Don't remind me any more". */
export async function cancelReminder(turn: Turn): Promise<VoiceReply> {
  const outcome = await deleteAll(turn);
  if (outcome.kind !== 'done') return notSeen(turn, outcome);
  return tell(turn, outcome.value > 0 ? 'reminderGone' : 'remindersNone');
}

/** "What reminders do I have?" */
export async function listReminders(turn: Turn): Promise<VoiceReply> {
  const outcome = await listTimes(turn);
  if (outcome.kind !== 'done') return notSeen(turn, outcome);
  if (outcome.value.length === 0) return tell(turn, 'remindersNone');
  const times = listInWords(
    turn.catalog,
    'listAnd',
    outcome.value.map((time) => timeInWords(turn, time)),
  );
  return tell(turn, 'remindersList', { values: { times } });
}

async function create(turn: Turn, time: string): Promise<VoiceReply> {
  const outcome = await createDaily(turn, time, reminderWords(turn));
  if (outcome.kind !== 'done') return notDone(turn, outcome, time);
  return tell(turn, 'reminderSet', { values: { time: timeInWords(turn, time) } });
}

function reminderWords(turn: Turn): Ssml {
  return say(turn.catalog, 'reminderWords', {}, turn.requestId);
}

type Failure = Exclude<Outcome<never>, { readonly kind: 'done' }>;

/** A reminder could not be set or moved. Where it was not allowed, Alexa asks; within a week of a no, only a card does. */
async function notDone(turn: Turn, { kind }: Failure, time: string): Promise<VoiceReply> {
  if (kind === 'failed') return tell(turn, 'reminderFailed');
  if (kind === 'refused') return tell(turn, 'reminderRefused');
  const refusedUntilMs = (await recall(turn))?.remindersRefusedUntilMs ?? 0;
  return turn.nowMs < refusedUntilMs ? tell(turn, 'reminderDenied', { card: CONSENT }) : askPermission(time);
}

/** Reminders could not be looked at. Nobody who only asks is asked for a permission; the card lies there. */
function notSeen(turn: Turn, { kind }: Failure): VoiceReply {
  return kind === 'not-allowed'
    ? tell(turn, 'remindersHidden', { card: CONSENT })
    : tell(turn, 'reminderFailed');
}

function askPermission(time: string): VoiceReply {
  const payload = {
    '@type': 'AskForPermissionsConsentRequest',
    '@version': '2',
    permissionScopes: [{ permissionScope: REMINDERS_PERMISSION, consentLevel: 'ACCOUNT' }],
  };
  // The answer comes in a new session without attributes; the token is all that it brings back.
  return {
    kind: 'hand-over',
    directive: { type: 'Connections.SendRequest', name: 'AskFor', payload, token: time },
  };
}

/** The time that was named, as "21:30". "Nine thirty" at night or in the evening is the later of the two. */
function wishedTime(turn: Turn): string | undefined {
  const { time, dayPart } = turn.slots;
  const part = dayPart?.ids[0] ?? '';
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time?.heard ?? '') ?? [];
  if (hour && minute) {
    const isLate = (part === 'night' || part === 'evening') && Number(hour) < 12;
    return `${isLate ? Number(hour) + 12 : hour}:${minute}`;
  }
  return DAY_PARTS[ALEXA_DAY_PARTS[time?.heard ?? ''] ?? part];
}

/** "9:30 p.m." in the listener's own form. */
function timeInWords(turn: Turn, time: string): string {
  const format = new Intl.DateTimeFormat(turn.locale, {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`2000-01-01T${time}:00Z`));
}

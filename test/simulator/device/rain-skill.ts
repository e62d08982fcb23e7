// A small honest skill for tests of the device: it plays rain in parts, stops, asks, and keeps nothing.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createClock } from '../../../simulator/clock';
import { createDevice, type Device, type DeviceOptions } from '../../../simulator/device';
import type { Happening } from '../../../simulator/device/log';

export const PART_MS = 600_000;
const BASE = 'https://audio.kindmoment.test/sounds/rain';

type Response = ResponseEnvelope['response'];
type Stream = {
  readonly token: string;
  readonly expectedPreviousToken?: string;
  readonly offsetInMilliseconds?: number;
};

export function play(playBehavior: 'REPLACE_ALL' | 'ENQUEUE' | 'REPLACE_ENQUEUED', stream: Stream): Response {
  const url = `${BASE}/${stream.token}.mp3`;
  const audioItem = { stream: { url, offsetInMilliseconds: 0, ...stream }, metadata: { title: 'Rain' } };
  return { directives: [{ type: 'AudioPlayer.Play', playBehavior, audioItem }], shouldEndSession: true };
}

const STOP: Response = { directives: [{ type: 'AudioPlayer.Stop' }], shouldEndSession: true };

export function ask(question: string): Response {
  const outputSpeech = { type: 'PlainText', text: question } as const;
  return {
    outputSpeech,
    reprompt: { outputSpeech: { type: 'PlainText', text: 'Rain?' } },
    shouldEndSession: false,
  };
}

/** The token of the part that follows: "rain-1" after "rain-0". */
const after = (token: string) => `rain-${Number(token.slice(5)) + 1}`;

/** The reply of the rain skill: parts without end, Stop for a stop, a question for a launch. */
export function rainSkill({ request, context }: RequestEnvelope): Response {
  switch (request.type) {
    case 'LaunchRequest':
      return ask('Would you like rain?');
    case 'AudioPlayer.PlaybackNearlyFinished': {
      const token = request.token ?? '';
      return play('ENQUEUE', { token: after(token), expectedPreviousToken: token });
    }
    case 'PlaybackController.NextCommandIssued':
      return play('REPLACE_ALL', { token: after(context.AudioPlayer?.token ?? 'rain-0') });
    case 'IntentRequest':
      if (request.intent.name === 'RainIntent') return play('REPLACE_ALL', { token: 'rain-0' });
      if (request.intent.name === 'TimeLeftIntent') {
        return { outputSpeech: { type: 'PlainText', text: 'All night.' }, shouldEndSession: true };
      }
      return STOP;
    default:
      return {};
  }
}

/** A device with a skill of one function, on a clock of its own, at half past ten in the evening. */
export function deviceWith(
  answer: (envelope: RequestEnvelope) => Response,
  options: Partial<DeviceOptions> = {},
): Device {
  return createDevice({
    invoke: async (envelope) => ({ version: '1.0', response: answer(envelope) }),
    clock: createClock(Date.parse('2026-11-22T22:30:00Z')),
    skillId: 'amzn1.ask.skill.1',
    userId: 'amzn1.ask.account.1',
    deviceId: 'amzn1.ask.device.1',
    locale: 'en-GB',
    timezone: 'Europe/London',
    interfaces: ['AudioPlayer'],
    pieceLengthMs: async (url) => (url.includes('missing') ? undefined : PART_MS),
    ...options,
  });
}

export const RAIN = { intent: 'RainIntent', invoked: true } as const;

/** What happened, as short lines that tests compare. */
export function linesOf(happenings: readonly Happening[]): readonly string[] {
  return happenings.flatMap((happening) => lineOf(happening) ?? []);
}

function lineOf(happening: Happening): string | undefined {
  switch (happening.kind) {
    case 'request': {
      const { request } = happening.envelope;
      if (request.type === 'IntentRequest') return `request ${request.intent.name}`;
      if ('token' in request && 'offsetInMilliseconds' in request) {
        return `request ${request.type.slice(12)} ${request.token} at ${request.offsetInMilliseconds}`;
      }
      return `request ${request.type}`;
    }
    case 'audio':
      return `${happening.change} ${happening.token} at ${happening.offsetMs}`;
    case 'spoken':
      return `${happening.how}: ${happening.text}`;
    case 'microphone':
      return happening.open ? 'listening' : 'deaf';
    case 'dropped':
      return `dropped ${happening.token}: ${happening.why}`;
    case 'refused':
      return `refused: ${happening.refusal.rule}`;
    case 'unrouted':
      return `unrouted: ${happening.why}`;
    case 'lost':
      return `lost ${happening.event} ${happening.token}`;
    default:
      return undefined;
  }
}

/** Only what is heard and reported of the stream. */
export const heard = (happenings: readonly Happening[]) =>
  linesOf(happenings).filter((line) => /^(started|stopped|finished|failed|dropped)/.test(line));
export const requests = (happenings: readonly Happening[]) =>
  linesOf(happenings).filter((line) => line.startsWith('request'));

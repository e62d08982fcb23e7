// A listener with a device, as far as the bench needs one: it sends requests of a kind, and minds what it was told to play.
import type { interfaces, Request, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

const INTENTS = {
  play: ['PlaySoundIntent', { sound: 'rain' }],
  tip: ['KindnessTipIntent', {}],
  words: ['HurtIntent', { need: "can't stop thinking about what i said at work today" }],
  despair: ['DistressIntent', { distress: 'i want to end my life' }],
  pause: ['AMAZON.PauseIntent', {}],
  resume: ['AMAZON.ResumeIntent', {}],
  help: ['AMAZON.HelpIntent', {}],
} as const;

const EVENTS = {
  started: 'AudioPlayer.PlaybackStarted',
  nearly: 'AudioPlayer.PlaybackNearlyFinished',
  stopped: 'AudioPlayer.PlaybackStopped',
  finished: 'AudioPlayer.PlaybackFinished',
} as const;

export type Kind = 'launch' | keyof typeof INTENTS | keyof typeof EVENTS;

/** The seven requests of an evening. */
export const SEVEN: readonly Kind[] = ['launch', 'play', 'started', 'nearly', 'pause', 'stopped', 'resume'];

/** Library ids come back resolved from Alexa; free words do not. */
const RESOLVED: readonly string[] = ['sound'];

export type BenchListener = {
  readonly request: (kind: Kind) => RequestEnvelope;
  readonly heard: (reply: ResponseEnvelope) => void;
};

/** Listeners of different numbers are different people; their clock goes a minute a request. */
export function newListener(number: number): BenchListener {
  let playing: { readonly token: string; readonly offsetInMilliseconds: number } | undefined;
  let minutes = 0;
  const application = { applicationId: 'amzn1.ask.skill.bench' };
  const user = { userId: `amzn1.ask.account.${String(number).padStart(180, 'A')}` };
  const device = {
    deviceId: `amzn1.ask.device.${String(number).padStart(90, 'D')}`,
    supportedInterfaces: { AudioPlayer: {} },
  };
  return {
    request(kind) {
      minutes += 1;
      const timestamp = new Date(Date.UTC(2026, 0, 1, 22, minutes)).toISOString();
      const base = { requestId: `bench.${number}.${minutes}`, timestamp, locale: 'en-US' };
      const spoken = kind === 'launch' || kind in INTENTS;
      const AudioPlayer = { ...playing, playerActivity: 'STOPPED' as const };
      const envelope = {
        version: '1.0',
        context: { System: { application, user, device, apiEndpoint: '' }, AudioPlayer },
        request: { ...base, ...bodyOf(kind, playing) } as Request,
      };
      if (!spoken) return envelope;
      return { ...envelope, session: { sessionId: `bench.${number}`, new: true, application, user } };
    },
    heard({ response }) {
      const play = (response.directives ?? []).find((one) => one.type === 'AudioPlayer.Play');
      const stream = (play as interfaces.audioplayer.PlayDirective | undefined)?.audioItem?.stream;
      if (stream?.token) playing = { token: stream.token, offsetInMilliseconds: 600_000 };
    },
  };
}

function bodyOf(kind: Kind, playing: object | undefined): object {
  if (kind === 'launch') return { type: 'LaunchRequest' };
  if (isEvent(kind)) return { type: EVENTS[kind], token: '', offsetInMilliseconds: 600_000, ...playing };
  const [name, values] = INTENTS[kind];
  const slots = Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [slot, slotOf(slot, value)]),
  );
  return { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots } };
}

function slotOf(name: string, value: string): object {
  const found = { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id: value, name: value } }] };
  const missed = { status: { code: 'ER_SUCCESS_NO_MATCH' } };
  const resolutionsPerAuthority = [{ authority: 'bench', ...(RESOLVED.includes(name) ? found : missed) }];
  return { name, value, confirmationStatus: 'NONE', resolutions: { resolutionsPerAuthority } };
}

function isEvent(kind: Kind): kind is keyof typeof EVENTS {
  return kind in EVENTS;
}

// Somebody in a test who talks to the skill through a device: each reply is held to Alexa's rules before it is given.
import type { Request, RequestEnvelope, ResponseEnvelope, Slot } from 'ask-sdk-model';
import type { Changes } from '../../lambda/listener/changes';
import { fromPath } from '../../lambda/playback/piece';
import { type AudioPlayerState, type DeviceInterface, makeEnvelope } from '../../simulator/device/envelope';
import { checkReply } from '../../simulator/rules';
import { type Heard, heardIn } from './heard';
import { AUDIO_BASE_URL, type TestSkill } from './skill';

/** By day and by night in London, where listeners of tests live. */
export const DAY = '2026-11-22T14:30:00Z';
export const NIGHT = '2026-11-22T23:30:00Z';

const AT_REST: AudioPlayerState = { playerActivity: 'IDLE' };

/** What a slot holds: an AMAZON value, a value of ours that was recognised, or one that was not. */
export type SlotValue =
  | string
  | { readonly id: string; readonly heard?: string }
  | { readonly unknown: string };

/** The circumstances of a request; by day, at rest and out of a conversation where nothing else is said. */
export type Scene = {
  readonly at?: string;
  readonly player?: AudioPlayerState;
  /** The reply that this goes on from: its conversation is still open. */
  readonly after?: Heard;
  readonly interfaces?: readonly DeviceInterface[];
  readonly locale?: string;
  readonly requestId?: string;
  /** Alexa's id of the person whose voice she knew. */
  readonly personId?: string;
};

export type Listener = {
  readonly id: string;
  /** Whose memory it is where no voice is known. */
  readonly memory: { readonly household: string };
  readonly deviceId: string;
  /** Says something that Alexa understands as an intent. */
  readonly says: (
    intent: string,
    slots?: Readonly<Record<string, SlotValue>>,
    scene?: Scene,
  ) => Promise<Heard>;
  /** Any other request: its type and fields. */
  readonly sends: (
    request: { readonly type: string } & Readonly<Record<string, unknown>>,
    scene?: Scene,
  ) => Promise<Heard>;
};

let listeners = 0;
let requests = 0;

/** Somebody new on a new device; nothing is known of them, nor of their time zone. */
export function stranger({ skill, services }: Pick<TestSkill, 'skill' | 'services'>): Listener {
  listeners += 1;
  const id = `amzn1.ask.account.listener-${listeners}`;
  const deviceId = `amzn1.ask.device.device-${listeners}`;
  const sends: Listener['sends'] = async (parts, scene = {}) => {
    requests += 1;
    const { at = DAY, locale = 'en-GB', requestId = `amzn1.echo-api.request.${requests}` } = scene;
    const request = { requestId, timestamp: at, locale, ...parts } as unknown as Request;
    const { endpoint: apiEndpoint, accessToken: apiAccessToken } = services;
    const { interfaces = ['AudioPlayer'], personId } = scene;
    const identity = {
      skillId: 'amzn1.ask.skill.1',
      userId: id,
      personId,
      deviceId,
      interfaces,
      apiEndpoint,
      apiAccessToken,
    };
    const envelope = makeEnvelope(
      identity,
      request,
      { player: scene.player ?? AT_REST },
      sessionOf(parts.type, scene),
    );
    return heardIn(await checked(envelope, await skill.invoke(envelope)));
  };
  const says: Listener['says'] = (name, slots = {}, scene) =>
    sends(
      { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots: slotsOf(slots) } },
      scene,
    );
  return { id, memory: { household: id }, deviceId, says, sends };
}

/** Somebody who has been here before, in London unless told otherwise. */
export async function regular(test: TestSkill, changes: Changes = {}): Promise<Listener> {
  const listener = stranger(test);
  const zone = { name: 'Europe/London', before: undefined };
  await test.store.remember(listener.memory, { zone, ...changes }, Date.parse(DAY) - 3_600_000);
  return listener;
}

/** The player while the stream of a reply plays, or was stopped by the words that are being said. */
export function playing(
  reply: Heard,
  offsetMs = 0,
  playerActivity: AudioPlayerState['playerActivity'] = 'PLAYING',
): AudioPlayerState {
  if (!reply.play) throw new Error('That reply plays nothing.');
  return { playerActivity, token: reply.play.token, offsetInMilliseconds: offsetMs };
}

/** A reply after it has been through Alexa's rules; throws with all that it breaks. */
async function checked(request: RequestEnvelope, reply: ResponseEnvelope): Promise<ResponseEnvelope> {
  const asSent: ResponseEnvelope = JSON.parse(JSON.stringify(reply));
  const refusals = await checkReply(request, asSent, { lengthsMs: lengthsIn(asSent) });
  if (refusals.length === 0) return asSent;
  const broken = refusals.map(({ rule, says }) => `${rule}: ${says}`).join('\n');
  throw new Error(
    `Alexa refuses the reply to ${request.request.type}:\n${broken}\n${JSON.stringify(asSent.response)}`,
  );
}

function lengthsIn({ response }: ResponseEnvelope): ReadonlyMap<string, number> {
  const plays = (response.directives ?? []).filter((directive) => directive.type === 'AudioPlayer.Play');
  return new Map(
    plays.map(({ audioItem }) => {
      const url = audioItem?.stream?.url ?? '';
      return [url, (fromPath(url.slice(AUDIO_BASE_URL.length))?.seconds ?? 0) * 1000];
    }),
  );
}

function sessionOf(type: string, { after }: Scene) {
  if (
    !/^(LaunchRequest|IntentRequest|SessionEndedRequest|Connections|CanFulfill|Alexa\.Presentation)/.test(
      type,
    )
  )
    return undefined;
  return {
    sessionId: 'amzn1.echo-api.session.1',
    isNew: after === undefined,
    attributes: { ...after?.attributes },
  };
}

function slotsOf(values: Readonly<Record<string, SlotValue>>): Record<string, Slot> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, slotOf(name, value)]));
}

function slotOf(name: string, value: SlotValue): Slot {
  const slot = { name, confirmationStatus: 'NONE' } as const;
  if (typeof value === 'string') return { ...slot, value };
  const authority = `amzn1.er-authority.echo-sdk.amzn1.ask.skill.1.${name}`;
  if ('unknown' in value) {
    const status = { code: 'ER_SUCCESS_NO_MATCH' } as const;
    return {
      ...slot,
      value: value.unknown,
      resolutions: { resolutionsPerAuthority: [{ authority, status, values: [] }] },
    };
  }
  const { id, heard = id.replace(/-/g, ' ') } = value;
  const status = { code: 'ER_SUCCESS_MATCH' } as const;
  const values = [{ value: { id, name: heard } }];
  return { ...slot, value: heard, resolutions: { resolutionsPerAuthority: [{ authority, status, values }] } };
}

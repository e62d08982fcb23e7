// The requests that a device sends, in the shape in which Alexa delivers them: a session for what is said and for a
// session's end; none for AudioPlayer.*, PlaybackController.*, System.* and skill events.
import type {
  Context,
  interfaces,
  Request,
  RequestEnvelope,
  Session,
  SupportedInterfaces,
} from 'ask-sdk-model';

/** What a device can do besides speaking and listening. */
export type DeviceInterface = 'AudioPlayer' | 'APL';

/** Who speaks, to which skill, through which device. */
export type Identity = {
  readonly skillId: string;
  readonly userId: string;
  /** Alexa's id of the person who speaks, where she knows the voice. */
  readonly personId?: string | undefined;
  readonly deviceId: string;
  readonly interfaces: readonly DeviceInterface[];
  /** Alexa's own APIs for this request: see services.ts. */
  readonly apiEndpoint: string;
  readonly apiAccessToken: string;
};

/** The session of a request, as far as the device keeps it. */
export type SessionFacts = {
  readonly sessionId: string;
  readonly isNew: boolean;
  readonly attributes: Record<string, unknown>;
};

export type AudioPlayerState = interfaces.audioplayer.AudioPlayerState;

/** What the device is doing: its player, and the token of the document on its screen, if there is one. */
export type DeviceState = { readonly player: AudioPlayerState; readonly shown?: string | undefined };

/** An Echo Show 8 lying on its table. */
const VIEWPORT: NonNullable<Context['Viewport']> = {
  experiences: [{ arcMinuteWidth: 346, arcMinuteHeight: 216, canRotate: false, canResize: false }],
  mode: 'HUB',
  shape: 'RECTANGLE',
  pixelWidth: 1280,
  pixelHeight: 800,
  currentPixelWidth: 1280,
  currentPixelHeight: 800,
  dpi: 213,
  touch: ['SINGLE'],
  keyboard: ['DIRECTION'],
  video: { codecs: ['H_264_42', 'H_264_41'] },
};

/** The newest version of APL that a device of today can draw. */
const APL_VERSION = '2024.2';

/** The whole message around a request. Without a session it has none, as AudioPlayer events have none. */
export function makeEnvelope(
  identity: Identity,
  request: Request,
  state: DeviceState,
  session?: SessionFacts,
): RequestEnvelope {
  return {
    version: '1.0',
    ...(session && { session: makeSession(identity, session) }),
    context: makeContext(identity, state, session !== undefined),
    request,
  };
}

function makeSession(identity: Identity, facts: SessionFacts): Session {
  return {
    new: facts.isNew,
    sessionId: facts.sessionId,
    application: { applicationId: identity.skillId },
    attributes: { ...facts.attributes },
    user: { userId: identity.userId },
  };
}

function makeContext(identity: Identity, { player, shown }: DeviceState, isSpoken: boolean): Context {
  const hasAudio = identity.interfaces.includes('AudioPlayer');
  const hasScreen = identity.interfaces.includes('APL');
  return {
    ...(hasAudio && { AudioPlayer: player }),
    ...(hasScreen && { Viewport: VIEWPORT }),
    ...(hasScreen && shown !== undefined && { 'Alexa.Presentation.APL': screenState(shown) }),
    System: {
      application: { applicationId: identity.skillId },
      user: { userId: identity.userId },
      // Events of the player and buttons never say who.
      ...(isSpoken && identity.personId && { person: { personId: identity.personId } }),
      device: { deviceId: identity.deviceId, supportedInterfaces: supported(hasAudio, hasScreen) },
      apiEndpoint: identity.apiEndpoint,
      apiAccessToken: identity.apiAccessToken,
    },
  };
}

function screenState(token: string): NonNullable<Context['Alexa.Presentation.APL']> {
  return { token, version: `APL_RENDERER_${APL_VERSION}`, componentsVisibleOnScreen: [] };
}

function supported(hasAudio: boolean, hasScreen: boolean): SupportedInterfaces {
  return {
    ...(hasAudio && { AudioPlayer: {} }),
    ...(hasScreen && { 'Alexa.Presentation.APL': { runtime: { maxVersion: APL_VERSION } } }),
  };
}

/** The time as requests carry it: whole seconds, UTC. */
export function toTimestamp(nowMs: number): string {
  return `${new Date(nowMs).toISOString().slice(0, 19)}Z`;
}

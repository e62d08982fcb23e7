// One request, read once at the border: what a handler may know of it, without Alexa's wrapping.
import type { RequestEnvelope, services } from 'ask-sdk-model';
import type { Catalog } from './catalog/catalog';
import { type Listener, personCode } from './listener/listener';
import type { ListenerStore } from './listener/store';
import type { Log } from './log';
import { type Player, readPlayer } from './playback/player';
import { type Conversation, readConversation } from './reply/conversation';
import { drawsDocuments } from './screens/version';
import { readSlots, type Slots } from './slots/slot';

/** What the skill is made of, given to it when it is created. */
export type House = {
  /** By language, such as "en". The first is the one for a locale that we do not know. */
  readonly catalogs: Readonly<Record<string, Catalog>>;
  readonly store: ListenerStore;
  /** Where pieces are, such as "https://audio.example.com"; no slash at the end. */
  readonly audioBaseUrl: string;
  readonly log: Log;
};

export type Turn = {
  readonly house: House;
  readonly catalog: Catalog;
  readonly locale: string;
  readonly request: RequestEnvelope['request'];
  readonly requestId: string;
  /** The request's own time: the skill has no other clock. */
  readonly nowMs: number;
  /** Who speaks, or whose device it is; undefined in requests that come without an id. */
  readonly listener: Listener | undefined;
  readonly device: Device;
  readonly player: Player;
  readonly slots: Slots;
  readonly conversation: Conversation;
  /** True where the listener answers something that we said before. */
  readonly inConversation: boolean;
  /** Alexa's own services (time zone, reminders); undefined where the request brings no access to them. */
  readonly services: services.ServiceClientFactory | undefined;
};

export type Device = {
  readonly id: string | undefined;
  readonly canPlayAudio: boolean;
  /** It has a screen: what plays is shown on it. */
  readonly hasScreen: boolean;
  /** It draws documents such as ours. */
  readonly canDraw: boolean;
};

const DEFAULT_LOCALE = 'en-US';

/** Reads an envelope. Parts may be missing (audio events have no session, skill events no device): none is needed. */
export function readTurn(
  envelope: RequestEnvelope,
  house: House,
  serviceClients: services.ServiceClientFactory | undefined,
): Turn {
  return new EnvelopeTurn(envelope, house, serviceClients);
}

/** Each thing is read when it is asked for: most requests are answered from few, and "started" from none. */
class EnvelopeTurn implements Turn {
  readonly request: RequestEnvelope['request'];
  #player: Player | undefined;
  #nowMs: number | undefined;

  constructor(
    private readonly envelope: RequestEnvelope,
    readonly house: House,
    private readonly serviceClients: services.ServiceClientFactory | undefined,
  ) {
    this.request = envelope.request;
  }

  get catalog(): Catalog {
    return catalogFor(this.locale, this.house);
  }

  get locale(): string {
    return ('locale' in this.request && this.request.locale) || DEFAULT_LOCALE;
  }

  get requestId(): string {
    return this.request.requestId ?? '';
  }

  get nowMs(): number {
    this.#nowMs ??= timeOf(this.request.timestamp);
    return this.#nowMs;
  }

  get listener(): Listener | undefined {
    const { context, session } = this.envelope;
    const system = context?.System;
    return listenerOf(system?.user?.userId ?? session?.user?.userId, system?.person?.personId);
  }

  get device(): Device {
    const device = this.envelope.context?.System?.device;
    const interfaces = device?.supportedInterfaces;
    const screen = interfaces?.['Alexa.Presentation.APL'];
    return {
      id: device?.deviceId,
      // Where a request does not say what the device can do, it is taken for one that plays, as most do.
      canPlayAudio: !interfaces || interfaces.AudioPlayer !== undefined,
      hasScreen: screen !== undefined,
      canDraw: screen !== undefined && drawsDocuments(screen.runtime?.maxVersion),
    };
  }

  get player(): Player {
    this.#player ??= readPlayer(this.envelope.context?.AudioPlayer);
    return this.#player;
  }

  get slots(): Slots {
    return this.request.type === 'IntentRequest' ? readSlots(this.request.intent) : {};
  }

  get conversation(): Conversation {
    return readConversation(this.envelope.session?.attributes);
  }

  get inConversation(): boolean {
    return this.envelope.session?.new === false;
  }

  get services(): services.ServiceClientFactory | undefined {
    const system = this.envelope.context?.System;
    return system?.apiEndpoint && system.apiAccessToken ? this.serviceClients : undefined;
  }
}

/** A person is named only where Alexa knew the voice; audio events and buttons never name one. */
function listenerOf(household: string | undefined, personId: string | undefined): Listener | undefined {
  if (!household) return undefined;
  return personId ? { household, person: personCode(household, personId) } : { household };
}

function catalogFor(locale: string, house: House): Catalog {
  const catalog = house.catalogs[locale.slice(0, 2)] ?? Object.values(house.catalogs)[0];
  if (!catalog) throw new Error('The skill has no catalog: give it at least one language.');
  return catalog;
}

function timeOf(timestamp: string | undefined): number {
  const timeMs = Date.parse(timestamp ?? '');
  return Number.isNaN(timeMs) ? Date.now() : timeMs;
}

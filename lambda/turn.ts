// One request, read once at the border: what a handler may know of it, without Alexa's wrapping.
import type { RequestEnvelope, services } from 'ask-sdk-model';
import type { Catalog } from './catalog/catalog';
import type { ListenerStore } from './listener/store';
import type { Log } from './log';
import { type Player, readPlayer } from './playback/player';
import { type Conversation, readConversation } from './reply/conversation';
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
  /** Alexa's id of the listener; undefined in requests that come without one. */
  readonly listener: string | undefined;
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
  readonly canShow: boolean;
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

  get listener(): string | undefined {
    const { context, session } = this.envelope;
    return context?.System?.user?.userId ?? session?.user?.userId;
  }

  get device(): Device {
    const device = this.envelope.context?.System?.device;
    const interfaces = device?.supportedInterfaces;
    return {
      id: device?.deviceId,
      // Where a request does not say what the device can do, it is taken for one that plays, as most do.
      canPlayAudio: !interfaces || interfaces.AudioPlayer !== undefined,
      canShow: interfaces?.['Alexa.Presentation.APL'] !== undefined,
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

function catalogFor(locale: string, house: House): Catalog {
  const catalog = house.catalogs[locale.slice(0, 2)] ?? Object.values(house.catalogs)[0];
  if (!catalog) throw new Error('The skill has no catalog: give it at least one language.');
  return catalog;
}

function timeOf(timestamp: string | undefined): number {
  const timeMs = Date.parse(timestamp ?? '');
  return Number.isNaN(timeMs) ? Date.now() : timeMs;
}

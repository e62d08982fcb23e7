// The pretend Echo for other programs: sentences in, one JSON object a line out. The form is a contract.
import type { Slot } from 'ask-sdk-model';
import { type Aside, type Exchange, tell } from './batch/exchanges';
import type { Device } from './device';
import { AUDIO_BASE_URL, type Home, type Listener, type Place } from './echo';
import { DEFAULT_PORT } from './options';
import { parseSpan } from './spans';

/** Where `npm start` serves the pieces that the skill's URLs name. */
const LOCAL_AUDIO_URL = `http://127.0.0.1:${DEFAULT_PORT}`;

/**
 * Answers line by line: a sentence of a new listener; "+ ..." of the last one; "> 90s" lets time pass for the last
 * one. Empty lines and lines that begin with # are skipped.
 */
export async function* runBatch(
  lines: AsyncIterable<string>,
  home: Home,
  place: Place,
): AsyncGenerator<object> {
  let listener: Listener | undefined;
  let device: Device | undefined;
  for await (const raw of lines) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('>')) {
      const ms = parseSpan(line.slice(1).trim());
      if (ms === undefined) yield { error: `"${line}": write a time as "> 90s", "> 20m" or "> 8h".` };
      else if (device) yield* eventsOf(await device.passTime(ms));
      continue;
    }
    const goesOn = line.startsWith('+');
    if (!goesOn || !listener || !device) {
      await listener?.close();
      listener = await home.listener(place);
      device = listener.device('one');
    }
    const sentence = goesOn ? line.slice(1).trim() : line;
    yield answerOf(sentence, await listener.say(device, sentence), device);
  }
  await listener?.close();
}

function answerOf(said: string, happenings: Parameters<typeof tell>[0], device: Device): object {
  const { exchanges } = tell(happenings);
  const main = exchanges.find(({ envelope }) => !/^(AudioPlayer|System)\./.test(envelope.request.type));
  const request = main?.envelope.request;
  const intent = request?.type === 'IntentRequest' ? request.intent : undefined;
  return {
    said,
    request: {
      type: request?.type ?? null,
      intent: intent?.name ?? null,
      slots: slotsOf(intent?.slots ?? {}),
    },
    ...(main ? replyOf(main) : NO_REPLY),
    question: device.view().listening || device.view().asksPermission,
    refusals: exchanges.flatMap(refusalsOf),
  };
}

function* eventsOf(happenings: Parameters<typeof tell>[0]): Generator<object> {
  const { exchanges, asides } = tell(happenings);
  const told = [
    ...exchanges.map((one) => ({ elapsedMs: one.elapsedMs, event: eventOf(one) })),
    ...asides.map((one) => ({ elapsedMs: elapsedOf(one), event: asideOf(one) })),
  ];
  for (const { event } of told.sort((one, other) => one.elapsedMs - other.elapsedMs)) yield event;
}

function eventOf(exchange: Exchange): object {
  const { request } = exchange.envelope;
  const about = 'token' in request ? { token: request.token } : {};
  const offset = 'offsetInMilliseconds' in request ? { offsetMs: request.offsetInMilliseconds } : {};
  const reason = request.type === 'SessionEndedRequest' ? { reason: request.reason } : {};
  return {
    event: request.type,
    timestamp: request.timestamp,
    ...about,
    ...offset,
    ...reason,
    ...replyOf(exchange),
    refusals: refusalsOf(exchange),
  };
}

function asideOf(aside: Aside): object {
  if (aside.kind === 'spoken') return { event: 'Reprompt', spoken: aside.text, ssml: aside.ssml };
  if (aside.kind === 'dropped') return { event: 'Dropped', url: local(aside.url), why: aside.why };
  return aside.kind === 'lost'
    ? { event: 'Lost', what: aside.event }
    : { event: 'Underrun', ms: aside.forMs };
}

function elapsedOf(aside: Aside): number {
  return 'elapsedMs' in aside ? Number(aside.elapsedMs) : 0;
}

const NO_REPLY = { spoken: '', ssml: '', plays: [], stops: false, offers: [], card: null, ms: 0 };

function replyOf(exchange: Exchange): object {
  const { card, reply, tookMs } = exchange;
  const attributes: Record<string, unknown> = reply?.sessionAttributes ?? {};
  const { offers } = attributes;
  return {
    spoken: exchange.spoken.join(' '),
    ssml: exchange.ssml.join(''),
    plays: exchange.plays.map((play) => ({ ...play, url: local(play.url), title: play.title ?? null })),
    stops: exchange.stops,
    offers: Array.isArray(offers) ? offers : [],
    card: card ?? null,
    ms: Math.round(tookMs * 10) / 10,
  };
}

function refusalsOf(exchange: Exchange): readonly string[] {
  const refused = exchange.refusals.map(({ rule, says }) => `${rule}: ${says}`);
  return exchange.silence ? [...refused, `no-reply: ${exchange.silence}`] : refused;
}

/** A slot's name to its id where one resolved, else to its value. */
function slotsOf(slots: Readonly<Record<string, Slot>>): Record<string, string> {
  const filled = Object.entries(slots).flatMap(([name, slot]) => {
    const resolved = slot.resolutions?.resolutionsPerAuthority?.[0]?.values?.[0]?.value.id;
    const value = resolved ?? slot.value;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

function local(url: string): string {
  return url.startsWith(AUDIO_BASE_URL) ? LOCAL_AUDIO_URL + url.slice(AUDIO_BASE_URL.length) : url;
}

// What came of a phrase: who heard it, what plays and for how long, what was said.

import { totalSeconds } from '../../lambda/playback/plan';
import { fromToken } from '../../lambda/playback/token';
import { tell } from '../../simulator/batch/exchanges';
import type { Home, Place } from '../../simulator/echo';

export type Heard = {
  /** The intent, or the type of a request that is none. */
  readonly intent: string;
  /** A slot's name -> its id where it resolved, else its value. */
  readonly slots: Readonly<Record<string, string>>;
  /** What plays: each item of the plan as in its URL, "ocean+rain" or "body-scan-over-rain"; empty where nothing starts. */
  readonly items: readonly string[];
  /** The address of the first piece; undefined where nothing starts. */
  readonly path: string | undefined;
  /** The length of the whole plan. */
  readonly seconds: number;
  readonly offsetMs: number;
  readonly stops: boolean;
  readonly spoken: string;
  readonly offers: readonly string[];
  readonly asks: boolean;
  readonly cardTitle: string | undefined;
  readonly refusals: readonly string[];
};

/** Says a phrase, turn by turn, as a listener who is new here, and tells what came of its last turn. */
export async function hear(home: Home, phrase: string, place: Place): Promise<Heard> {
  const listener = await home.listener(place);
  const device = listener.device('one');
  const refusals: string[] = [];
  let heard: Heard | undefined;
  for (const turn of phrase.split(' / ')) {
    const { exchanges } = tell(await listener.say(device, turn));
    refusals.push(...exchanges.flatMap((one) => one.refusals.map(({ rule, says }) => `${rule}: ${says}`)));
    refusals.push(...exchanges.flatMap(({ silence }) => silence ?? []));
    const main = exchanges.find(({ envelope }) => !/^(AudioPlayer|System)\./.test(envelope.request.type));
    heard = main ? heardIn(main, device.view().listening, refusals) : undefined;
  }
  await listener.close();
  if (!heard) throw new Error(`"${phrase}" reached nobody.`);
  return heard;
}

type Exchange = ReturnType<typeof tell>['exchanges'][number];

function heardIn(exchange: Exchange, asks: boolean, refusals: readonly string[]): Heard {
  const { envelope, reply, spoken, card, stops, plays } = exchange;
  const { request } = envelope;
  const intent = request.type === 'IntentRequest' ? request.intent : undefined;
  const directive = reply?.response?.directives?.find((one) => one.type === 'AudioPlayer.Play');
  const stream = directive?.type === 'AudioPlayer.Play' ? directive.audioItem?.stream : undefined;
  const plan = fromToken(stream?.token)?.plan;
  const offers: unknown = reply?.sessionAttributes?.offers;
  return {
    intent: intent?.name ?? request.type,
    slots: Object.fromEntries(
      Object.entries(intent?.slots ?? {}).map(([name, slot]) => {
        const [best] = slot.resolutions?.resolutionsPerAuthority?.[0]?.values ?? [];
        return [name, best?.value.id ?? slot.value ?? ''];
      }),
    ),
    items: plan?.items.map(itemName) ?? [],
    path: plays[0] && new URL(plays[0].url).pathname,
    seconds: plan ? totalSeconds(plan) : 0,
    offsetMs: plays[0]?.offsetMs ?? 0,
    stops,
    spoken: spoken.join(' '),
    offers: Array.isArray(offers) ? offers.map(String) : [],
    asks,
    cardTitle: card && 'title' in card ? card.title : undefined,
    refusals,
  };
}

type Item = NonNullable<ReturnType<typeof fromToken>>['plan']['items'][number];

function itemName(item: Item): string {
  switch (item.kind) {
    case 'sound':
      return item.sound;
    case 'session':
      return item.over ? `${item.session}-over-${item.over}` : item.session;
    default:
      return item.course;
  }
}

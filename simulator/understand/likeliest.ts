// Which intent a sentence means that no sample foresees: its nearest sample has a say, and so has what it leans to.
import type { Ear } from './ear';
import type { Reading } from './grammar';

/** A nearest sample that is so near goes before free words... */
const NEARER_THAN_FREE_WORDS = 0.72;
const UNSURE_NEARER_THAN_FREE_WORDS = 0.85;
/** ...unless the sentence does not lean to its intent at all; so near that it needs no second opinion. */
const LEAST_SHARE_OF_NEAREST = 0.05;
const NEEDS_NO_SHARE = 0.9;
/** What the share of an intent adds to the nearness of its sample, and the least of both. */
const SHARE_WORTH = 0.5;
const LEAST_SUM = 0.75;
const LEAST_SHARE = 0.35;
const SHARE_OF_DANGER = 0.15;
const SHARE_OF_TELLING = 0.75;
const SURE = 0.95;
const NEVER = Number.POSITIVE_INFINITY;

/** How likely each intent is, as `Ear` tells. */
type Shares = ReturnType<Ear['leaning']>;

/** Whether the words may well tell of danger. */
export function leansToDanger(shares: Shares): boolean {
  return (shares.get('DistressIntent') ?? 0) >= SHARE_OF_DANGER;
}

/** Whether the words tell of the listener rather than ask for something: they are then handed over as they were said. */
export function leansToTelling(shares: Shares): boolean {
  const told = (shares.get('DistressIntent') ?? 0) + (shares.get('HurtIntent') ?? 0);
  return leansToDanger(shares) || told >= SHARE_OF_TELLING;
}

/** The reading with the highest score. */
export function nearestOf(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  );
}

/**
 * The reading that is likely enough to go before free words, if one is. Free words reach the skill as they were said, so
 * that nothing is lost but convenience; a request that is only like what was said would lose the rest ("i want it to
 * end"). Where the words may be grave, likelihood is not enough.
 */
export function likeliestReading(
  readings: readonly Reading[],
  shares: Shares,
  { ownWords }: Pick<Ear, 'ownWords'>,
  isGrave: boolean,
): Reading | undefined {
  const shareOf = ({ intent }: Reading): number => shares.get(intent) ?? 0;
  const near = nearestOf(readings);
  if (near && near.score >= nearerThanFreeWords(near)) {
    if (near.score >= NEEDS_NO_SHARE || shareOf(near) >= LEAST_SHARE_OF_NEAREST) return near;
  }
  if (isGrave) return undefined;
  const requests = readings.filter(
    (one) => shareOf(one) >= LEAST_SHARE && !ownWords.slots.some(({ intent }) => intent === one.intent),
  );
  const sumOf = (one: Reading): number => one.score + SHARE_WORTH * shareOf(one);
  const [likeliest] = requests.sort((one, other) => sumOf(other) - sumOf(one));
  return likeliest && sumOf(likeliest) >= LEAST_SUM ? likeliest : undefined;
}

/** Alexa's own intents are taken for near by their likelihood alone: a "stop" would lose all that was said beside it. */
function nearerThanFreeWords({ intent, slots }: Reading): number {
  if (intent.startsWith('AMAZON.')) return NEVER;
  const isSure = [...slots.values()].every((slot) => slot.confidence >= SURE);
  return isSure ? NEARER_THAN_FREE_WORDS : UNSURE_NEARER_THAN_FREE_WORDS;
}

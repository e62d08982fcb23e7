// What many nights came to, in a few lines; and one night in full.
import type { Happening } from '../device/log';
import { linesHeard } from '../scripts/heard';
import { wallClock } from '../zoned-time';
import type { Finding } from './audit';
import type { Night } from './run';

/** The sum of many nights. */
export type Tally = {
  nights: number;
  requests: number;
  readonly failedSeeds: number[];
  readonly counts: Map<Finding['what'], { found: number; excused: number }>;
};

export function newTally(): Tally {
  return { nights: 0, requests: 0, failedSeeds: [], counts: new Map() };
}

/** Adds a night. */
export function addNight(tally: Tally, { findings, requests, plan }: Night): void {
  tally.nights += 1;
  tally.requests += requests;
  for (const { what, excused } of findings) {
    const count = tally.counts.get(what) ?? { found: 0, excused: 0 };
    count[excused ? 'excused' : 'found'] += 1;
    tally.counts.set(what, count);
  }
  if (findings.some(({ excused }) => !excused)) tally.failedSeeds.push(plan.seed);
}

const SHOWN: readonly Finding['what'][] = [
  'gap',
  'overrun',
  'ends early',
  'ends without fade',
  'spoke before sound',
  'refused',
  'no reply',
];

/** The lines that `npm run night` prints. */
export function reportLines(tally: Tally, tableCalls: number, tookMs: number): readonly string[] {
  const perNight = (tableCalls / Math.max(1, tally.nights)).toFixed(1);
  const counts = SHOWN.map((what) => {
    const { found, excused } = tally.counts.get(what) ?? { found: 0, excused: 0 };
    const besides = excused > 0 ? `   (and ${excused} that a fault of the device leads to)` : '';
    return `${what.padEnd(20)}${String(found).padStart(6)}${besides}`;
  });
  return [
    `${tally.nights} nights of twelve hours in ${(tookMs / 1000).toFixed(1)} s: ${tally.requests} requests`,
    ...counts,
    `${'calls to the table'.padEnd(20)}${String(tableCalls).padStart(6)}   (${perNight} a night)`,
    tally.failedSeeds.length === 0
      ? 'seeds that failed      none'
      : `seeds that failed      ${tally.failedSeeds.join(' ')}   (npm run night -- --seed ${tally.failedSeeds[0]})`,
  ];
}

/** A night as it went, one line for each thing that happened, and what is to be said against it. */
export function nightLines({ plan, log, findings }: Night): readonly string[] {
  const faults = Object.entries(plan.chances).map(([name, chance]) => `${name} ${chance}`);
  return [
    `seed ${plan.seed}: ${wallClock(plan.startMs, plan.timezone).slice(0, 16)} ${plan.timezone}`,
    `faults: ${faults.join(', ') || 'none'}`,
    ...log.flatMap((one) => lineOf(one, plan.timezone)),
    ...findings.map(({ what, says, excused }) => `${excused ? 'excused' : 'FOUND'}: ${what}: ${says}`),
  ];
}

function lineOf(one: Happening, timezone: string): readonly string[] {
  const time = wallClock(one.atMs, timezone).slice(11, 19);
  return [...plainly(one), ...asHeard(one, timezone)].map((text) => `${time}  ${text}`);
}

function asHeard(one: Happening, timezone: string): readonly string[] {
  if (one.kind === 'audio') return [];
  const lines = linesHeard([one], timezone, false);
  return lines.flatMap(({ text }) => (text === '(silence)' ? [] : [`A: ${text}`]));
}

function plainly(one: Happening): readonly string[] {
  switch (one.kind) {
    case 'said':
      return [`U: ${one.words ?? JSON.stringify(one.said)}`];
    case 'request': {
      const { request } = one.envelope;
      const token = 'token' in request ? ` ${request.token}` : '';
      return [`-> ${request.type === 'IntentRequest' ? request.intent.name : request.type}${token}`];
    }
    case 'plays':
      return [`<- ${one.behavior} ${one.url} ${one.token}`];
    case 'stops':
      return ['<- Stop'];
    case 'dropped':
      return [`dropped: ${one.why}`];
    case 'audio':
      return [`   ${one.change} ${one.url} at ${one.offsetMs / 1000} s`];
    case 'underrun':
      return [`   the network is slow for ${one.forMs / 1000} s`];
    case 'lost':
      return [`lost: ${one.event} ${one.token}`];
    case 'reboot':
      return ['the device is switched off and on'];
    default:
      return [];
  }
}

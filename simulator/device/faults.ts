// The things that go wrong between a device and a skill, by chance but from a seed: each is on record in a thread of
// some developer. A chance of 1 means always, so that a person can switch a fault on and see it.
import { createRandom } from '../seed';

/** Each fault, and what it does. The words are for people: the terminal and the page list them. */
export const FAULTS = {
  'nearly-finished-at-once': 'PlaybackNearlyFinished comes the moment a piece starts',
  'nearly-finished-late': 'PlaybackNearlyFinished comes a moment before the end of the piece',
  'nearly-finished-twice': 'PlaybackNearlyFinished comes again two seconds later',
  'lose-started': 'PlaybackStarted never arrives',
  'lose-nearly-finished': 'PlaybackNearlyFinished never arrives',
  'lose-finished': 'PlaybackFinished never arrives',
  'lose-stopped': 'PlaybackStopped never arrives',
  'stopped-after-started': 'PlaybackStopped arrives after the next PlaybackStarted',
  'events-twice': 'Any event arrives twice',
  'events-late': 'Any event takes some seconds to arrive',
  'fetch-fails': 'The device cannot fetch a piece',
  underrun: 'The network is slow: the sound stands still for some seconds',
  'clock-steps': 'The time in requests steps forward or back by up to ten minutes',
} as const satisfies Record<string, string>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

/** How likely each fault is, from 0 to 1, each time that it could happen. */
export type Chances = Partial<Record<FaultName, number>>;

export type Faults = {
  /** The chances as they stand; may be changed at any time. */
  readonly chances: Map<FaultName, number>;
  /** Whether the fault happens this time. */
  readonly strikes: (name: FaultName) => boolean;
  /** A length by chance, for faults that last, in milliseconds. */
  readonly lengthMs: (leastMs: number, mostMs: number) => number;
};

/** Faults from a seed; without chances, nothing goes wrong. */
export function createFaults(seed: number, chances: Chances = {}): Faults {
  const random = createRandom(seed);
  const current = new Map(Object.entries(chances) as [FaultName, number][]);
  return {
    chances: current,
    // A fault that is off takes nothing from the stream of chance: switching one on leaves the others as they were.
    strikes: (name) => {
      const chance = current.get(name) ?? 0;
      return chance > 0 && random.next() < chance;
    },
    lengthMs: random.whole,
  };
}

// A document's commands as what they come to in time: which words stand, and how large things are, at any moment.
import type { Command, Transform } from './document';

type Animate = Extract<Command, { type: 'AnimateItem' }>;

/** A component that moves, or a text that changes, at a moment from the beginning. */
export type Moment =
  | { readonly atMs: number; readonly id: string; readonly words: string }
  | {
      readonly atMs: number;
      readonly id: string;
      readonly forMs: number;
      readonly easing: string;
      readonly from: Transform;
      readonly to: Transform;
    };

/** All that commands do when one is run after the other, in the order of time, and how long it takes. */
export function scheduleOf(commands: readonly Command[]): {
  readonly moments: readonly Moment[];
  readonly lengthMs: number;
} {
  const moments: Moment[] = [];
  const lengthMs = commands.reduce((atMs, command) => atMs + place(command, atMs, moments), 0);
  return { moments: moments.sort((one, other) => one.atMs - other.atMs), lengthMs };
}

/** Places what a command does, and gives how long it takes. */
function place(command: Command, atMs: number, moments: Moment[]): number {
  switch (command.type) {
    case 'Sequential': {
      let lengthMs = 0;
      for (let round = 0; round <= (command.repeatCount ?? 0); round++)
        for (const one of command.commands) lengthMs += place(one, atMs + lengthMs, moments);
      return lengthMs;
    }
    case 'Parallel':
      return Math.max(0, ...command.commands.map((one) => place(one, atMs, moments)));
    case 'SetValue':
      moments.push({ atMs, id: command.componentId, words: command.value });
      return 0;
    case 'AnimateItem':
      moments.push(movement(command, atMs));
      return command.duration;
    case 'Idle':
      return command.delay;
  }
}

function movement(
  { componentId: id, duration: forMs, easing = 'linear', value }: Animate,
  atMs: number,
): Moment {
  const [{ from, to }] = value;
  return { atMs, id, forMs, easing, from, to };
}

/** The words of a component at a moment; undefined before the first ones. */
export function wordsAt(moments: readonly Moment[], id: string, atMs: number): string | undefined {
  const last = moments.findLast((one) => 'words' in one && one.id === id && one.atMs <= atMs);
  return last && 'words' in last ? last.words : undefined;
}

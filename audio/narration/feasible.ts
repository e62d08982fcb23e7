// Whether a script can make every length that it promises, known without saying a word.
import type { Session, Translation } from '../../audio-manifests/schema';
import { needFrom, roundSeconds } from './budget';
import { estimateSeconds } from './estimate';
import { FULL_ROUNDS, frameOf, QUICKEST, SLOWEST } from './pace';
import { type Step, stepsOf } from './script';
import { spokenSeconds } from './spoken';

/** A length that a script cannot make: it has too much in it, or too little, or a line too long for its count. */
export type LengthFault = { readonly minutes: number } & (
  | { readonly missingSeconds: number }
  | { readonly surplusSeconds: number }
  | { readonly line: string; readonly missingSeconds: number }
);

/** Every length of a session that its script cannot make; none where all is well. */
export function lengthFaults(session: Session, translation?: Translation): LengthFault[] {
  const { least, most } = session.minutes;
  const lengths = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  return lengths.flatMap((minutes) => faultsAt(session, minutes, translation));
}

function faultsAt(session: Session, minutes: number, translation?: Translation): LengthFault[] {
  const steps = stepsOf('', session, minutes, translation);
  const frame = frameOf(session.kind, minutes);
  const seconds = minutes * 60 - frame.leadInSeconds;
  const rounds = steps.flatMap((step) => (step.kind === 'breaths' ? roundSeconds(step) : []));
  const breathing = FULL_ROUNDS * rounds.reduce((sum, round) => sum + round, 0);

  const slow = needFrom(steps, 0, frame, SLOWEST);
  const missingSeconds = slow.fixed + slow.restLeast + breathing - seconds;
  if (missingSeconds > 0) return [{ minutes, missingSeconds }];
  const quick = needFrom(steps, 0, frame, QUICKEST);
  // Breaths fill what is left up to one round; rests and tail have to take that.
  const spare = rounds.length > 0 ? Math.max(...rounds) : seconds - quick.fixed - quick.restLeast;
  const surplusSeconds = spare - (quick.restMost - quick.restLeast);
  if (surplusSeconds > 0) return [{ minutes, surplusSeconds }];
  return steps.flatMap((step) => (step.kind === 'breaths' ? countFaults(minutes, step) : []));
}

/** Words of a breathing pattern that take longer than the count that they are said in. */
function countFaults(minutes: number, { pattern }: Extract<Step, { kind: 'breaths' }>): LengthFault[] {
  return pattern.flatMap(({ seconds, full, short }) =>
    [full, short].flatMap((line) => {
      if (!line) return [];
      const missingSeconds = estimateSeconds(line.text) - seconds;
      return missingSeconds > 0 ? [{ minutes, line: line.text, missingSeconds }] : [];
    }),
  );
}

/** The share of a session of so many minutes in which nobody speaks, 0 to 1, by estimate. */
export function shareOfSilence(session: Session, minutes: number): number {
  return 1 - spokenSeconds(stepsOf('', session, minutes)) / (minutes * 60);
}

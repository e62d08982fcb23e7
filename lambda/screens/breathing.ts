// A circle that grows and shrinks with the breath, in the very seconds of the exercise.
import type { Breathing, BreathStep, SessionEntry } from '../catalog/catalog';
import { capitalised, itemTitle, phrase } from '../speech/names';
import type { Turn } from '../turn';
import document from './breathing.json';
import { pictureUrl } from './picture';
import type { Screen, Shown } from './screen';

/** How large the circle is when the breath is out, before a top-up, and full. */
const SIZES = { out: 0.5, nearlyFull: 0.86, full: 1 };
const CIRCLE = 'breath';
const WORD = 'word';
const NO_ROUNDS = { startSeconds: 0, rounds: 0 };

/**
 * The circle for a breathing session, as long as its breathing lasts; undefined for one without, and where all of it is
 * over. It waits for the first breath of the piece; where a piece goes on from its middle, for the next whole round.
 *
 * What is known of the platform: as sound begins, a device shows its own now-playing screen and the clock of our
 * document stands still (reported by developers; Amazon's pages do not say). So beside a Play directive the circle is
 * seen for as long as speech and the fetch take; beside an answer without sound, it stays.
 */
export function breathingScreen(
  turn: Turn,
  { session, piece }: Extract<Screen, { kind: 'breathing' }>,
): Shown | undefined {
  const { catalog, house } = turn;
  const entry = catalog.sessions[session];
  if (!entry?.breathing) return undefined;
  const { steps } = entry.breathing;
  const { waitMs, rounds } = roundsLeft(entry.breathing, entry.minutes, piece);
  if (rounds <= 0) return undefined;
  return {
    token: 'breathing',
    document: {
      ...document,
      onMount: [
        ...(waitMs > 0 ? [{ type: 'Idle', delay: waitMs }] : []),
        roundsOf(steps, rounds, (step) => wordOf(turn, step)),
      ],
    },
    payload: {
      screen: {
        title: capitalised(itemTitle(catalog, session) ?? session),
        circle: phrase(catalog, 'breathCircle', {}),
        background: pictureUrl(house, session, 'background'),
      },
    },
  };
}

/** How long it is until the next whole round begins, and how many there are from then on. */
function roundsLeft(
  { steps, lengths }: Breathing,
  { least, usual }: SessionEntry['minutes'],
  piece: Extract<Screen, { kind: 'breathing' }>['piece'],
): { readonly waitMs: number; readonly rounds: number } {
  const { startSeconds, rounds } = lengths[(piece ? piece.seconds / 60 : usual) - least] ?? NO_ROUNDS;
  if (!piece) return { waitMs: 0, rounds };
  const roundMs = steps.reduce((sum, step) => sum + step.seconds, 0) * 1000;
  const untilFirstMs = startSeconds * 1000 - piece.offsetMs;
  const missed = Math.max(0, Math.ceil(-untilFirstMs / roundMs));
  return { waitMs: Math.round(untilFirstMs + missed * roundMs), rounds: rounds - missed };
}

/** The commands of so many rounds. */
function roundsOf(steps: readonly BreathStep[], count: number, word: (step: BreathStep) => string): object {
  let size = SIZES.out;
  const commands = steps.map((step, at) => {
    const from = size;
    size = sizeAfter(step, steps[at + 1], from);
    return {
      type: 'Parallel',
      commands: [
        { type: 'SetValue', componentId: WORD, property: 'text', value: word(step) },
        {
          type: 'AnimateItem',
          componentId: CIRCLE,
          duration: step.seconds * 1000,
          easing: 'ease-in-out',
          value: [{ property: 'transform', from: [{ scale: from }], to: [{ scale: size }] }],
        },
      ],
    };
  });
  // The first round is not a repeat.
  return { type: 'Sequential', repeatCount: count - 1, commands };
}

function sizeAfter({ breath }: BreathStep, next: BreathStep | undefined, size: number): number {
  if (breath === 'in') return next?.breath === 'top-up' ? SIZES.nearlyFull : SIZES.full;
  if (breath === 'top-up') return SIZES.full;
  return breath === 'out' ? SIZES.out : size;
}

function wordOf({ catalog }: Turn, { breath }: BreathStep): string {
  switch (breath) {
    case 'in':
      return phrase(catalog, 'breathIn', {});
    case 'top-up':
      return phrase(catalog, 'breathTopUp', {});
    case 'hold':
      return phrase(catalog, 'breathHold', {});
    case 'out':
      return phrase(catalog, 'breathOut', {});
    case 'rest':
      return phrase(catalog, 'breathRest', {});
  }
}

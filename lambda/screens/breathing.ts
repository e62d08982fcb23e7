// A circle that grows and shrinks with the breath, in the very seconds of the exercise.
import type { BreathStep } from '../catalog/catalog';
import { capitalised, itemTitle, phrase } from '../speech/names';
import type { Turn } from '../turn';
import document from './breathing.json';
import { pictureUrl } from './picture';
import type { Screen, Shown } from './screen';

/** How large the circle is when the breath is out, before a top-up, and full. */
const SIZES = { out: 0.5, nearlyFull: 0.86, full: 1 };
const CIRCLE = 'breath';
const WORD = 'word';

/**
 * The circle for a breathing session, as long as the session lasts; undefined for one without a pattern.
 *
 * What is known of the platform: as sound begins, a device shows its own now-playing screen and the clock of our
 * document stands still (reported by developers; Amazon's pages do not say). So beside a Play directive the circle is
 * seen for as long as speech and the fetch take; beside an answer without sound, it stays.
 */
export function breathingScreen(
  turn: Turn,
  { session, seconds }: Extract<Screen, { kind: 'breathing' }>,
): Shown | undefined {
  const steps = turn.catalog.sessions[session]?.breaths;
  if (!steps) return undefined;
  const { catalog, house } = turn;
  return {
    token: 'breathing',
    document: { ...document, onMount: [rounds(steps, seconds, (step) => wordOf(turn, step))] },
    payload: {
      screen: {
        title: capitalised(itemTitle(catalog, session) ?? session),
        circle: phrase(catalog, 'breathCircle', {}),
        background: pictureUrl(house, session, 'background'),
      },
    },
  };
}

/** The commands of all whole rounds that fit into so many seconds. */
function rounds(steps: readonly BreathStep[], seconds: number, word: (step: BreathStep) => string): object {
  const roundSeconds = steps.reduce((sum, step) => sum + step.seconds, 0);
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
  return {
    type: 'Sequential',
    // The first round is not a repeat.
    repeatCount: Math.max(0, Math.floor(seconds / roundSeconds) - 1),
    commands,
  };
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

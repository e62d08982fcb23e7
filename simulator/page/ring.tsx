// The ring of light. While something plays, its light is how far the piece has come.
import type { Mood } from './mood';
import { clock } from './times';

const MOOD_WORDS: Readonly<Record<Mood, string>> = {
  listening: 'Listening',
  speaking: 'Speaking',
  playing: 'Playing',
  resting: 'Resting',
};
const RADIUS = 84;

type RingProps = {
  readonly mood: Mood;
  /** How far the piece has come and how long it is; undefined where there is none. */
  readonly piece: { readonly positionMs: number; readonly lengthMs: number } | undefined;
};

/** The ring, with the mood in words, and the time that is left. */
export function Ring({ mood, piece }: RingProps) {
  const share = piece ? Math.min(1, piece.positionMs / piece.lengthMs) : 0;
  return (
    <div class={`ring ${mood}`}>
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <circle class="glow" cx="100" cy="100" r={RADIUS} />
        <circle class="track" cx="100" cy="100" r={RADIUS} />
        {piece && (
          <circle class="come" cx="100" cy="100" r={RADIUS} pathLength="1" stroke-dasharray={`${share} 1`} />
        )}
        <circle class="turning" cx="100" cy="100" r={RADIUS} />
      </svg>
      <div class="ring-inside">
        {piece && (
          <p class="left" aria-hidden="true">
            {clock(piece.lengthMs - piece.positionMs)}
          </p>
        )}
        <p role="status">{MOOD_WORDS[mood]}</p>
      </div>
    </div>
  );
}

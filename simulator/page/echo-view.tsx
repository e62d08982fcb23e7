// The Echo itself: a ring of light, what is playing, and what was said.
import { useEffect, useRef } from 'preact/hooks';
import type { PlayerView } from '../device/player';
import { Icon } from './icons';
import type { Turn } from './log-view';

export type Mood = 'listening' | 'speaking' | 'playing' | 'resting';

const MOOD_WORDS: Readonly<Record<Mood, string>> = {
  listening: 'Listening',
  speaking: 'Speaking',
  playing: 'Playing',
  resting: 'Resting',
};

/** The ring of light. */
export function Ring({ mood }: { readonly mood: Mood }) {
  return (
    <div class={`ring ${mood}`}>
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <circle class="glow" cx="100" cy="100" r="82" />
        <circle class="light" cx="100" cy="100" r="82" />
      </svg>
      <p class="ring-inside" role="status">
        {MOOD_WORDS[mood]}
      </p>
    </div>
  );
}

type NowPlayingProps = {
  readonly player: PlayerView;
  readonly positionMs: number;
  readonly onPress: (button: string) => void;
  /** The listener's time of day, such as "23:30:00". */
  readonly time: string;
  readonly onJump: (ms: number) => void;
};

/** What plays, how far it is, and what comes next. */
export function NowPlaying({ player, positionMs, time, onPress, onJump }: NowPlayingProps) {
  const { current, queue, activity } = player;
  if (!current) return null;
  const { lengthMs } = current;
  const isPlaying = activity === 'PLAYING';
  const toLastMinuteMs = lengthMs - 60_000 - positionMs;
  return (
    <section class="playing-now" aria-label="Now playing">
      <h2>{current.title ?? new URL(current.url).pathname}</h2>
      <progress max={lengthMs} value={positionMs} aria-label="Position" />
      <p class="times">
        <span>{clock(positionMs)}</span>
        <span>
          {queue.length > 0
            ? `then ${queue.map((next) => next.title ?? 'the next part').join(', ')}`
            : activity.toLowerCase()}
        </span>
        <span>{clock(lengthMs)}</span>
      </p>
      <div class="buttons">
        <button type="button" onClick={() => onPress('previous')} aria-label="Previous">
          <Icon name="previous" />
        </button>
        {isPlaying ? (
          <button type="button" class="main" onClick={() => onPress('pause')} aria-label="Pause">
            <Icon name="pause" />
          </button>
        ) : (
          <button type="button" class="main" onClick={() => onPress('play')} aria-label="Play">
            <Icon name="play" />
          </button>
        )}
        <button type="button" onClick={() => onPress('next')} aria-label="Next">
          <Icon name="next" />
        </button>
      </div>
      {isPlaying && (
        <p class="jumps">
          <button type="button" onClick={() => onJump(600_000)}>
            10 minutes on
          </button>
          {toLastMinuteMs > 0 && (
            <button type="button" onClick={() => onJump(toLastMinuteMs)}>
              to the last minute
            </button>
          )}
          <button type="button" onClick={() => onJump(untilMorningMs(time))}>
            to seven in the morning
          </button>
          <button type="button" onClick={() => onJump(lengthMs - positionMs)}>
            to the end
          </button>
        </p>
      )}
    </section>
  );
}

/** What was said and answered, the newest last. */
export function Talk({ turns }: { readonly turns: readonly Turn[] }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' }), [turns.length]);
  if (turns.length === 0) {
    return (
      <div class="welcome">
        <p>Say what you would say to Alexa.</p>
        <p>
          Type it below, or press the microphone. What she answers is spoken and shown, and what she plays,
          you hear.
        </p>
      </div>
    );
  }
  return (
    <ol class="talk" ref={list} aria-live="polite" aria-label="Conversation">
      {turns.map((turn, at) => (
        <li key={at} class={turn.by}>
          {turn.by !== 'note' && <span class="unseen">{turn.by === 'you' ? 'You: ' : 'Alexa: '}</span>}
          {turn.text}
        </li>
      ))}
    </ol>
  );
}

/** From a time of day to the next seven o'clock in the morning. */
function untilMorningMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const ahead = (7 * 60 - hours * 60 - minutes + 24 * 60) % (24 * 60);
  return (ahead || 24 * 60) * 60_000;
}

/** "1:02:05", "12:00". */
function clock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = String(Math.floor(seconds / 60) % 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours ? `${hours}:${minutes.padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

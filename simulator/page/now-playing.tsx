// What plays, how far it is, how it fades, and what comes next.
import type { PlayerView } from '../device/player';
import type { PageState } from '../server/state';
import { Icon } from './icons';
import { clock, untilMorningMs } from './times';

type Fades = PageState['fades'];

type NowPlayingProps = {
  readonly player: PlayerView;
  readonly positionMs: number;
  readonly fades: Fades;
  readonly onPress: (button: string) => void;
  /** The listener's time of day, such as "23:30:00". */
  readonly time: string;
  readonly onJump: (ms: number) => void;
};

const ACTIVITY_WORDS: Readonly<Record<PlayerView['activity'], string>> = {
  PLAYING: '',
  PAUSED: 'paused',
  STOPPED: 'stopped',
  FINISHED: 'finished',
  BUFFER_UNDERRUN: 'waiting for the network',
  IDLE: '',
};

export function NowPlaying({ player, positionMs, fades, time, onPress, onJump }: NowPlayingProps) {
  const { current, queue, activity } = player;
  if (!current) return null;
  const { lengthMs } = current;
  const isPlaying = activity === 'PLAYING';
  const outMs = fades?.outMs ?? 0;
  const isFading = outMs > 0 && positionMs > lengthMs - outMs;
  const next = queue.map(({ title }) =>
    title === current.title ? 'its next part' : (title ?? 'the next part'),
  );
  const news = [
    isFading && isPlaying ? 'fading out' : ACTIVITY_WORDS[activity],
    next.length > 0 && `then ${next.join(', ')}`,
  ].filter(Boolean);
  return (
    <section class="playing-now" aria-label="Now playing">
      <h2>{current.title ?? new URL(current.url).pathname}</h2>
      <Shape lengthMs={lengthMs} positionMs={positionMs} fades={fades} />
      <p class="times">
        <span>{clock(positionMs)}</span>
        <span>{news.join(', ')}</span>
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
      {isPlaying && <Jumps leftMs={lengthMs - positionMs} time={time} onJump={onJump} />}
    </section>
  );
}

const WIDTH = 1000;
const HEIGHT = 24;
/** Short fades of long pieces would be thinner than a line: what is drawn is at least this part of the width. */
const LEAST_DRAWN = 0.02;

/** The piece as a band of light that narrows where the sound fades, bright as far as it has come. */
function Shape({
  lengthMs,
  positionMs,
  fades,
}: Pick<NowPlayingProps, 'positionMs' | 'fades'> & { readonly lengthMs: number }) {
  const drawn = (ms: number) => (ms > 0 ? Math.max(LEAST_DRAWN, ms / lengthMs) * WIDTH : 0);
  const entered = drawn(fades?.inMs ?? 0);
  const leaving = WIDTH - drawn(fades?.outMs ?? 0);
  const middle = HEIGHT / 2;
  const band = `M0 ${entered ? middle : 0}L${entered} 0H${leaving}L${WIDTH} ${leaving < WIDTH ? middle : 0}V${
    leaving < WIDTH ? middle : HEIGHT
  }L${leaving} ${HEIGHT}H${entered}L0 ${entered ? middle : HEIGHT}Z`;
  const come = Math.min(1, positionMs / lengthMs) * WIDTH;
  return (
    <div
      class="shape"
      role="progressbar"
      aria-label="Position"
      aria-valuemin={0}
      aria-valuemax={Math.round(lengthMs / 1000)}
      aria-valuenow={Math.round(positionMs / 1000)}
      aria-valuetext={`${clock(positionMs)} of ${clock(lengthMs)}`}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <clipPath id="come">
          <rect x="0" y="0" width={come} height={HEIGHT} />
        </clipPath>
        <path class="to-come" d={band} />
        <path class="come" d={band} clip-path="url(#come)" />
      </svg>
    </div>
  );
}

type JumpsProps = Pick<NowPlayingProps, 'time' | 'onJump'> & { readonly leftMs: number };

/** Ways to hear a night in a minute. */
function Jumps({ leftMs, time, onJump }: JumpsProps) {
  const jumps: readonly (readonly [string, number])[] = [
    ['10 minutes on', 600_000],
    ['last minute', leftMs - 60_000],
    ['the end', leftMs],
    ['morning', untilMorningMs(time)],
  ];
  return (
    <ul class="jumps" aria-label="Go on to">
      {jumps
        .filter(([, ms]) => ms > 0)
        .map(([words, ms]) => (
          <li key={words}>
            <button type="button" onClick={() => onJump(ms)}>
              {words}
            </button>
          </li>
        ))}
    </ul>
  );
}

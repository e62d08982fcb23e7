// An Echo with a screen: what a document shows, or the now-playing screen that Alexa draws herself.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlayerView } from '../../device/player';
import { Draw, pathOf } from './component';
import type { AplDocument } from './document';
import { createMotion, type Motion } from './motion';
import type { Shown } from './shown';

const VIEWPORTS = { 'Show 8': 'hub', 'Show 5': 'small-hub', Spot: 'disc' } as const;
type Viewport = keyof typeof VIEWPORTS;

type ShowProps = {
  readonly player: PlayerView;
  /** The document that was sent last; undefined once it is gone. */
  readonly shown: Shown | undefined;
  /** Where the stream is. */
  readonly positionMs: number;
  /** Alexa is speaking: what plays is held until she has finished. */
  readonly speaks: boolean;
  readonly onTouch: (args: readonly string[]) => void;
};

/** The screen; nothing while there is nothing to show. As sound begins, now-playing takes the document's place. */
export function Show({ player, shown, positionMs, speaks, onTouch }: ShowProps) {
  const [viewport, setViewport] = useState<Viewport>('Show 8');
  const [isLarge, setLarge] = useState(false);
  const [wantsDocument, setWantsDocument] = useState(false);
  const whole = useRef<HTMLElement>(null);
  // Above all else in the window, whatever stands around it.
  useEffect(() => {
    if (isLarge) whole.current?.showPopover();
  }, [isLarge]);
  const { current, activity, interrupted } = player;
  const isPlaying = activity === 'PLAYING' && !interrupted && !speaks;
  if (!shown && !current) return null;
  // What came with a stream moves as that stream does: it waits while Alexa speaks, pauses and jumps with it.
  const { sound } = shown ?? {};
  const isItsOwn = sound?.token === current?.token;
  const soundClock = sound && {
    atMs: isItsOwn ? Math.max(0, positionMs - sound.offsetMs) : 0,
    runs: isItsOwn && isPlaying,
  };
  const showsDocument = shown !== undefined && (!isPlaying || wantsDocument);
  return (
    <section
      class={isLarge ? 'show large' : 'show'}
      popover={isLarge ? 'manual' : undefined}
      aria-label="Screen"
      ref={whole}
    >
      <div class={`stage ${VIEWPORTS[viewport]}`}>
        {shown && <Drawn shown={shown} sound={soundClock} isHidden={!showsDocument} onTouch={onTouch} />}
        {!showsDocument && current && <NowPlayingScreen stream={current} />}
      </div>
      <p class="viewports">
        {(Object.keys(VIEWPORTS) as Viewport[]).map((one) => (
          <button type="button" key={one} aria-pressed={one === viewport} onClick={() => setViewport(one)}>
            {one}
          </button>
        ))}
        {shown && isPlaying && (
          <button type="button" aria-pressed={wantsDocument} onClick={() => setWantsDocument(!wantsDocument)}>
            Its document
          </button>
        )}
        <button type="button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          Fill the window
        </button>
      </p>
    </section>
  );
}

/** A document. Behind now-playing it goes on, unseen, so that whoever looks again finds it in step. */
function Drawn({
  shown: { directive },
  sound,
  isHidden,
  onTouch,
}: {
  readonly shown: Shown;
  /** The clock of the sound that it moves with; undefined where it moves by itself. */
  readonly sound: { readonly atMs: number; readonly runs: boolean } | undefined;
  readonly isHidden: boolean;
  readonly onTouch: ShowProps['onTouch'];
}) {
  const root = useRef<HTMLDivElement>(null);
  const motion = useRef<Motion>(undefined);
  const { onMount = [], mainTemplate } = directive.document as AplDocument;
  useEffect(() => {
    if (!root.current) return;
    const made = createMotion(onMount, root.current);
    motion.current = made;
    if (!sound) made.follow(0, true);
    return made.end;
  }, [directive]);
  useEffect(() => {
    if (sound) motion.current?.follow(sound.atMs, sound.runs);
  }, [directive, sound?.atMs, sound?.runs]);
  const context = { payload: directive.datasources };
  return (
    <div class="drawn" ref={root} hidden={isHidden}>
      {mainTemplate.items.map((component, at) => (
        <Draw key={at} component={component} context={context} onTouch={onTouch} />
      ))}
    </div>
  );
}

/** Title, subtitle, art and background: all that a skill can give to it. It has no bar to seek with. */
function NowPlayingScreen({ stream }: { readonly stream: NonNullable<PlayerView['current']> }) {
  const { title, subtitle, art, backgroundImage } = stream.metadata ?? {};
  const [picture, background] = [art, backgroundImage].map((image) => image?.sources?.[0]?.url);
  return (
    <div class="now-playing-screen">
      {background && <img class="background" src={pathOf(background)} alt="" />}
      {picture && <img class="art" src={pathOf(picture)} alt={art?.contentDescription ?? ''} />}
      <div>
        <p class="title">{title}</p>
        {subtitle && <p class="subtitle">{subtitle}</p>}
      </div>
    </div>
  );
}

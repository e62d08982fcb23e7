// The picture of a sound: how loud it is from low to high, measured by the server when somebody comes to see it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bands } from '../../audio/measure/bands';
import { readBands } from './server-talk';

const WIDTH = 240;
const HEIGHT = 96;
/** What is so much softer than the loudest band lies at the foot. */
const DEPTH_DB = 48;

/** Asks for the bands when the picture scrolls into view. */
export function Picture({ id }: { readonly id: string }) {
  const [bands, setBands] = useState<Bands>();
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (!svg.current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      void readBands(id).then(setBands);
    });
    watch.observe(svg.current);
    return () => watch.disconnect();
  }, [id]);
  return (
    <svg
      ref={svg}
      class="picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bands && <path class="at-times" d={hillsOf(bands.loudDb)} />}
      {bands && <path class="always" d={hillsOf(bands.quietDb)} />}
    </svg>
  );
}

/** Levels as a line of soft hills that stands on the foot of the picture: a Catmull-Rom spline through all of them. */
function hillsOf(levels: readonly number[]): string {
  const at = (index: number): readonly [number, number] => {
    const kept = Math.max(0, Math.min(levels.length - 1, index));
    const depth = Math.min(1, 0.08 - (0.92 * (levels[kept] ?? 0)) / DEPTH_DB);
    return [(kept / (levels.length - 1)) * WIDTH, depth * HEIGHT];
  };
  const curves = levels.slice(1).map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const points = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const ends = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6, ...to];
    return `C${[...points, ...ends].map((one) => one.toFixed(1)).join(' ')}`;
  });
  return `M0 ${HEIGHT}L${at(0).join(' ')}${curves.join('')}V${HEIGHT}Z`;
}

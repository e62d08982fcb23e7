// The few shapes that all scenes are made of, as SVG elements.
import { between } from '../../audio/random';
import type { Canvas } from './canvas';

/** A number as it stands in a drawing: a tenth of a pixel is enough, and the same on every machine. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A colour part of the way from one to another. */
export function blend(from: string, to: string, part: number): string {
  const channel = (at: number): string => {
    const [one, other] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    const value = Math.round((one ?? 0) + ((other ?? 0) - (one ?? 0)) * part);
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The whole canvas in colours from its top to its bottom, each with the height where it stands. */
export function sheet(
  { width, height }: Canvas,
  name: string,
  stops: readonly (readonly [part: number, colour: string])[],
): string {
  const parts = stops.map(([part, colour]) => `<stop offset="${part}" stop-color="${colour}"/>`).join('');
  return `<linearGradient id="${name}" x1="0" y1="0" x2="0" y2="1">${parts}</linearGradient><rect width="${width}" height="${height}" fill="url(#${name})"/>`;
}

/** A night sky: darkest above, with the last of the light at the horizon. */
export function sky(canvas: Canvas, horizonAt = 0.72): string {
  const { night, sky: middle, horizon, land } = canvas.palette;
  return sheet(canvas, 'sky', [
    [0, night],
    [horizonAt * 0.6, middle],
    [horizonAt, horizon],
    [1, land],
  ]);
}

/** Light that is strongest at a point and gone at a distance from it. */
export function glow(
  name: string,
  x: number,
  y: number,
  radius: number,
  colour: string,
  most: number,
): string {
  const stops = [
    [0, most],
    [0.25, most * 0.55],
    [0.6, most * 0.14],
    [1, 0],
  ]
    .map(
      ([offset, opacity = 0]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity.toFixed(3)}"/>`,
    )
    .join('');
  return `<radialGradient id="${name}">${stops}</radialGradient><circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="url(#${name})"/>`;
}

/** A moon in its own light: full, or a crescent where the item has it so. */
export function moon({ height, palette, random }: Canvas, x: number, y: number): string {
  const radius = height * between(random, 0.038, 0.055);
  const halo = glow('halo', x, y, radius * 8, palette.light, 0.3);
  const bite = radius * between(random, 0.35, 0.75);
  const shade = `<mask id="phase"><circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="#fff"/>${
    random() < 0.55
      ? `<circle cx="${n(x + bite)}" cy="${n(y - bite * 0.45)}" r="${n(radius * 0.94)}" fill="#000"/>`
      : ''
  }</mask>`;
  return `${halo}${shade}<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${palette.light}" fill-opacity="0.82" mask="url(#phase)"/>`;
}

/** Stars above a height, fewer the lower; most of them hardly there. */
export function stars({ width, height, palette, random }: Canvas, count: number, downTo = 0.6): string {
  return Array.from({ length: count }, () => {
    const x = random() * width;
    const y = random() ** 1.4 * downTo * height;
    const brightness = random() ** 3;
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(0.6 + brightness * 1.1)}" fill="${palette.light}" fill-opacity="${(0.12 + brightness * 0.6).toFixed(2)}"/>`;
  }).join('');
}

/** A line of hills from side to side: heights in pixels at even steps, the sum of a few slow waves. */
export function ridge(
  { width, height, random }: Canvas,
  baseY: number,
  swing: number,
  waves = 3,
): readonly (readonly [x: number, y: number])[] {
  const parts = Array.from({ length: waves }, (_, at) => ({
    cycles: between(random, 0.5, 1.1) * (at + 1) ** 1.25,
    turn: random() * Math.PI * 2,
    size: swing / (at + 1) ** 1.3,
  }));
  const step = 8;
  return Array.from({ length: Math.ceil(width / step) + 1 }, (_, at) => {
    const x = at * step;
    // In heights, not widths: the hills of a wide picture are not stretched ones of a square.
    const turns = (x / height) * Math.PI * 2;
    return [
      x,
      baseY -
        parts.reduce((sum, { cycles, turn, size }) => sum + size * Math.sin(turns * cycles * 0.75 + turn), 0),
    ];
  });
}

/** Everything below a line, in one colour or paint. */
export function below(
  { height }: Canvas,
  line: readonly (readonly [number, number])[],
  fill: string,
): string {
  const points = line.map(([x, y]) => `${n(x)} ${n(y)}`).join('L');
  return `<path d="M${points}V${height + 1}H0Z" fill="${fill}"/>`;
}

/** Hills one behind the other, the farthest nearly of the sky's colour. */
export function hills(canvas: Canvas, from: number, count: number, swing = 0.06): string {
  const { height, palette } = canvas;
  return Array.from({ length: count }, (_, at) => {
    const near = (at + 1) / count;
    const y = height * (from + (0.97 - from) * (at / count) ** 1.1);
    const colour = blend(palette.horizon, palette.land, 0.3 + 0.7 * near ** 0.8);
    const light = blend(colour, palette.horizon, 0.35 * (1 - near) + 0.08);
    const name = `hill${at}`;
    const fade = `<linearGradient id="${name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="0.5" stop-color="${colour}"/></linearGradient>`;
    return fade + below(canvas, ridge(canvas, y, height * swing * (0.7 + near * 0.5)), `url(#${name})`);
  }).join('');
}

/** A soft patch, wider than it is high: mist, a cloud. */
export function veil(
  name: string,
  patch: {
    readonly x: number;
    readonly y: number;
    readonly halfWidth: number;
    readonly halfHeight: number;
    readonly colour: string;
    readonly most: number;
  },
): string {
  const { x, y, halfWidth, halfHeight, colour, most } = patch;
  const stop = (offset: number, opacity: number): string =>
    `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity.toFixed(3)}"/>`;
  const fade = `<radialGradient id="${name}">${stop(0, most)}${stop(0.3, most * 0.72)}${stop(0.6, most * 0.26)}${stop(0.82, most * 0.05)}${stop(1, 0)}</radialGradient>`;
  return `${fade}<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(halfWidth)}" ry="${n(halfHeight)}" fill="url(#${name})"/>`;
}

// The look of a component as CSS. A length of APL is a part of the viewport; here the viewport is the drawn screen, a
// container of its own, so that "62vh" becomes "62cqh".
import type { Component, Transform } from './document';

type Style = Readonly<Record<string, string | number>>;

const FITS = { 'best-fit': 'contain', 'best-fill': 'cover', fill: 'fill' } as const;
const PLACES = { start: 'flex-start', center: 'center', end: 'flex-end' } as const;
const VERTICAL = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;
const SAME = [
  ...(['width', 'height', 'maxWidth', 'left', 'top', 'fontSize', 'borderRadius', 'borderWidth'] as const),
  ...(['paddingTop', 'paddingBottom', 'paddingLeft', 'paddingRight'] as const),
  ...(['position', 'opacity', 'color', 'backgroundColor', 'borderColor'] as const),
  ...(['fontWeight', 'textAlign'] as const),
];

/** The style of a component's own element. */
export function styleOf(component: Component): Style {
  const given = component as unknown as Readonly<Record<string, string | number | undefined>>;
  const same = SAME.flatMap((name) => {
    const value = given[name];
    return value === undefined ? [] : [[name, typeof value === 'string' ? inContainer(value) : value]];
  });
  return { ...Object.fromEntries(same), ...transformOf(component.transform), ...ownStyle(component) };
}

function ownStyle(component: Component): Style {
  switch (component.type) {
    case 'Container':
      return {
        flexDirection: component.direction ?? 'column',
        alignItems: component.alignItems ? PLACES[component.alignItems] : 'stretch',
        justifyContent: component.justifyContent ? PLACES[component.justifyContent] : 'flex-start',
      };
    case 'Text':
      return { justifyContent: VERTICAL[component.textAlignVertical ?? 'top'] };
    default:
      return {};
  }
}

/** How a picture fills its place. */
export function fitOf(scale: keyof typeof FITS = 'best-fit'): Style {
  return { objectFit: FITS[scale] };
}

/** A transform as CSS has it. */
export function cssTransform([{ scale }]: Transform): string {
  return `scale(${scale})`;
}

function transformOf(transform: Transform | undefined): Style {
  return transform ? { transform: cssTransform(transform) } : {};
}

function inContainer(length: string): string {
  return length.replace(/^([\d.]+)v([hw])$/, '$1cq$2');
}

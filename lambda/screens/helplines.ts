import type { Turn } from '../turn';
import document from './helplines.json';
import { pictureUrl } from './picture';
import type { Screen, Shown } from './screen';

/** Whom to call, in numbers that can be read from across a room. */
export function helplinesScreen(
  { catalog, house }: Turn,
  { title, lines }: Extract<Screen, { kind: 'helplines' }>,
): Shown {
  const background = pictureUrl(house, catalog.defaults.session, 'background');
  return { token: 'helplines', document, payload: { screen: { title, lines, background } } };
}

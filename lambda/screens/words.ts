import type { Turn } from '../turn';
import { pictureUrl } from './picture';
import type { Screen, Shown } from './screen';
import document from './words.json';

/** A title and a few words, over a picture; perhaps with something to touch. */
export function wordsScreen(
  { house }: Turn,
  { title, text, picture, touch }: Extract<Screen, { kind: 'words' }>,
): Shown {
  const background = pictureUrl(house, picture, 'background');
  return {
    token: 'words',
    document,
    payload: { screen: { title, text, background, touches: touch ? [touch] : [] } },
  };
}

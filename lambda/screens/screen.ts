// What is shown beside what is said: a document, which is data, and the words and pictures that go into it.
// https://developer.amazon.com/docs/alexa/alexa-presentation-language/understand-apl.html
import type { interfaces } from 'ask-sdk-model';
import type { Total, Totals } from '../listener/totals';
import type { Turn } from '../turn';
import { breathingScreen } from './breathing';
import { helplinesScreen } from './helplines';
import { practiceScreen } from './practice';
import { wordsScreen } from './words';

/** What a handler may ask to be shown. It costs a handler nothing: all work waits for a device that draws. */
export type Screen =
  /** A circle for a breathing session: in step with the piece that plays, or on its own. */
  | {
      readonly kind: 'breathing';
      readonly session: string;
      readonly piece?: { readonly seconds: number; readonly offsetMs: number };
    }
  /** The numbers of a listener's practice. */
  | {
      readonly kind: 'practice';
      readonly totals: Totals;
      readonly days: ReadonlyMap<number, Total>;
      readonly today: number;
    }
  /** A few words to read, over the picture of an item; perhaps with something to touch. */
  | {
      readonly kind: 'words';
      readonly title: string;
      readonly text: string;
      readonly picture: string;
      readonly touch?: { readonly text: string; readonly does: string };
    }
  /** Whom to call. */
  | {
      readonly kind: 'helplines';
      readonly title: string;
      readonly lines: readonly { readonly name: string; readonly number: string }[];
    };

/** A document with what goes into it: the document finds it as `payload`. */
export type Shown = {
  readonly token: string;
  readonly document: object;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** The directive that shows a screen; none where the device cannot draw it. */
export function showDirective(
  turn: Turn,
  screen: Screen | undefined,
): readonly interfaces.alexa.presentation.apl.RenderDocumentDirective[] {
  if (!screen || !turn.device.canDraw) return [];
  const shown = shownBy(turn, screen);
  if (!shown) return [];
  const { token, document, payload } = shown;
  return [{ type: 'Alexa.Presentation.APL.RenderDocument', token, document, datasources: { ...payload } }];
}

function shownBy(turn: Turn, screen: Screen): Shown | undefined {
  switch (screen.kind) {
    case 'breathing':
      return breathingScreen(turn, screen);
    case 'practice':
      return practiceScreen(turn, screen);
    case 'words':
      return wordsScreen(turn, screen);
    case 'helplines':
      return helplinesScreen(turn, screen);
  }
}

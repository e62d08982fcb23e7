import type { interfaces } from 'ask-sdk-model';
import type { Happening } from '../../device/log';

export type RenderDocument = interfaces.alexa.presentation.apl.RenderDocumentDirective;

/** A document on the screen, and the stream that came in the same reply, by whose clock it moves. */
export type Shown = {
  readonly directive: RenderDocument;
  readonly sound: { readonly token: string; readonly offsetMs: number } | undefined;
};

/** The document on the screen after what happened: the newest one, until a new conversation begins. */
export function shownAfter(shown: Shown | undefined, happenings: readonly Happening[]): Shown | undefined {
  let known = shown;
  let sound: Shown['sound'];
  for (const one of happenings) {
    if (one.kind === 'reply') sound = undefined;
    if (one.kind === 'plays') sound = { token: one.token, offsetMs: one.offsetMs };
    if (one.kind === 'screen') known = { directive: one.directive, sound };
    if (one.kind === 'request' && one.envelope.session?.new) known = undefined;
  }
  return known;
}

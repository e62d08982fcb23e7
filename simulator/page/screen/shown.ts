import type { interfaces } from 'ask-sdk-model';
import type { Happening } from '../../device/log';

export type RenderDocument = interfaces.alexa.presentation.apl.RenderDocumentDirective;

/** The document on the screen after what happened: the newest one, until a new conversation begins. */
export function shownAfter(
  shown: RenderDocument | undefined,
  happenings: readonly Happening[],
): RenderDocument | undefined {
  return happenings.reduce((known, one) => {
    if (one.kind === 'screen') return one.directive;
    return one.kind === 'request' && one.envelope.session?.new ? undefined : known;
  }, shown);
}

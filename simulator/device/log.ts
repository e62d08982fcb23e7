// What a device writes down: everything that was said, sent, answered, heard and refused, in order.
import type { interfaces, RequestEnvelope, Slot, ui } from 'ask-sdk-model';
import type { Refusal } from '../rules';
import type { Reply } from './invocation';

/** What somebody says: the bare name of the skill, or words that resolve to an intent. */
export type Said =
  | { readonly launch: true }
  | {
      readonly intent: string;
      readonly slots?: Readonly<Record<string, Slot>>;
      /** Said with the skill's name ("ask kind moment ..."), or as a phrase that needs no name. */
      readonly invoked?: boolean;
      /** Said as "exit": in an open conversation Alexa ends it herself, and the skill only hears that it is over. */
      readonly leaves?: boolean;
    };

/** A button on the device or its remote; "screen-pause" is the one on the now-playing screen. */
export type Button = 'play' | 'pause' | 'next' | 'previous' | 'screen-pause';

/** A change in what is really heard, whether or not the skill is ever told. */
export type AudioChange = 'started' | 'nearly-finished' | 'finished' | 'stopped' | 'failed';

/** Something that happened, without its time. */
export type Occurrence =
  | { readonly kind: 'said'; readonly said: Said; readonly words: string | undefined }
  | { readonly kind: 'pressed'; readonly button: Button }
  /** Alexa kept this to herself: it never reached the skill. */
  | { readonly kind: 'unrouted'; readonly said: Said; readonly why: string }
  | { readonly kind: 'request'; readonly envelope: RequestEnvelope }
  | { readonly kind: 'reply'; readonly requestId: string; readonly reply: Reply; readonly tookMs: number }
  /** The skill threw, or took too long. */
  | { readonly kind: 'no-reply'; readonly requestId: string; readonly why: string }
  | { readonly kind: 'refused'; readonly requestId: string; readonly refusal: Refusal }
  | {
      readonly kind: 'spoken';
      readonly how: 'reply' | 'reprompt' | 'progressive' | 'alexa';
      /** The words alone. */
      readonly text: string;
      /** As the skill wrote it. */
      readonly ssml: string;
    }
  | { readonly kind: 'card'; readonly card: ui.Card }
  | { readonly kind: 'screen'; readonly directive: interfaces.alexa.presentation.apl.RenderDocumentDirective }
  | { readonly kind: 'microphone'; readonly open: boolean }
  /** A Play directive that the player took. */
  | {
      readonly kind: 'plays';
      readonly url: string;
      readonly token: string;
      readonly offsetMs: number;
      readonly behavior: interfaces.audioplayer.PlayBehavior;
      readonly title: string | undefined;
    }
  /** A Play directive that the player let fall without a word, as a real one does. */
  | { readonly kind: 'dropped'; readonly url: string; readonly token: string; readonly why: string }
  /** A Stop, by directive or by Alexa herself, and whether there was a stream to stop. */
  | { readonly kind: 'stops'; readonly hadStream: boolean }
  | { readonly kind: 'clears'; readonly behavior: interfaces.audioplayer.ClearBehavior }
  | {
      readonly kind: 'audio';
      readonly change: AudioChange;
      readonly url: string;
      readonly token: string;
      readonly offsetMs: number;
    }
  | { readonly kind: 'underrun'; readonly forMs: number }
  /** An event that was made but never arrives at the skill. */
  | { readonly kind: 'lost'; readonly event: string; readonly token: string }
  | { readonly kind: 'permission-asked'; readonly scopes: readonly string[] }
  | { readonly kind: 'permission-answered'; readonly status: PermissionStatus }
  | { readonly kind: 'reboot' };

export type PermissionStatus = 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED';

/** Something that happened, with the time of day and the time elapsed on the clock. */
export type Happening = Occurrence & { readonly atMs: number; readonly elapsedMs: number };

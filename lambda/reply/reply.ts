// What a handler may answer. The form itself keeps Alexa's rules: a reply that asks has a reprompt and keeps the
// conversation open; one that plays or tells closes it; an answer to an event can carry nothing but audio.
import type { interfaces } from 'ask-sdk-model';
import type { Position } from '../playback/position';
import type { Screen } from '../screens/screen';
import type { Ssml } from '../speech/ssml';
import type { Conversation } from './conversation';

export type Card = { readonly title: string; readonly text: string };
/** Alexa's own card, on which a permission can be given. */
export type ConsentCard = { readonly asksFor: string };

/** Says something (or nothing) and ends. `stops` ends what plays; without it, sound that we spoke over resumes.
 * `brief` is said instead to those who wished for fewer words (in-few-words.ts). */
export type Tell = {
  readonly kind: 'tell';
  readonly say?: Ssml;
  readonly brief?: Ssml | undefined;
  readonly stops?: boolean;
  readonly card?: Card | ConsentCard | undefined;
  readonly screen?: Screen | undefined;
};

/** Asks something and listens. */
export type Ask = {
  readonly kind: 'ask';
  readonly say: Ssml;
  readonly brief?: Ssml | undefined;
  readonly reprompt: Ssml;
  readonly conversation: Conversation;
  readonly stops?: boolean;
  readonly card?: Card | undefined;
  readonly screen?: Screen | undefined;
};

/** Starts sound and ends. */
export type Play = {
  readonly kind: 'play';
  readonly say?: Ssml;
  readonly position: Position;
  readonly offsetMs: number;
};

/** Hands over to Alexa itself (a permission question); Alexa comes back in a conversation of its own. */
export type HandOver = {
  readonly kind: 'hand-over';
  readonly directive: interfaces.connections.SendRequestDirective;
};

export type VoiceReply = Tell | Ask | Play | HandOver;

/** The answer to an event: audio directives only. Speech, card or question do not fit in here. */
export type AudioDirective =
  | interfaces.audioplayer.PlayDirective
  | interfaces.audioplayer.StopDirective
  | interfaces.audioplayer.ClearQueueDirective;
export type EventReply = readonly AudioDirective[];

// Alexa's session: it opens with a request, stays open while the skill asks, and ends when nobody answers.
import type { ResponseEnvelope, ui } from 'ask-sdk-model';
import type { Cancel, Clock } from '../clock';
import type { SessionFacts } from './envelope';

/** The microphone listens about so long for an answer, then the reprompt is spoken and it listens once more. */
export const LISTENING_MS = 8000;
/** A screen that shows the skill's content keeps the session for so long with the microphone closed. */
const SCREEN_STAYS_MS = 30_000;

export type ConversationParts = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onMicrophone: (open: boolean) => void;
  readonly onReprompt: (reprompt: ui.Reprompt) => void;
  /** Nobody answered: the session is over for this reason, and its facts are what the skill is told. */
  readonly onSilence: (last: SessionFacts) => Promise<void>;
};

export type Conversation = {
  readonly isOpen: () => boolean;
  readonly isListening: () => boolean;
  /** The session for the next request: the open one, or a new one where none is open or one is asked for. */
  readonly facts: (wantsNew: boolean) => SessionFacts;
  /** Goes on as a reply says. Gives whether the session is still open. */
  readonly goOn: (reply: ResponseEnvelope, screenShows: boolean) => boolean;
  /** Closes without telling anybody. */
  readonly close: () => void;
};

/** No conversation yet. */
export function createConversation(parts: ConversationParts): Conversation {
  let session: SessionFacts | undefined;
  let listening = false;
  let cancelTimer: Cancel = () => {};

  function listen(open: boolean): void {
    cancelTimer();
    if (listening !== open) parts.onMicrophone(open);
    listening = open;
  }

  function close(): void {
    listen(false);
    session = undefined;
  }

  function listenForAnswer(reprompt: ui.Reprompt | undefined): void {
    listen(true);
    cancelTimer = parts.clock.after(LISTENING_MS, async () => {
      if (reprompt) {
        parts.onReprompt(reprompt);
        return listenForAnswer(undefined);
      }
      const last = session;
      close();
      if (last) await parts.onSilence(last);
    });
  }

  return {
    isOpen: () => session !== undefined,
    isListening: () => listening,
    facts: (wantsNew) => {
      listen(false);
      if (wantsNew || !session) {
        session = { sessionId: `amzn1.echo-api.session.${parts.newId()}`, isNew: true, attributes: {} };
      }
      return session;
    },
    goOn: (reply, screenShows) => {
      const { shouldEndSession, reprompt } = reply.response;
      if (!session) return false;
      session = { ...session, isNew: false, attributes: reply.sessionAttributes ?? {} };
      if (shouldEndSession === false) {
        listenForAnswer(reprompt);
        return true;
      }
      if (shouldEndSession === undefined && screenShows) {
        cancelTimer = parts.clock.after(SCREEN_STAYS_MS, close);
        return true;
      }
      close();
      return false;
    },
    close,
  };
}

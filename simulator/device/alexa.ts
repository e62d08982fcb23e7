// What Alexa does between a listener and a skill: she routes what is said, holds the stream while she listens, speaks
// the reply, carries out its directives, and lets the stream go on where nothing stopped it.
import type { Directive, Request } from 'ask-sdk-model';
import type { DeviceOptions, Stamp } from '../device';
import { heardWords, writtenSpeech } from '../rules/words';
import { createIds } from '../seed';
import { createConversation, LISTENING_MS } from './conversation';
import { createDelivery } from './delivery';
import { type Identity, type SessionFacts, toTimestamp } from './envelope';
import { type Answer, createExchange } from './exchange';
import type { Faults } from './faults';
import type { Reply, Silence } from './invocation';
import type { Button, Occurrence, PermissionStatus, Said } from './log';
import { type Permission, permissionIn, permissionResponse, permissionStatus } from './permission';
import { createPlayer } from './player';
import { type EndReason, sessionEndedRequest, spokenRequest } from './requests';
import { routeOf } from './routing';

const COMMANDS = {
  play: 'PlaybackController.PlayCommandIssued',
  pause: 'PlaybackController.PauseCommandIssued',
  next: 'PlaybackController.NextCommandIssued',
  previous: 'PlaybackController.PreviousCommandIssued',
} as const;

const APOLOGY = "There was a problem with the requested skill's response";
const PERMISSION_QUESTION = 'Do you want to give this skill the permission it asks for?';
const STEP_MS = 10 * 60_000;

/** Alexa on one device. */
export function createAlexa(options: DeviceOptions, faults: Faults, note: (occurrence: Occurrence) => void) {
  const { clock, services } = options;
  const newId = createIds(options.seed ?? 1);
  let locale = options.locale;
  let personId: string | undefined;
  let playedLast = false;
  /** The token of the document on the screen. */
  let shown: string | undefined;
  let permission: Permission | undefined;
  const lengths = new Map<string, number>();
  services?.setTimeZone(options.deviceId, options.timezone);

  /** A piece never changes, so it is asked for once. */
  async function pieceLengthMs(url: string): Promise<number | undefined> {
    const lengthMs = lengths.get(url) ?? (await options.pieceLengthMs(url));
    if (lengthMs !== undefined) lengths.set(url, lengthMs);
    return lengthMs;
  }

  function stamp(): Stamp {
    const stepMs = faults.strikes('clock-steps') ? faults.lengthMs(-STEP_MS, STEP_MS) : 0;
    const timestamp = toTimestamp(clock.nowMs() + stepMs);
    return { requestId: `amzn1.echo-api.request.${newId()}`, timestamp, locale };
  }

  const identity = (): Identity => ({
    skillId: options.skillId,
    userId: options.userId,
    personId,
    deviceId: options.deviceId,
    interfaces: options.interfaces,
    // Port 9 discards: without services every call to Alexa fails at once, and stays on this machine.
    apiEndpoint: services?.endpoint ?? 'http://127.0.0.1:9',
    apiAccessToken: services?.accessToken ?? 'none',
  });

  const exchange = createExchange({
    invoke: options.invoke,
    identity,
    player: () => player.state(),
    shown: () => shown,
    pieceLengthMs,
    progressiveSpeech: (requestId) => services?.takeProgressiveSpeech(requestId) ?? [],
    note,
  });

  const player = createPlayer({
    clock,
    faults,
    pieceLengthMs,
    nearlyFinishedAfterMs: options.nearlyFinishedAfterMs ?? 500,
    activityWhenHeld: options.activityWhenHeld ?? 'STOPPED',
    emit: createDelivery({ clock, faults, note, stamp, send: tell }),
    note,
  });

  const conversation = createConversation({
    clock,
    newId,
    onMicrophone: (open) => note({ kind: 'microphone', open }),
    onReprompt: (reprompt) => speak('reprompt', writtenSpeech(reprompt.outputSpeech)),
    onSilence: async (last) => {
      await endSession(last, 'EXCEEDED_MAX_REPROMPTS');
      player.resume();
    },
  });

  function speak(how: 'reply' | 'reprompt' | 'alexa', ssml: string): void {
    if (ssml) note({ kind: 'spoken', how, ssml, text: heardWords(ssml) });
  }

  async function endSession(session: SessionFacts, reason: EndReason, silence?: Silence): Promise<void> {
    await exchange(sessionEndedRequest(reason, silence, stamp()), { ...session, isNew: false });
  }

  /** Sends a request without a session, and carries out what comes back. */
  async function tell(request: Request): Promise<void> {
    const answer = await exchange(request);
    if ('reply' in answer) return carryOut(answer.reply.response.directives ?? []);
    if (request.type === 'System.ExceptionEncountered') return;
    const error = { type: 'INVALID_RESPONSE', message: answer.silence.why } as const;
    const cause = { requestId: request.requestId };
    await tell({ type: 'System.ExceptionEncountered', ...stamp(), error, cause });
  }

  /** Sends a request within a session, speaks and does what the reply says, and goes on or ends. */
  async function converse(request: Request, wantsNew: boolean): Promise<void> {
    const session = conversation.facts(wantsNew);
    if (session.isNew) shown = undefined;
    const answer: Answer = await exchange(request, session);
    if ('silence' in answer) {
      conversation.close();
      speak('alexa', APOLOGY);
      await endSession(session, 'ERROR', answer.silence);
    } else {
      await follow(answer.reply);
    }
    if (!conversation.isOpen() && !permission) player.resume();
  }

  async function follow(reply: Reply): Promise<void> {
    const { outputSpeech, card, directives = [] } = reply.response;
    speak('reply', writtenSpeech(outputSpeech));
    if (card) note({ kind: 'card', card });
    await carryOut(directives);
    const staysOpen = conversation.goOn(reply, shown !== undefined);
    // With an open microphone the device gets the stream, then holds it to listen (alexa-platform section 1.2).
    if (staysOpen) player.interrupt();
  }

  async function carryOut(directives: readonly Directive[]): Promise<void> {
    for (const directive of directives) {
      switch (directive.type) {
        case 'AudioPlayer.Play':
          playedLast = true;
          await player.play(directive);
          break;
        case 'AudioPlayer.Stop':
          player.stop();
          break;
        case 'AudioPlayer.ClearQueue':
          player.clearQueue(directive.clearBehavior ?? 'CLEAR_ALL');
          break;
        case 'Alexa.Presentation.APL.RenderDocument':
          shown = directive.token;
          note({ kind: 'screen', directive });
          break;
        case 'Connections.SendRequest':
          askPermission(permissionIn(directive));
          break;
      }
    }
  }

  function askPermission(asked: Permission | undefined): void {
    if (!asked) return;
    permission = asked;
    note({ kind: 'permission-asked', scopes: asked.scopes });
    speak('alexa', PERMISSION_QUESTION);
    clock.after(2 * LISTENING_MS, async () => {
      if (permission === asked) await answerPermission('NOT_ANSWERED');
    });
  }

  async function answerPermission(status: PermissionStatus): Promise<void> {
    if (!permission) return;
    const answered = permission;
    permission = undefined;
    note({ kind: 'permission-answered', status });
    if (status === 'ACCEPTED') for (const scope of answered.scopes) services?.setPermission(scope, true);
    await converse(permissionResponse(answered, status, stamp()), true);
  }

  async function hear(said: Said, words: string | undefined): Promise<void> {
    note({ kind: 'said', said, words });
    if (permission) return answerPermission(permissionStatus(said));
    const route = routeOf(said, conversation.isOpen(), playedLast);
    player.interrupt();
    await clock.settle();
    if (route.to === 'alexa') {
      note({ kind: 'unrouted', said, why: route.why });
      return player.resume();
    }
    if (route.to === 'end') return leave();
    await converse(spokenRequest(said, route.intent, stamp()), route.newSession);
  }

  async function leave(): Promise<void> {
    const session = conversation.facts(false);
    conversation.close();
    await endSession(session, 'USER_INITIATED');
    player.resume();
  }

  return {
    player,
    conversation,
    hear,
    answerPermission,
    asksPermission: () => permission !== undefined,
    press: async (button: Button): Promise<void> => {
      note({ kind: 'pressed', button });
      if (button === 'screen-pause') return player.pauseOnScreen();
      if (playedLast) await tell({ type: COMMANDS[button], ...stamp() });
    },
    beBusy: async (): Promise<void> => {
      player.interrupt();
      await clock.settle();
      player.resume();
    },
    reboot: (): void => {
      note({ kind: 'reboot' });
      player.reboot();
      conversation.close();
      playedLast = false;
      permission = undefined;
    },
    touch: (args: readonly string[]): Promise<void> =>
      converse(
        { type: 'Alexa.Presentation.APL.UserEvent', ...stamp(), token: shown ?? '', arguments: [...args] },
        false,
      ),
    send: (makeRequest: (stamp: Stamp) => Request): Promise<void> => tell(makeRequest(stamp())),
    setLocale: (next: string): void => {
      locale = next;
    },
    setSpeaker: (next: string | undefined): void => {
      personId = next;
    },
  };
}

// Every request that the skill answers, one line each. Read this first.
import { pauseButton, playButton, nextButton, previousButton } from './events/buttons';
import { exceptionEncountered } from './events/exception-encountered';
import { playbackFailed } from './events/playback-failed';
import { playbackFinished } from './events/playback-finished';
import { playbackNearlyFinished } from './events/playback-nearly-finished';
import { playbackStarted } from './events/playback-started';
import { playbackStopped } from './events/playback-stopped';
import { sessionEnded } from './events/session-ended';
import { skillDisabled } from './events/skill-disabled';
import { skillEnabled } from './events/skill-enabled';
import { freeText } from './free-text';
import { anotherTip } from './intents/another-tip';
import { hearDistress } from './intents/distress';
import { fallback } from './intents/fallback';
import { freeWords } from './intents/free-words';
import { help } from './intents/help';
import { helpWith, hurt } from './intents/hurt';
import { kindnessTip } from './intents/kindness-tip';
import { launch } from './intents/launch';
import { loopOff, loopOn } from './intents/loop';
import { next, previous } from './intents/next';
import { no } from './intents/no';
import { pause } from './intents/pause';
import { playSession } from './intents/play-session';
import { playSound } from './intents/play-sound';
import { repeat } from './intents/repeat';
import { resume } from './intents/resume';
import { shuffle } from './intents/shuffle';
import { startOver } from './intents/start-over';
import { yes } from './intents/yes';
import type { EventReply, VoiceReply } from './reply/reply';
import type { Turn } from './turn';
import { findDistress } from './understanding/distress';

/** Somebody spoke. */
export type VoiceHandler = (turn: Turn) => VoiceReply | Promise<VoiceReply>;
/** Nobody spoke: the answer can carry nothing but audio. */
export type EventHandler = (turn: Turn) => EventReply | Promise<EventReply>;

const intents: Readonly<Record<string, VoiceHandler>> = {
  PlaySoundIntent: playSound,
  PlaySessionIntent: playSession,

  KindnessTipIntent: kindnessTip,
  AnotherTipIntent: anotherTip,

  HurtIntent: hurt,
  HelpWithIntent: helpWith,
  DistressIntent: hearDistress,

  'AMAZON.PauseIntent': pause,
  'AMAZON.StopIntent': pause,
  'AMAZON.CancelIntent': pause,
  'AMAZON.NavigateHomeIntent': pause,
  'AMAZON.ResumeIntent': resume,
  'AMAZON.NextIntent': next,
  'AMAZON.PreviousIntent': previous,
  'AMAZON.StartOverIntent': startOver,
  'AMAZON.RepeatIntent': repeat,
  'AMAZON.LoopOnIntent': loopOn,
  'AMAZON.LoopOffIntent': loopOff,
  'AMAZON.ShuffleOnIntent': shuffle,
  'AMAZON.ShuffleOffIntent': shuffle,
  'AMAZON.YesIntent': yes,
  'AMAZON.NoIntent': no,
  'AMAZON.HelpIntent': help,
  'AMAZON.FallbackIntent': fallback,
};

const events: Readonly<Record<string, EventHandler>> = {
  'AudioPlayer.PlaybackStarted': playbackStarted,
  'AudioPlayer.PlaybackNearlyFinished': playbackNearlyFinished,
  'AudioPlayer.PlaybackStopped': playbackStopped,
  'AudioPlayer.PlaybackFinished': playbackFinished,
  'AudioPlayer.PlaybackFailed': playbackFailed,
  'PlaybackController.PlayCommandIssued': playButton,
  'PlaybackController.PauseCommandIssued': pauseButton,
  'PlaybackController.NextCommandIssued': nextButton,
  'PlaybackController.PreviousCommandIssued': previousButton,
  SessionEndedRequest: sessionEnded,
  'System.ExceptionEncountered': exceptionEncountered,
  'AlexaSkillEvent.SkillEnabled': skillEnabled,
  'AlexaSkillEvent.SkillDisabled': skillDisabled,
};

/** Who answers what was said; undefined where nobody spoke. Despair is heard first, in whatever slot it comes. */
export function voiceHandler(turn: Turn): VoiceHandler | undefined {
  const { request, catalog } = turn;
  if (request.type === 'LaunchRequest') return launch;
  if (request.type !== 'IntentRequest') return undefined;
  if (findDistress(freeText(turn), catalog.understanding)) return hearDistress;
  const { name } = request.intent;
  return intents[name] ?? (catalog.carriers[name] ? freeWords : fallback);
}

/** Who answers an event; undefined for one that we do not know, which gets an empty reply. */
export function eventHandler(turn: Turn): EventHandler | undefined {
  return events[turn.request.type];
}

/** True for an intent that has a handler of its own. */
export function isRouted(turn: Turn, intent: string): boolean {
  return intents[intent] !== undefined || turn.catalog.carriers[intent] !== undefined;
}

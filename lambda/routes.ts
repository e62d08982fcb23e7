// Every request that the skill answers, one line each. Read this first.
import { nextButton, pauseButton, playButton, previousButton } from './events/buttons';
import { exceptionEncountered } from './events/exception-encountered';
import { playbackFailed } from './events/playback-failed';
import { playbackFinished } from './events/playback-finished';
import { playbackNearlyFinished } from './events/playback-nearly-finished';
import { playbackStarted } from './events/playback-started';
import { playbackStopped } from './events/playback-stopped';
import { screenFailed } from './events/screen-failed';
import { sessionEnded } from './events/session-ended';
import { skillDisabled } from './events/skill-disabled';
import { skillEnabled } from './events/skill-enabled';
import { freeText, isInOwnWords } from './free-text';
import { about, beginners } from './intents/about';
import { another } from './intents/another';
import { anotherTip } from './intents/another-tip';
import { answer } from './intents/ask';
import { avoid } from './intents/avoid';
import { dizzy, easierBreath } from './intents/breath';
import { choose } from './intents/choose';
import { continueCourse, courseDay, goToDay, leaveCourse, repeatDay, startCourse } from './intents/course';
import { everywhere, loudness } from './intents/device-only';
import { hearDistress } from './intents/distress';
import { fallback } from './intents/fallback';
import { addFavourite, listFavourites, playFavourite, removeFavourite } from './intents/favourites';
import { freeWords } from './intents/free-words';
import { help } from './intents/help';
import { stats, streak } from './intents/history';
import { helpWith, hurt } from './intents/hurt';
import { kindWords } from './intents/kind-words';
import { kindnessTip } from './intents/kindness-tip';
import { launch } from './intents/launch';
import { length } from './intents/length';
import { list, more } from './intents/list';
import { loopOff, loopOn } from './intents/loop';
import { addSound, removeSound, thenSound } from './intents/mix';
import { moreTime } from './intents/more-time';
import {
  countAnew,
  countAnewConfirmed,
  deleteConfirmed,
  deleteEverything,
  whatIsStored,
} from './intents/my-data';
import { next, previous } from './intents/next';
import { no } from './intents/no';
import { otherThings } from './intents/other-things';
import { pause } from './intents/pause';
import { playSession } from './intents/play-session';
import { playSound } from './intents/play-sound';
import { playLastSession, playUsual } from './intents/play-usual';
import {
  cancelReminder,
  changeConfirmed,
  changeReminder,
  listReminders,
  permissionAnswered,
  reminderConfirmed,
  setReminder,
} from './intents/reminder';
import { repeat } from './intents/repeat';
import { longer, shorter } from './intents/resize';
import { resume } from './intents/resume';
import { seekBack, seekForward } from './intents/seek';
import { setUsual } from './intents/set-usual';
import { shuffle } from './intents/shuffle';
import { briefSpeech, justPlay, normalSpeech } from './intents/speech-mode';
import { startOver } from './intents/start-over';
import { surprise } from './intents/surprise';
import { carryOutTask } from './intents/task';
import { thanks } from './intents/thanks';
import { fadeNow, noTimer, timeLeft, timer } from './intents/timer';
import { tipDone } from './intents/tip-done';
import { knowVoices, treatAllTheSame } from './intents/voices';
import { whatIsThis } from './intents/what-is-this';
import { yes } from './intents/yes';
import type { Conversation } from './reply/conversation';
import type { EventReply, VoiceReply } from './reply/reply';
import type { Turn } from './turn';
import { findDistress } from './understanding/distress';
import { requestAtEnd } from './understanding/request';

/** Somebody spoke. */
export type VoiceHandler = (turn: Turn) => VoiceReply | Promise<VoiceReply>;
/** Nobody spoke: the answer can carry nothing but audio. */
export type EventHandler = (turn: Turn) => EventReply | Promise<EventReply>;

const intents: Readonly<Record<string, VoiceHandler>> = {
  PlaySoundIntent: playSound,
  PlaySessionIntent: playSession,
  PlayUsualIntent: playUsual,
  PlayLastSessionIntent: playLastSession,
  SurpriseIntent: surprise,
  AvoidIntent: avoid,
  AnotherIntent: another,
  ShorterIntent: shorter,
  LongerIntent: longer,
  LengthIntent: length,

  TimerIntent: timer,
  NoTimerIntent: noTimer,
  MoreTimeIntent: moreTime,
  FadeNowIntent: fadeNow,
  SeekBackIntent: seekBack,
  SeekForwardIntent: seekForward,
  TimeLeftIntent: timeLeft,
  WhatIsThisIntent: whatIsThis,
  AddSoundIntent: addSound,
  RemoveSoundIntent: removeSound,
  ThenSoundIntent: thenSound,
  DizzyIntent: dizzy,
  EasierBreathIntent: easierBreath,
  LoudnessIntent: loudness,
  EverywhereIntent: everywhere,

  KindnessTipIntent: kindnessTip,
  AnotherTipIntent: anotherTip,
  RepeatTipIntent: kindnessTip,
  TipDoneIntent: tipDone,
  KindWordsIntent: kindWords,
  AskIntent: answer,

  ListIntent: list,
  MoreIntent: more,
  ChooseIntent: choose,
  AboutIntent: about,
  BeginnersIntent: beginners,
  ThanksIntent: thanks,
  OtherThingsIntent: otherThings,

  HurtIntent: hurt,
  HelpWithIntent: helpWith,
  // Despair itself is heard before any intent (voiceHandler); what only sounded like it is words like any other.
  DistressIntent: freeWords,

  StreakIntent: streak,
  StatsIntent: stats,
  ResumePlaceIntent: resume,
  AddFavouriteIntent: addFavourite,
  RemoveFavouriteIntent: removeFavourite,
  PlayFavouriteIntent: playFavourite,
  ListFavouritesIntent: listFavourites,
  SetUsualIntent: setUsual,
  StartCourseIntent: startCourse,
  ContinueCourseIntent: continueCourse,
  CourseDayIntent: courseDay,
  GoToDayIntent: goToDay,
  RepeatDayIntent: repeatDay,
  LeaveCourseIntent: leaveCourse,
  SetReminderIntent: setReminder,
  ChangeReminderIntent: changeReminder,
  CancelReminderIntent: cancelReminder,
  ListRemindersIntent: listReminders,
  BriefSpeechIntent: briefSpeech,
  JustPlayIntent: justPlay,
  NormalSpeechIntent: normalSpeech,
  KnowVoicesIntent: knowVoices,
  TreatAllTheSameIntent: treatAllTheSame,
  WhatIsStoredIntent: whatIsStored,
  CountAnewIntent: countAnew,
  DeleteEverythingIntent: deleteEverything,

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

/** Yes to a question that was no offer goes to the one who can carry it out. */
const confirmed: Readonly<Record<NonNullable<Conversation['asks']>, VoiceHandler>> = {
  resume,
  'say-again': repeat,
  'another-tip': anotherTip,
  more,
  'next-day': continueCourse,
  'delete-everything': deleteConfirmed,
  'count-anew': countAnewConfirmed,
  reminder: reminderConfirmed,
  'change-reminder': changeConfirmed,
};

/** What can be touched on a screen, by the argument that its document sends (lambda/screens/words.json). */
const touches: Readonly<Record<string, VoiceHandler>> = { 'another-tip': anotherTip, yes };

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
  'Alexa.Presentation.APL.RuntimeError': screenFailed,
  'AlexaSkillEvent.SkillEnabled': skillEnabled,
  'AlexaSkillEvent.SkillDisabled': skillDisabled,
};

/** Who answers what was said; undefined where nobody spoke. Despair is heard first, in whatever slot it comes. */
export function voiceHandler(turn: Turn): VoiceHandler | undefined {
  const { request, catalog } = turn;
  if (request.type === 'LaunchRequest') return request.task ? carryOutTask : launch;
  if (request.type === 'Connections.Response') return permissionAnswered;
  // A touch that means nothing (any more) gets an empty reply.
  if (request.type === 'Alexa.Presentation.APL.UserEvent') return touches[String(request.arguments?.[0])];
  if (request.type !== 'IntentRequest') return undefined;
  const words = freeText(turn);
  if (words && findDistress(words, catalog.understanding)) return hearDistress;
  const { name } = request.intent;
  const { asks } = turn.conversation;
  if (name === 'AMAZON.YesIntent' && asks) return confirmed[asks];
  if (name === 'AMAZON.ResumeIntent' && !turn.player.isCurrent) return goOnWith(turn) ?? resume;
  if (isInOwnWords(turn, name)) return intents[requestAtEnd(words, catalog.requests) ?? ''] ?? freeWords;
  return intents[name] ?? fallback;
}

/** "Go on" to a question: with the list that is being read, with what was asked or offered. */
function goOnWith({ conversation }: Turn): VoiceHandler | undefined {
  if (conversation.more?.length) return more;
  if (conversation.asks) return undefined;
  return conversation.offers?.length ? yes : undefined;
}

/** Who answers an event; undefined for one that we do not know, which gets an empty reply. */
export function eventHandler(turn: Turn): EventHandler | undefined {
  return events[turn.request.type];
}

/** True for an intent that has a handler of its own. */
export function isRouted(turn: Turn, intent: string): boolean {
  return intents[intent] !== undefined || turn.catalog.carriers[intent] !== undefined;
}

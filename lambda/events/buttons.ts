// Buttons on the device, a remote or the screen. They can be answered by audio alone, so they say nothing.

import { changesOfPlay } from '../listener/changes';
import { newPlayId } from '../listener/play-id';
import { remember } from '../memory';
import { neighbouringPlan } from '../neighbouring-plan';
import { beginning, type Place } from '../playback/position';
import { playDirective, STOP } from '../reply/directives';
import type { EventReply } from '../reply/reply';
import { placeToResume } from '../resume';
import type { Turn } from '../turn';

/** Play: goes on where it stopped. */
export async function playButton(turn: Turn): Promise<EventReply> {
  return begin(turn, await placeToResume(turn));
}

/** Pause: stops; the place is kept by PlaybackStopped. */
export function pauseButton(): EventReply {
  return [STOP];
}

/** Next: the item after this one. */
export function nextButton(turn: Turn): Promise<EventReply> {
  return step(turn, 1);
}

/** Previous: the item before this one. */
export function previousButton(turn: Turn): Promise<EventReply> {
  return step(turn, -1);
}

async function step(turn: Turn, direction: 1 | -1): Promise<EventReply> {
  const plan = neighbouringPlan(turn, direction);
  return begin(turn, plan && beginning(plan, newPlayId(turn.nowMs)));
}

async function begin(turn: Turn, place: Place | undefined): Promise<EventReply> {
  if (!place) return [];
  await remember(turn, changesOfPlay(place.position));
  return [playDirective(turn, place.position, place.offsetMs, { behavior: 'REPLACE_ALL' })];
}

// "Next" and "previous", by voice or by button: the item beside the one that plays, in the time that is left; beside
// the one that has ended, for as long again.
import { dayPlan, sessionPlan, soundPlan } from './catalog/plan-for';
import { neighbour } from './playback/neighbour';
import { type Plan, totalSeconds } from './playback/plan';
import { elapsedMs } from './playback/position';
import type { Turn } from './turn';

/** The plan to step to; undefined where nothing of ours is or was playing. */
export function neighbouringPlan(turn: Turn, step: 1 | -1): Plan | undefined {
  const { position, offsetMs, isCurrent } = turn.player;
  const item = position?.plan.items[0];
  if (!position || !item) return undefined;
  const { sounds, sessions, courses } = turn.catalog;
  switch (item.kind) {
    case 'sound': {
      const [first = ''] = item.sound.split('+');
      const sound = neighbour(Object.keys(sounds), first, step) ?? first;
      const playedSeconds = isCurrent ? elapsedMs(position, offsetMs) / 1000 : 0;
      return soundPlan(sound, totalSeconds(position.plan) - playedSeconds);
    }
    case 'session': {
      const kind = sessions[item.session]?.kind;
      const alike = Object.keys(sessions).filter((id) => sessions[id]?.kind === kind);
      return sessionPlan(turn.catalog, neighbour(alike, item.session, step) ?? item.session);
    }
    case 'day': {
      const days = courses[item.course]?.days.length ?? item.day;
      return dayPlan(turn.catalog, item.course, Math.min(days, Math.max(1, item.day + step)));
    }
  }
}

// Carries out a document's commands on its components as they are drawn, by a clock that may stand still or jump.
import { type Moment, scheduleOf, wordsAt } from './commands';
import type { Command } from './document';
import { cssTransform } from './style';

/** Words change so soon after their moment. */
const TICK_MS = 50;
/** A clock that is read from sound wanders a little: what is nearer than this is in step. */
const IN_STEP_MS = 200;

export type Motion = {
  /** Sets the clock: where it is, and whether it runs. */
  readonly follow: (atMs: number, runs: boolean) => void;
  readonly end: () => void;
};

/** The commands on what is drawn in an element, standing at their beginning. */
export function createMotion(commands: readonly Command[], within: HTMLElement): Motion {
  const { moments, lengthMs } = scheduleOf(commands);
  const clock = new Animation(new KeyframeEffect(null, null, { duration: lengthMs, fill: 'both' }));
  const moving = idsOf(moments, 'to').flatMap((id) => animationOf(id, moments, lengthMs, within));
  const changing = idsOf(moments, 'words').flatMap((id) => {
    const text = textOf(id, within);
    return text ? [{ id, text, before: text.textContent }] : [];
  });
  const all = [clock, ...moving];
  clock.pause();

  const nowMs = (): number => Number(clock.currentTime ?? 0);
  function setWords(): void {
    for (const { id, text, before } of changing) {
      const words = wordsAt(moments, id, nowMs()) ?? before;
      if (text.textContent !== words) text.textContent = words;
    }
  }
  const timer = setInterval(setWords, TICK_MS);
  return {
    follow: (atMs, runs) => {
      for (const one of all) {
        if (Math.abs(Number(one.currentTime ?? 0) - atMs) > IN_STEP_MS)
          one.currentTime = Math.min(atMs, lengthMs);
        if (runs && atMs < lengthMs) one.play();
        else one.pause();
      }
      setWords();
    },
    end: () => {
      clearInterval(timer);
      for (const one of all) one.cancel();
      // The next document may be drawn on the same elements.
      for (const { text, before } of changing) text.textContent = before;
    },
  };
}

function idsOf(moments: readonly Moment[], kind: 'to' | 'words'): readonly string[] {
  return [...new Set(moments.filter((one) => kind in one).map(({ id }) => id))];
}

/** All movements of a component as one animation. */
function animationOf(
  id: string,
  moments: readonly Moment[],
  lengthMs: number,
  within: HTMLElement,
): readonly Animation[] {
  const frames = moments.flatMap((one) =>
    'to' in one && one.id === id
      ? [
          { offset: one.atMs / lengthMs, transform: cssTransform(one.from), easing: one.easing },
          { offset: (one.atMs + one.forMs) / lengthMs, transform: cssTransform(one.to) },
        ]
      : [],
  );
  const animation = elementOf(id, within)?.animate(frames, { duration: lengthMs, fill: 'both' });
  animation?.pause();
  return animation ? [animation] : [];
}

function textOf(id: string, within: HTMLElement): Element | undefined {
  return elementOf(id, within)?.querySelector('.words') ?? undefined;
}

function elementOf(id: string, within: HTMLElement): HTMLElement | undefined {
  return within.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? undefined;
}

// My practice: four weeks as a row of bars, and the few numbers that belong to them.
import { useEffect, useState } from 'preact/hooks';
import type { Practice } from '../server/practice';
import { readPractice } from './server-talk';

const WIDTH = 560;
const HEIGHT = 160;
/** A day of this many minutes fills the height, until one was longer. */
const LEAST_TOP_MINUTES = 20;

/** Read again whenever something happened. */
export function PracticeView({ version }: { readonly version: number }) {
  const [practice, setPractice] = useState<Practice>();
  useEffect(() => {
    const timer = setTimeout(() => void readPractice().then(setPractice), 300);
    return () => clearTimeout(timer);
  }, [version]);
  if (!practice) return null;
  const { days, streakDays, minutesInAll, course } = practice;
  const top = Math.max(LEAST_TOP_MINUTES, ...days.map((day) => day.minutes));
  const step = WIDTH / days.length;
  const practised = days.filter((day) => day.minutes > 0).length;
  return (
    <section class="practice" aria-label="My practice">
      <p class="figures">
        <span>
          <strong>{streakDays}</strong> {streakDays === 1 ? 'day' : 'days'} in a row
        </span>
        <span>
          <strong>{minutesInAll}</strong> {minutesInAll === 1 ? 'minute' : 'minutes'} in all
        </span>
        {course && (
          <span>
            day <strong>{course.day}</strong> of {course.id.replaceAll('-', ' ')}
          </span>
        )}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Minutes by day in the last four weeks: ${practised} days with practice.`}
      >
        {days.map(({ date, minutes }, at) => {
          const height = Math.max(2, (minutes / top) * (HEIGHT - 10));
          return (
            <rect
              key={date}
              class={minutes > 0 ? 'day' : 'day empty-day'}
              x={at * step + 2}
              y={HEIGHT - height}
              width={step - 4}
              height={height}
              rx={Math.min(4, height / 2)}
            >
              <title>{`${date}: ${minutes} minutes`}</title>
            </rect>
          );
        })}
      </svg>
      <p class="times">
        <span>four weeks ago</span>
        <span>today</span>
      </p>
    </section>
  );
}

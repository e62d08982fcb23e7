// My practice: four weeks as a row of bars, the few numbers that belong to them, and the course as a path of days.
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
  const { streakDays, minutesInAll, course } = practice;
  const hasBegun = minutesInAll > 0 || course !== undefined;
  return (
    <section class="practice" aria-label="My practice">
      {hasBegun ? (
        <p class="figures">
          <span>
            <strong>{streakDays}</strong> {streakDays === 1 ? 'day' : 'days'} in a row
          </span>
          <span>
            <strong>{minutesInAll}</strong> {minutesInAll === 1 ? 'minute' : 'minutes'} in all
          </span>
        </p>
      ) : (
        <p class="nothing-yet">Nothing yet, and that is fine. What you practise will show here.</p>
      )}
      <Days days={practice.days} />
      {course && <Course course={course} />}
    </section>
  );
}

function Days({ days }: Pick<Practice, 'days'>) {
  const top = Math.max(LEAST_TOP_MINUTES, ...days.map((day) => day.minutes));
  const step = WIDTH / days.length;
  const practised = days.filter((day) => day.minutes > 0).length;
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Minutes by day in the last four weeks: ${practised} days with practice.`}
      >
        {days.map(({ date, minutes }, at) => {
          const height = minutes > 0 ? Math.max(6, (minutes / top) * HEIGHT) : 6;
          return (
            <rect
              key={date}
              class={minutes > 0 ? 'day' : 'day empty-day'}
              x={at * step + 4}
              y={HEIGHT - height}
              width={step - 8}
              height={height}
              rx={Math.min(6, height / 2)}
            >
              <title>{`${date}: ${minutes} minutes`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption class="times">
        <span>four weeks ago</span>
        <span>today</span>
      </figcaption>
    </figure>
  );
}

function Course({ course: { name, day, days } }: { readonly course: NonNullable<Practice['course']> }) {
  return (
    <figure class="course">
      <figcaption>
        {name}: day {day} of {days}
      </figcaption>
      <ol aria-hidden="true">
        {Array.from({ length: days }, (_, at) => (
          <li key={at} class={at < day ? 'done' : undefined} />
        ))}
      </ol>
    </figure>
  );
}

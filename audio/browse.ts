// npm run content: the library as a person would browse it, and a script at a length with its rests drawn to scale.
//   npm run content                      all there is: sounds, sessions with lengths and needs, courses
//   npm run content -- body-scan 10      what is said in ten minutes of it, and when
import { join, resolve } from 'node:path';
import type { Session } from '../audio-manifests/schema';
import { type Library, readLibrary } from './library';
import { estimateSeconds } from './narration/estimate';
import { shareOfSilence } from './narration/feasible';
import { frameOf } from './narration/pace';
import { stepsOf } from './narration/script';
import { timeline } from './narration/timeline';

const USAGE = 'Usage: npm run content, or npm run content -- <session> [minutes]';
const SECONDS_PER_DOT = 2;

async function main([id, minutesText]: readonly string[]): Promise<void> {
  const library = await readLibrary(join(resolve('dist'), 'catalog', 'audio.json'));
  if (id === undefined) return print(overview(library));
  const session = library.sessions[id];
  if (!session) throw new Error(`There is no session "${id}". ${USAGE}`);
  const minutes = minutesText === undefined ? session.minutes.usual : Number(minutesText);
  const { least, most } = session.minutes;
  if (!Number.isInteger(minutes) || minutes < least || minutes > most) {
    throw new Error(`"${id}" lasts from ${least} to ${most} whole minutes. ${USAGE}`);
  }
  print(await drawn(id, session, minutes));
}

function overview({ sounds, sessions, courses }: Library): readonly string[] {
  return [
    'SOUNDS',
    ...Object.entries(sounds).map(
      ([id, { family, names }]) => `  ${id.padEnd(18)} ${family.padEnd(8)} ${names.en?.join(', ')}`,
    ),
    '',
    'SESSIONS',
    ...Object.entries(sessions).flatMap(([id, { kind, minutes, summary, needs, bed }]) => [
      `  ${id}: ${minutes.least} to ${minutes.most} minutes, usually ${minutes.usual} (${kind}, over ${bed})`,
      `    ${summary}`,
      ...(needs.length > 0 ? [`    for: ${needs.join(', ')}`] : []),
    ]),
    '',
    'COURSES',
    ...Object.entries(courses).flatMap(([id, { minutes, summary, days }]) => [
      `  ${id}: ${days.length} days of ${minutes} minutes. ${summary}`,
      ...days.map(
        ({ title, session }, index) => `    ${String(index + 1).padStart(2)} ${title} (${session})`,
      ),
    ]),
  ];
}

/** A script as it is heard: the time of each line, and a dot for every two seconds of rest after it. */
async function drawn(id: string, session: Session, minutes: number): Promise<readonly string[]> {
  const spokenSeconds = async ({ text }: { readonly text: string }) => estimateSeconds(text);
  const moments = timeline(
    stepsOf(id, session, minutes),
    minutes * 60,
    frameOf(session.kind, minutes),
    spokenSeconds,
  );
  const silence = Math.round(shareOfSilence(session, minutes) * 100);
  const lines = [
    `${id}, ${minutes} minutes, about ${silence} % of it silence; a dot is ${SECONDS_PER_DOT} seconds of rest`,
  ];
  let until = 0;
  for await (const moment of moments) {
    if (moment.kind === 'tone') continue;
    const restSeconds = moment.startSeconds - until;
    if (restSeconds >= SECONDS_PER_DOT)
      lines.push(`      ${'.'.repeat(Math.round(restSeconds / SECONDS_PER_DOT))}`);
    const heard = moment.kind === 'speech' ? moment.line.text : `(${moment.pitch} bell)`;
    lines.push(`${clock(moment.startSeconds)} ${heard}`);
    until = moment.startSeconds + (moment.kind === 'speech' ? estimateSeconds(moment.line.text) : 0);
  }
  lines.push(
    `      ${'.'.repeat(Math.max(0, Math.round((minutes * 60 - until) / SECONDS_PER_DOT)))}`,
    clock(minutes * 60),
  );
  return lines;
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60)).padStart(2)}:${String(whole % 60).padStart(2, '0')}`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});

// `npm run voices -- --list`: which lines no human has recorded yet, and what Amazon Polly would cost for all.
import { parseArgs } from 'node:util';
import { type Library, readLibrary } from '../library';
import { createRecordingsVoice } from './recordings';
import { voicesReport } from './voices-report';

const USAGE = 'Use: npm run voices -- --list [--recordings FOLDER] [--language en]';

async function main(args: string[]): Promise<void> {
  const { list, recordings, language } = parseArgs({
    args,
    options: {
      list: { type: 'boolean' },
      recordings: { type: 'string', default: process.env.RECORDINGS_FOLDER ?? '' },
      language: { type: 'string', default: 'en' },
    },
  }).values;
  if (!list) throw new Error(USAGE);
  const library = await readLibrary('dist/catalog/audio.json').catch((): Library => {
    throw new Error('There is no library yet: run "npm run build" first.');
  });
  const voice = recordings ? await createRecordingsVoice(recordings) : undefined;
  for (const line of voicesReport(library, voice, language)) console.log(line);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

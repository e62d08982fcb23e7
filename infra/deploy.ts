// npm run deploy -- --stage dev [--skill-id amzn1.ask.skill....] [--voices 2]: everything of a stage, in one command.
// Whatever stops it, running it again goes on from there.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { readLibrary } from '../audio/library';
import { createPollyVoice } from '../audio/narration/polly';
import { requireAccount } from './account';
import { findBuilt } from './built';
import { OneLineError, run } from './one-line';
import { readOptions } from './options';
import { outputsFile, readBuckets, readOutputs } from './outputs';
import { popularPaths, warm } from './popular';
import { readSkillIds, rememberSkillId } from './skill-ids';
import { stackName } from './stack-name';
import { readStage, type Stage } from './stages';
import { fillVoices, type Shelf } from './voices/fill';

const ROOT = join(import.meta.dirname, '..');
const AUDIO_LIBRARY = join(ROOT, 'dist/catalog/audio.json');
// The machine that deploys is not what runs the skill: which Node it has is no news here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const options = readOptions({
    stage: { type: 'string' },
    'skill-id': { type: 'string' },
    voices: { type: 'string' },
  });
  const stage = readStage(options.stage);
  const mostDollars = dollarsFrom(options.voices);
  if (options['skill-id']) rememberSkillId(ROOT, stage.name, options['skill-id']);
  findBuilt(ROOT);
  requireSkill(stage);
  await requireAccount(stage);
  if (stage.voice === 'polly') await makeVoices(stage, mostDollars);
  deployStacks(stage, ['--all'], outputsFile(ROOT, stage));
  // The first pass has made the skill: the second lets in this skill alone (alexa-skill.ts says why).
  const made = readOutputs(ROOT, stage).skillId;
  if (made && made !== readSkillIds(ROOT)[stage.name]) {
    rememberSkillId(ROOT, stage.name, made);
    print(`The skill is ${made}: infra/skill-ids.json remembers it. Please commit that file.`);
    deployStacks(stage, ['--all'], outputsFile(ROOT, stage));
  }
  await makePopularPieces(stage);
}

function requireSkill(stage: Stage): void {
  if (stage.alexa || readSkillIds(ROOT)[stage.name]) return;
  throw new OneLineError(
    `The stage ${stage.name} has no skill: make one in the Alexa developer console and give its id with --skill-id, or set "alexa" in infra/stages.ts.`,
  );
}

function dollarsFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new OneLineError(
    `"${text}" is no sum: --voices takes what Amazon Polly may cost at most, in US dollars.`,
  );
}

/**
 * The buckets first, then the voices in them, and only then the skill that sends listeners there: until all is ready
 * they hear what they heard before.
 */
async function makeVoices(stage: Stage, mostDollars: number | undefined): Promise<void> {
  const stacks = stage.regions.map((region) => stackName(stage, 'audio', region));
  deployStacks(stage, stacks, outputsFile(ROOT, stage, 'audio'));
  const [first, ...others] = readBuckets(ROOT, stage).map(
    ([region, bucket]): Shelf => ({ client: new S3Client({ region }), bucket }),
  );
  if (!first) return;
  await fillVoices({
    library: await readLibrary(AUDIO_LIBRARY),
    shelves: [first, ...others],
    polly: createPollyVoice(stage.regions[0]),
    mostDollars,
    print,
  });
}

function deployStacks(stage: Stage, which: readonly string[], outputs: string): void {
  mkdirSync(join(ROOT, '.data'), { recursive: true });
  const options = ['-c', `stage=${stage.name}`, '--outputs-file', outputs];
  const { status } = spawnSync(
    'npx',
    ['cdk', 'deploy', ...which, '--require-approval', 'never', ...options],
    { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    throw new OneLineError(
      'The CDK stopped: its last lines above say why, and infra/RUNBOOK.md what to do. Then run this again.',
    );
  }
}

async function makePopularPieces(stage: Stage): Promise<void> {
  const paths = popularPaths(await readLibrary(AUDIO_LIBRARY));
  for (const baseUrl of readOutputs(ROOT, stage).audioBaseUrls) {
    print(`Making ${paths.length} popular pieces at ${baseUrl} ...`);
    const failed = await warm(baseUrl, paths);
    for (const line of failed) print(`not made: ${line}`);
    if (failed.length > 0)
      throw new OneLineError('All is deployed, but some popular pieces are missing: run this again.');
  }
}

void run(main);

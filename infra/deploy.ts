// npm run deploy -- --stage dev [--skill-id amzn1.ask.skill....]: everything of a stage, in one command. Whatever stops it,
// running it again goes on from there.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { readLibrary } from '../audio/library';
import { findBuilt } from './built';
import { OneLineError, run } from './one-line';
import { readOptions } from './options';
import { outputsFile, readOutputs } from './outputs';
import { popularPaths, warm } from './popular';
import { readSkillIds, rememberSkillId } from './skill-ids';
import { readStage, type Stage } from './stages';

const ROOT = join(import.meta.dirname, '..');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const options = readOptions({ stage: { type: 'string' }, 'skill-id': { type: 'string' } });
  const stage = readStage(options.stage);
  if (options['skill-id']) rememberSkillId(ROOT, stage.name, options['skill-id']);
  findBuilt(ROOT);
  requireSkill(stage);
  await requireAccount();
  deployStacks(stage);
  // The first pass has made the skill: the second lets in this skill alone (alexa-skill.ts says why).
  const made = readOutputs(ROOT, stage).skillId;
  if (made && made !== readSkillIds(ROOT)[stage.name]) {
    rememberSkillId(ROOT, stage.name, made);
    print(`The skill is ${made}: infra/skill-ids.json remembers it. Please commit that file.`);
    deployStacks(stage);
  }
  await makePopularPieces(stage);
}

function requireSkill(stage: Stage): void {
  if (stage.alexa || readSkillIds(ROOT)[stage.name]) return;
  throw new OneLineError(
    `The stage ${stage.name} has no skill: make one in the Alexa developer console and give its id with --skill-id, or set "alexa" in infra/stages.ts.`,
  );
}

/** Fails early where the machine has no credentials: the CDK would say so only after its work. */
async function requireAccount(): Promise<void> {
  try {
    await new S3Client({ region: 'us-east-1' }).config.credentials();
  } catch {
    throw new OneLineError(
      'There is no AWS account: sign in (aws configure, or aws sso login) or set AWS_PROFILE.',
    );
  }
}

function deployStacks(stage: Stage): void {
  mkdirSync(join(ROOT, '.data'), { recursive: true });
  const options = ['-c', `stage=${stage.name}`, '--outputs-file', outputsFile(ROOT, stage)];
  const { status } = spawnSync('npx', ['cdk', 'deploy', '--all', '--require-approval', 'never', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new OneLineError(
      'The CDK stopped: its last lines above say why. If they speak of bootstrapping: npx cdk bootstrap, once for each account and region.',
    );
  }
}

async function makePopularPieces(stage: Stage): Promise<void> {
  const paths = popularPaths(await readLibrary(join(ROOT, 'dist/catalog/audio.json')));
  for (const baseUrl of readOutputs(ROOT, stage).audioBaseUrls) {
    print(`Making ${paths.length} popular pieces at ${baseUrl} ...`);
    const failed = await warm(baseUrl, paths);
    for (const line of failed) print(`not made: ${line}`);
    if (failed.length > 0)
      throw new OneLineError('All is deployed, but some popular pieces are missing: run this again.');
  }
}

void run(main);

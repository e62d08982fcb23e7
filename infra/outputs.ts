// What the last deployment of a stage told: addresses of functions and sound, in .data/outputs-<stage>.json; and of the
// audio alone, which is deployed first where it needs voices, in .data/outputs-<stage>-audio.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OneLineError } from './one-line';
import type { Deployed } from './skill-package/manifest';
import { stackName } from './stack-name';
import type { Region, Stage } from './stages';

type File = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Outputs = Deployed & {
  /** The address of each region's pieces. */
  readonly audioBaseUrls: readonly string[];
  /** There where the stack made the skill. */
  readonly skillId: string | undefined;
};

/** Where the CDK writes them. */
export function outputsFile(root: string, { name }: Stage, part?: 'audio'): string {
  return join(root, `.data/outputs-${name}${part ? `-${part}` : ''}.json`);
}

/** Each region's bucket, once its audio is deployed. */
export function readBuckets(root: string, stage: Stage): readonly (readonly [Region, string])[] {
  const { required } = readFile(outputsFile(root, stage, 'audio'), stage);
  return stage.regions.map((region) => [region, required('audio', region, 'BucketName')]);
}

/** Reads them; a OneLineError where the stage was not deployed from this machine. */
export function readOutputs(root: string, stage: Stage): Outputs {
  const { output, required } = readFile(outputsFile(root, stage), stage);
  const [first] = stage.regions;
  return {
    functionArns: stage.regions.map((region) => [region, required('skill', region, 'FunctionArn')]),
    siteUrl: first ? required('audio', first, 'SiteUrl') : '',
    audioBaseUrls: stage.regions.map((region) => required('audio', region, 'AudioBaseUrl')),
    skillId: first && output('skill', first, 'SkillId'),
  };
}

function readFile(file: string, stage: Stage) {
  if (!existsSync(file)) {
    throw new OneLineError(
      `The stage ${stage.name} has not been deployed from here: npm run deploy -- --stage ${stage.name}`,
    );
  }
  const outputs = JSON.parse(readFileSync(file, 'utf8')) as File;
  const output = (part: string, region: Region, key: string): string | undefined =>
    outputs[stackName(stage, part, region)]?.[key];
  const required = (part: string, region: Region, key: string): string => {
    const value = output(part, region, key);
    if (value === undefined)
      throw new OneLineError(`${file} says nothing of ${key} in ${region}: deploy again.`);
    return value;
  };
  return { output, required };
}

import { ArnFormat, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { alexaSkill, letAlexaIn, NO_SKILL_YET } from './alexa-skill';
import type { AudioStack } from './audio-stack';
import type { Built } from './built';
import { listenerTable } from './listener-table';
import { skillFunction, skillFunctionName } from './skill-function';
import { readListing } from './skill-package/listing';
import { deployedManifest } from './skill-package/manifest';
import type { Stage } from './stages';

export type SkillStackProps = StackProps & {
  readonly stage: Stage;
  readonly built: Built;
  readonly audio: AudioStack;
  /** Known once the skill is there. */
  readonly skillId: string | undefined;
  /** Whether this region's stack makes the skill, where the stage lets a stack make it. */
  readonly makesSkill: boolean;
};

/** What answers Alexa in one region: function and table; in the first region, if so configured, the skill too. */
export class SkillStack extends Stack {
  readonly handler: LambdaFunction;
  readonly log: LogGroup;
  readonly table: TableV2;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: SkillStackProps) {
    super(scope, id, props);
    const { stage, built, audio, skillId, makesSkill } = props;
    this.table = listenerTable(this, stage);
    const { handler, log, deadLetters } = skillFunction(this, {
      stage,
      codeFolder: built.skillFolder,
      table: this.table,
      audioBaseUrl: audio.baseUrl,
      skillId: skillId ?? NO_SKILL_YET,
    });
    this.handler = handler;
    this.log = log;
    this.deadLetters = deadLetters;
    // With neither an id nor a way to get one, nobody at all may call the function.
    const permission = skillId || stage.alexa ? letAlexaIn(handler, skillId) : undefined;
    new CfnOutput(this, 'FunctionArn', { value: handler.functionArn });
    if (!makesSkill || !stage.alexa) return;
    const skill = alexaSkill(this, {
      alexa: stage.alexa,
      packageFolder: built.skillPackageFolder,
      manifestOverrides: deployedManifest(
        {
          functionArns: stage.regions.map((region) => [region, this.functionArnIn(region, stage)]),
          siteUrl: audio.siteUrl,
        },
        readListing(),
        built.manifest,
      ),
    });
    if (permission) skill.node.addDependency(permission);
    new CfnOutput(this, 'SkillId', { value: skill.ref });
  }

  private functionArnIn(region: string, stage: Stage): string {
    const service = {
      service: 'lambda',
      resource: 'function',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    } as const;
    return this.formatArn({ ...service, region, resourceName: skillFunctionName(stage) });
  }
}

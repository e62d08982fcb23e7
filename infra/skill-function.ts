import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import { functionRole } from './function-role';
import type { Stage } from './stages';

/** All that the skill's function may do with its table, and the only table that it may touch. */
export const TABLE_ACTIONS = [
  'GetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
] as const;

export type SkillFunctionProps = {
  readonly stage: Stage;
  readonly codeFolder: string;
  readonly table: TableV2;
  readonly audioBaseUrl: string;
  readonly skillId: string;
};

/** The function that answers Alexa, its log, and the queue for events that it could not take. */
export function skillFunction(
  scope: Construct,
  { stage, codeFolder, table, audioBaseUrl, skillId }: SkillFunctionProps,
) {
  const log = new LogGroup(scope, 'SkillLog', {
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const deadLetters = deadLetterQueue(scope);
  const role = functionRole(scope, 'SkillRole', log);
  acknowledge(role, {
    'AwsSolutions-IAM5[Resource::*]':
      'Tracing (xray:PutTraceSegments) knows no resources: AWS takes nothing but * there.',
  });
  table.grant(role, ...TABLE_ACTIONS.map((action) => `dynamodb:${action}`));
  const handler = new LambdaFunction(scope, 'SkillFunction', {
    functionName: skillFunctionName(stage),
    description: 'Answers Alexa for Kind Moment',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(codeFolder),
    role,
    memorySize: stage.skillMemoryMb,
    // Alexa waits for eight seconds.
    timeout: Duration.seconds(8),
    environment: { TABLE_NAME: table.tableName, AUDIO_BASE_URL: audioBaseUrl, SKILL_ID: skillId },
    logGroup: log,
    // The skill writes its own JSON lines.
    loggingFormat: LoggingFormat.TEXT,
    tracing: Tracing.ACTIVE,
    deadLetterQueue: deadLetters,
    ...(stage.skillConcurrency !== undefined && { reservedConcurrentExecutions: stage.skillConcurrency }),
  });
  return { handler, log, deadLetters };
}

/** A name that is known beforehand: the skill's manifest must name the functions of all regions. */
export function skillFunctionName({ name }: Stage): string {
  return `kind-moment-${name}`;
}

/** Events that failed three times. They name a listener, so they stay for only as long as it takes to look at them. */
function deadLetterQueue(scope: Construct): Queue {
  const queue = new Queue(scope, 'DeadLetters', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(4),
  });
  acknowledge(queue, { 'AwsSolutions-SQS3': 'This is itself the queue for dead letters.' });
  return queue;
}

import { Duration, RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  FunctionUrlAuthType,
  InvokeMode,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import { functionRole } from './function-role';
import { PIECES } from './piece-bucket';
import type { Stage } from './stages';
import { VOICES } from './voices/clip-key';

/** Two whole cores: Lambda gives one for each 1,769 MB. */
const MEMORY_MB = 3538;

export type RenderFunctionProps = {
  readonly stage: Stage;
  readonly codeFolder: string;
  readonly bucket: Bucket;
  readonly version: string;
};

/** The function that makes a piece which the bucket does not have, and its address, which takes signed requests only. */
export function renderFunction(
  scope: Construct,
  { stage, codeFolder, bucket, version }: RenderFunctionProps,
) {
  const log = new LogGroup(scope, 'RenderLog', {
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = functionRole(scope, 'RenderRole', log);
  const allow = (action: string, prefix: string): void => {
    role.addToPolicy(
      new PolicyStatement({ actions: [action], resources: [bucket.arnForObjects(`${prefix}/*`)] }),
    );
  };
  allow('s3:PutObject', PIECES);
  allow('s3:GetObject', VOICES);
  const { logicalId } = bucket.node.defaultChild as CfnBucket;
  const found = (prefix: string): string =>
    `AwsSolutions-IAM5[Resource::<${Stack.of(scope).resolve(logicalId)}.Arn>/${prefix}/*]`;
  acknowledge(role, {
    [found(PIECES)]: 'Writes any piece, below their own prefix: which ones there will be, listeners decide.',
    [found(VOICES)]: 'Reads any spoken line, below their own prefix.',
  });
  const handler = new LambdaFunction(scope, 'RenderFunction', {
    description: 'Makes the audio of Kind Moment that is not kept yet',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(codeFolder),
    role,
    memorySize: MEMORY_MB,
    ephemeralStorageSize: Size.mebibytes(512),
    timeout: Duration.minutes(5),
    environment: { BUCKET_NAME: bucket.bucketName, PIECES_VERSION: version, VOICE: stage.voice },
    logGroup: log,
    loggingFormat: LoggingFormat.TEXT,
    ...(stage.renderConcurrency !== undefined && { reservedConcurrentExecutions: stage.renderConcurrency }),
  });
  const url = handler.addFunctionUrl({
    authType: FunctionUrlAuthType.AWS_IAM,
    invokeMode: InvokeMode.RESPONSE_STREAM,
  });
  return { handler, log, url };
}

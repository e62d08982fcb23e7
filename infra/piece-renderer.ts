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

/** Two whole cores: Lambda gives one for each 1,769 MB. */
const MEMORY_MB = 3538;

/** The function that makes a piece which the bucket does not have, and its address, which takes signed requests only. */
export function renderFunction(scope: Construct, stage: Stage, codeFolder: string, bucket: Bucket) {
  const log = new LogGroup(scope, 'RenderLog', {
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = functionRole(scope, 'RenderRole', log);
  const pieces = bucket.arnForObjects(`${PIECES}/*`);
  role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [pieces] }));
  const { logicalId } = bucket.node.defaultChild as CfnBucket;
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::<${Stack.of(scope).resolve(logicalId)}.Arn>/${PIECES}/*]`]:
      'Writes any piece, below their own prefix: which ones there will be, listeners decide.',
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
    environment: { BUCKET_NAME: bucket.bucketName },
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

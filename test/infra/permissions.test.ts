// Each role tries everything with everything: what it is let do is exactly this list.
import type { Template } from 'aws-cdk-lib/assertions';
import { type Asked, arn, isAllowed, statementsOf, textOf } from './policy';
import { appOf, pick, SKILL_ID, templatesOf } from './synth';

const prod = templatesOf(appOf('prod', SKILL_ID));
const skill = pick(prod, 'skill-us-east-1');
const audio = pick(prod, 'audio-us-east-1');

const idOf = (template: Template, type: string): string => {
  const [id = '', ...others] = Object.keys(template.findResources(type));
  if (others.length > 0) throw new Error(`More than one ${type}`);
  return id;
};

const table = arn(idOf(skill, 'AWS::DynamoDB::GlobalTable'));
const queue = arn(idOf(skill, 'AWS::SQS::Queue'));
const skillLog = arn(idOf(skill, 'AWS::Logs::LogGroup'));
const renderLog = arn(idOf(audio, 'AWS::Logs::LogGroup'));
const bucket = arn(idOf(audio, 'AWS::S3::Bucket'));

const RESOURCES = [
  table,
  `${table}/index/any`,
  `${table}/stream/any`,
  `${table}/backup/any`,
  queue,
  skillLog,
  renderLog,
  bucket,
  `${bucket}/pieces/0123456789ab/sounds/rain/60s.mp3`,
  `${bucket}/voices/any.mp3`,
  `${bucket}/other`,
  'arn:another',
  'arn:another/pieces/any',
];

const ACTIONS = Object.entries({
  dynamodb: `GetItem Query PutItem UpdateItem DeleteItem BatchWriteItem BatchGetItem Scan ConditionCheckItem
    PartiQLSelect PartiQLUpdate DescribeTable DeleteTable UpdateTable UpdateTimeToLive CreateBackup
    ExportTableToPointInTime RestoreTableToPointInTime GetRecords PutResourcePolicy`,
  s3: `GetObject PutObject DeleteObject ListBucket GetObjectVersion PutObjectAcl PutBucketPolicy
    PutLifecycleConfiguration DeleteBucket AbortMultipartUpload`,
  sqs: 'SendMessage ReceiveMessage DeleteMessage PurgeQueue SetQueueAttributes',
  logs: 'CreateLogGroup CreateLogStream PutLogEvents GetLogEvents FilterLogEvents DeleteLogGroup',
  xray: 'PutTraceSegments PutTelemetryRecords GetTraceSummaries',
  lambda: 'InvokeFunction InvokeFunctionUrl UpdateFunctionCode GetFunction',
  secretsmanager: 'GetSecretValue',
  polly: 'SynthesizeSpeech',
  iam: 'PassRole CreateRole PutRolePolicy',
  sts: 'AssumeRole',
  kms: 'Decrypt',
}).flatMap(([service, names]) => names.split(/\s+/).map((name) => `${service}:${name}`));

/** Everything that the only role of a template may do, as "action on resource". */
function powersOf(template: Template): readonly string[] {
  const statements = statementsOf(template, idOf(template, 'AWS::IAM::Role'));
  return ACTIONS.flatMap((action) =>
    RESOURCES.filter((resource) => isAllowed(statements, { action, resource })).map(
      (resource) => `${action} on ${resource}`,
    ),
  );
}

test('the skill can do six things with its own table, write its log, leave dead letters and traces', () => {
  const own = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
  const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
  expect([...powersOf(skill)].sort()).toEqual(
    [
      ...own.map((name) => `dynamodb:${name} on ${table}`),
      `logs:CreateLogStream on ${skillLog}`,
      `logs:PutLogEvents on ${skillLog}`,
      `sqs:SendMessage on ${queue}`,
      ...RESOURCES.flatMap((resource) => traces.map((action) => `${action} on ${resource}`)),
    ].sort(),
  );
});

test('the renderer can write pieces, read clips, and write its log', () => {
  expect([...powersOf(audio)].sort()).toEqual(
    [
      `logs:CreateLogStream on ${renderLog}`,
      `logs:PutLogEvents on ${renderLog}`,
      `s3:PutObject on ${bucket}/pieces/0123456789ab/sounds/rain/60s.mp3`,
      `s3:GetObject on ${bucket}/voices/any.mp3`,
    ].sort(),
  );
});

test('the bucket itself lets in its own distribution, to read, by TLS, and nobody else', () => {
  const [policy] = Object.values(audio.findResources('AWS::S3::BucketPolicy'));
  const site = idOf(audio, 'AWS::CloudFront::Distribution');
  const from = (id: string): string =>
    textOf({
      'Fn::Join': ['', ['arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/', { Ref: id }]],
    });
  const asked = {
    action: 's3:GetObject',
    resource: `${bucket}/pieces/any`,
    principal: 'cloudfront.amazonaws.com',
    context: { 'aws:SecureTransport': 'true', 'AWS:SourceArn': from(site) },
  } satisfies Asked;
  const may = (change: Partial<Asked>): boolean =>
    isAllowed(policy?.Properties.PolicyDocument.Statement, { ...asked, ...change });
  expect(may({})).toBe(true);
  for (const action of ACTIONS.filter((one) => one !== asked.action)) expect(may({ action })).toBe(false);
  expect(may({ principal: 'anybody' })).toBe(false);
  expect(may({ context: { ...asked.context, 'AWS:SourceArn': from('Another') } })).toBe(false);
  expect(may({ context: { ...asked.context, 'aws:SecureTransport': 'false' } })).toBe(false);
});

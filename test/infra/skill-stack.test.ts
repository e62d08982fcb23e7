import { Match } from 'aws-cdk-lib/assertions';
import { TABLE_ACTIONS } from '../../infra/skill-function';
import { readStage } from '../../infra/stages';
import { TABLE_DESCRIPTION } from '../../lambda/listener/table';
import { ALEXA, appOf, pick, SKILL_ID, templatesOf } from './synth';

const prod = templatesOf(appOf('prod', SKILL_ID));
const skill = pick(prod, 'skill-us-east-1');

test('the skill runs on ARM, traced, with its table, its audio and its own id', () => {
  skill.hasResourceProperties('AWS::Lambda::Function', {
    Architectures: ['arm64'],
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    TracingConfig: { Mode: 'Active' },
    Environment: { Variables: { TABLE_NAME: Match.anyValue(), AUDIO_BASE_URL: Match.anyValue(), SKILL_ID } },
    ReservedConcurrentExecutions: readStage('prod').skillConcurrency ?? Match.absent(),
    DeadLetterConfig: Match.anyValue(),
  });
});

test('the function can do six things with its own table, and nothing with any other', () => {
  const [role] = Object.keys(skill.findResources('AWS::IAM::Role'));
  const policies = Object.values(skill.findResources('AWS::IAM::Policy'));
  expect(policies).toHaveLength(1);
  const [{ Properties }] = policies as [
    { Properties: { Roles: unknown; PolicyDocument: { Statement: Statement[] } } },
  ];
  expect(Properties.Roles).toEqual([{ Ref: role }]);
  const [table] = Object.keys(skill.findResources('AWS::DynamoDB::GlobalTable'));
  const [log] = Object.keys(skill.findResources('AWS::Logs::LogGroup'));
  const [queue] = Object.keys(skill.findResources('AWS::SQS::Queue'));
  const arn = (id: string | undefined) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  expect(Properties.PolicyDocument.Statement).toEqual([
    { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: arn(log) },
    { Effect: 'Allow', Action: TABLE_ACTIONS.map((action) => `dynamodb:${action}`), Resource: arn(table) },
    { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn(queue) },
    { Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: '*' },
  ]);
  expect([...TABLE_ACTIONS].sort()).toEqual([
    'BatchWriteItem',
    'DeleteItem',
    'GetItem',
    'PutItem',
    'Query',
    'UpdateItem',
  ]);
  skill.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
});

type Statement = { Effect: string; Action: unknown; Resource: unknown };

test('only Alexa may call the function, and only for this skill', () => {
  const permissions = Object.values(skill.findResources('AWS::Lambda::Permission'));
  expect(permissions.map(({ Properties }) => Properties)).toEqual([
    expect.objectContaining({
      Action: 'lambda:InvokeFunction',
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: SKILL_ID,
    }),
  ]);
});

test('the table has the keys that the skill asks by, backups, expiry, and a lock', () => {
  skill.hasResource('AWS::DynamoDB::GlobalTable', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: TABLE_DESCRIPTION.AttributeDefinitions,
      KeySchema: TABLE_DESCRIPTION.KeySchema,
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          Region: 'us-east-1',
        },
      ],
    },
  });
});

test('a stage that keeps nothing can be taken down whole', () => {
  pick(templatesOf(appOf('dev')), 'skill').hasResource('AWS::DynamoDB::GlobalTable', {
    DeletionPolicy: 'Delete',
    Properties: { Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })] },
  });
});

test('dead letters and logs do not stay for longer than they are of use', () => {
  skill.hasResourceProperties('AWS::SQS::Queue', {
    MessageRetentionPeriod: 4 * 86_400,
    SqsManagedSseEnabled: true,
  });
  skill.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
});

test('every region is whole in itself', () => {
  const europe = pick(prod, 'skill-eu-west-1');
  europe.resourceCountIs('AWS::Lambda::Function', 1);
  europe.resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
  pick(prod, 'audio-eu-west-1').resourceCountIs('AWS::CloudFront::Distribution', 1);
});

describe('the skill itself', () => {
  const stage = { ...readStage('prod'), alexa: ALEXA };

  test('is left to people where no secret is configured', () => {
    for (const template of Object.values(prod)) template.resourceCountIs('Alexa::ASK::Skill', 0);
  });

  test('with neither an id nor secrets, nobody may call the function', () => {
    pick(templatesOf(appOf('dev')), 'skill').resourceCountIs('AWS::Lambda::Permission', 0);
  });

  test('is first made behind an open permission, by a function that answers nobody', () => {
    const template = pick(templatesOf(appOf(stage)), 'skill-us-east-1');
    template.hasResourceProperties('AWS::Lambda::Permission', { EventSourceToken: Match.absent() });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { SKILL_ID: 'no-skill-yet' } },
    });
    const [permission] = Object.keys(template.findResources('AWS::Lambda::Permission'));
    template.hasResource('Alexa::ASK::Skill', { DependsOn: Match.arrayWith([permission]) });
  });

  test('is made once, with the functions of both regions, and with secrets that stay where they are', () => {
    const templates = templatesOf(appOf(stage, SKILL_ID));
    pick(templates, 'skill-eu-west-1').resourceCountIs('Alexa::ASK::Skill', 0);
    const template = pick(templates, 'skill-us-east-1');
    const [{ Properties }] = Object.values(template.findResources('Alexa::ASK::Skill')) as [
      { Properties: Skill },
    ];
    expect(Object.values(Properties.AuthenticationConfiguration)).toEqual(
      ['clientId', 'clientSecret', 'refreshToken'].map(
        (field) => `{{resolve:secretsmanager:kind-moment/lwa:SecretString:${field}::}}`,
      ),
    );
    const { apis, events } = Properties.SkillPackage.Overrides.Manifest;
    expect(Object.keys(apis.custom.regions)).toEqual(['NA', 'EU']);
    expect(JSON.stringify(apis.custom.regions.EU)).toContain(':lambda:eu-west-1:');
    expect(events.endpoint).toEqual(apis.custom.endpoint);
    template.hasResourceProperties('AWS::Lambda::Permission', { EventSourceToken: SKILL_ID });
    template.resourceCountIs('AWS::Lambda::Permission', 1);
  });
});

type Skill = {
  AuthenticationConfiguration: Record<string, string>;
  SkillPackage: {
    Overrides: {
      Manifest: {
        apis: { custom: { endpoint: unknown; regions: { NA: unknown; EU: unknown } } };
        events: { endpoint: unknown };
      };
    };
  };
};

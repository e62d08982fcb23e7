import { Match } from 'aws-cdk-lib/assertions';
import { findBuilt, piecesVersion } from '../../infra/built';
import { readStage } from '../../infra/stages';
import { appOf, pick, ROOT, templatesOf } from './synth';

const audio = pick(templatesOf(appOf('prod')), 'audio-us-east-1');
const [site] = Object.keys(audio.findResources('AWS::CloudFront::Distribution'));
const [{ Properties }] = Object.values(audio.findResources('AWS::CloudFront::Distribution')) as [
  { Properties: { DistributionConfig: Config } },
];
const config = Properties.DistributionConfig;

type Config = {
  Origins: readonly {
    Id: string;
    OriginPath?: string;
    S3OriginConfig?: object;
    CustomOriginConfig?: object;
  }[];
  OriginGroups: {
    Items: readonly {
      Members: { Items: readonly { OriginId: string }[] };
      FailoverCriteria: { StatusCodes: object };
    }[];
  };
  DefaultCacheBehavior: Record<string, unknown>;
  Logging?: unknown;
  PriceClass: string;
};

test('the bucket is private, encrypted, and reached by TLS only', () => {
  audio.hasResourceProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: Match.anyValue(),
    BucketName: Match.absent(),
  });
  audio.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    },
  });
});

test('pieces go after ninety days, and nothing else does', () => {
  const [bucket] = Object.values(audio.findResources('AWS::S3::Bucket'));
  const rules = bucket?.Properties.LifecycleConfiguration.Rules as {
    Prefix?: string;
    ExpirationInDays?: number;
  }[];
  expect(rules.filter((rule) => rule.ExpirationInDays !== undefined)).toEqual([
    { Prefix: 'pieces/', ExpirationInDays: 90, Status: 'Enabled' },
  ]);
});

test('the bucket is asked first, and the render function where the bucket has nothing', () => {
  const [group] = config.OriginGroups.Items;
  const [first, second] =
    group?.Members.Items.map(({ OriginId }) => config.Origins.find(({ Id }) => Id === OriginId)) ?? [];
  expect(first).toMatchObject({ S3OriginConfig: {}, OriginPath: '/pieces' });
  expect(second).toMatchObject({ CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } });
  expect(group?.FailoverCriteria.StatusCodes).toMatchObject({ Items: expect.arrayContaining([403, 404]) });
});

test('nobody but the distribution may read the bucket or call the render function', () => {
  const arn = JSON.stringify([
    'arn:',
    { Ref: 'AWS::Partition' },
    ':cloudfront::',
    { Ref: 'AWS::AccountId' },
    ':distribution/',
    { Ref: site },
  ]);
  const permissions = Object.values(audio.findResources('AWS::Lambda::Permission'));
  expect(permissions.map((one) => one.Properties.Action).sort()).toEqual([
    'lambda:InvokeFunction',
    'lambda:InvokeFunctionUrl',
  ]);
  for (const permission of permissions) {
    expect(permission.Properties.Principal).toBe('cloudfront.amazonaws.com');
    expect(JSON.stringify(permission.Properties.SourceArn)).toContain(arn);
  }
  audio.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM', InvokeMode: 'RESPONSE_STREAM' });
  audio.resourceCountIs('AWS::CloudFront::OriginAccessControl', 2);
  audio.allResourcesProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
  });
});

test('the path is the whole key, for a year, over HTTPS, and nobody is listed', () => {
  audio.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: {
      MaxTTL: 365 * 86_400,
      ParametersInCacheKeyAndForwardedToOrigin: {
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
      },
    },
  });
  expect(config.DefaultCacheBehavior).toMatchObject({
    ViewerProtocolPolicy: 'https-only',
    ResponseHeadersPolicyId: expect.any(String),
    Compress: false,
    AllowedMethods: ['GET', 'HEAD'],
  });
  expect(config.Logging).toBeUndefined();
  expect(config.PriceClass).toBe('PriceClass_100');
});

test('the render function writes pieces, reads clips, and does nothing else; so many run at once and no more', () => {
  const policies = Object.values(audio.findResources('AWS::IAM::Policy'));
  expect(
    policies.flatMap(({ Properties: { PolicyDocument } }) =>
      PolicyDocument.Statement.map((one: { Action: unknown }) => one.Action),
    ),
  ).toEqual([['logs:CreateLogStream', 'logs:PutLogEvents'], 's3:PutObject', 's3:GetObject']);
  const [, write, read] = policies.flatMap(({ Properties: { PolicyDocument } }) => PolicyDocument.Statement);
  const [bucket] = Object.keys(audio.findResources('AWS::S3::Bucket'));
  const below = (prefix: string) => ({
    'Fn::Join': ['', [{ 'Fn::GetAtt': [bucket, 'Arn'] }, `/${prefix}/*`]],
  });
  expect([write.Resource, read.Resource]).toEqual([below('pieces'), below('voices')]);
  audio.hasResourceProperties('AWS::Lambda::Function', {
    ReservedConcurrentExecutions: 100,
    Architectures: ['arm64'],
    Environment: {
      Variables: {
        BUCKET_NAME: Match.anyValue(),
        VOICE: 'polly',
        PIECES_VERSION: Match.stringLikeRegexp('^[0-9a-f]{12}$'),
      },
    },
  });
});

test('another voice is another address, so that no piece is heard in the voice of before', () => {
  const built = findBuilt(ROOT);
  const dev = readStage('dev');
  const versions = (['embedded', 'polly'] as const).map((voice) => piecesVersion(built, { ...dev, voice }));
  expect(new Set(versions).size).toBe(2);
  expect(versions).toEqual([piecesVersion(built, dev), expect.stringMatching(/^[0-9a-f]{12}$/)]);
});

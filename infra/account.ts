// What has to be there before the CDK begins: it would say so only after minutes, in many lines, or half-way.
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { z } from 'zod';
import { OneLineError } from './one-line';
import type { Stage } from './stages';

/** Where `cdk bootstrap` has the CDK keep what it uploads, if nobody told it otherwise. */
const assetBucket = (account: string, region: string): string => `cdk-hnb659fds-assets-${account}-${region}`;

const secretSchema = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  refreshToken: z.string().min(1),
});

/** Ends in a OneLineError where the account is not known, a region not prepared, or the secret of the skill not whole. */
export async function requireAccount(stage: Stage): Promise<void> {
  const account = await readAccount();
  await Promise.all(stage.regions.map((region) => requireBootstrap(account, region)));
  if (stage.alexa) await requireSecret(stage.alexa.secretName, stage.regions[0] as string);
}

async function readAccount(): Promise<string> {
  // Who one is does not depend on a region, yet the client wants one.
  const client = new STSClient({ region: 'us-east-1' });
  try {
    const { Account = '' } = await client.send(new GetCallerIdentityCommand({}));
    return Account;
  } catch (error) {
    const way = 'sign in (aws configure, or aws sso login) or set AWS_PROFILE';
    if (nameOf(error) === 'CredentialsProviderError')
      throw new OneLineError(`There is no AWS account: ${way}.`);
    throw new OneLineError(`AWS does not take these credentials (${nameOf(error)}): ${way}.`);
  }
}

async function requireBootstrap(account: string, region: string): Promise<void> {
  try {
    await new S3Client({ region }).send(new HeadBucketCommand({ Bucket: assetBucket(account, region) }));
  } catch (error) {
    // Whatever else it is, the CDK will see for itself.
    if (nameOf(error) !== 'NotFound') return;
    throw new OneLineError(
      `The CDK has not been here yet: npx cdk bootstrap aws://${account}/${region}, once. Then run this again.`,
    );
  }
}

async function requireSecret(name: string, region: string): Promise<void> {
  const client = new SecretsManagerClient({ region });
  const place = `The secret ${name} in ${region}`;
  const { SecretString = '' } = await client
    .send(new GetSecretValueCommand({ SecretId: name }))
    .catch((error: unknown) => {
      const fault =
        nameOf(error) === 'ResourceNotFoundException' ? 'is missing' : `cannot be read (${nameOf(error)})`;
      throw new OneLineError(`${place} ${fault}: "alexa" in infra/stages.ts says what belongs there.`);
    });
  if (!isWhole(SecretString))
    throw new OneLineError(`${place} needs clientId, clientSecret and refreshToken, as one JSON object.`);
}

function isWhole(secret: string): boolean {
  try {
    return secretSchema.safeParse(JSON.parse(secret)).success;
  } catch {
    return false;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));

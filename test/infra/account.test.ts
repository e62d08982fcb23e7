import { requireAccount } from '../../infra/account';
import { readStage } from '../../infra/stages';
import { LOCAL_AWS } from '../../simulator/table';
import { type Account, openAccount } from './aws/account';
import { ALEXA } from './synth';

const dev = readStage('dev');
const environment = { ...process.env };
let account: Account;

beforeEach(async () => {
  account = await openAccount();
  Object.assign(process.env, LOCAL_AWS, { AWS_ENDPOINT_URL: account.endpoint });
});

afterEach(() => {
  account.close();
  process.env = { ...environment };
});

test('where all is ready, nothing is said', async () => {
  await expect(requireAccount(dev)).resolves.toBeUndefined();
});

test('without credentials it is said how to sign in', async () => {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) delete process.env[name];
  Object.assign(process.env, {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
    AWS_CONFIG_FILE: '/nowhere',
  });
  await expect(requireAccount(dev)).rejects.toThrow(/^There is no AWS account: sign in [^\n]+$/);
});

test('credentials that have ended, or are wrong, are called by AWS’s own name for it', async () => {
  account.says.identity = { refusal: 'ExpiredToken' };
  await expect(requireAccount(dev)).rejects.toThrow(
    /^AWS does not take these credentials \(ExpiredToken[^\n]+$/,
  );
});

test('a region that the CDK has not been in is named, with the command for it', async () => {
  account.says.buckets = [];
  await expect(requireAccount(dev)).rejects.toThrow(
    'The CDK has not been here yet: npx cdk bootstrap aws://123456789012/us-east-1, once. Then run this again.',
  );
});

describe('the secret of a stage that makes its skill', () => {
  const stage = { ...dev, alexa: ALEXA };
  const whole = { clientId: 'an-id', clientSecret: 'HIDDEN', refreshToken: 'HIDDEN' };

  test('may be whole', async () => {
    account.says.secrets = { [ALEXA.secretName]: JSON.stringify(whole) };
    await expect(requireAccount(stage)).resolves.toBeUndefined();
  });

  test('is said to be missing', async () => {
    await expect(requireAccount(stage)).rejects.toThrow(
      /^The secret kind-moment\/lwa in us-east-1 is missing: [^\n]+$/,
    );
  });

  test.each(['HIDDEN', JSON.stringify({ ...whole, clientId: undefined })])(
    'is said to lack something, and is not itself said',
    async (secret) => {
      account.says.secrets = { [ALEXA.secretName]: secret };
      const refusal = requireAccount(stage);
      await expect(refusal).rejects.toThrow(/needs clientId, clientSecret and refreshToken/);
      await expect(refusal).rejects.not.toThrow(/HIDDEN/);
    },
  );
});

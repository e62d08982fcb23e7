// The connection to DynamoDB: AWS's own client, made ready in init and told at once what it would otherwise look for
// in files and variables. Each line here earns its keep: the README has the figures.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { errorName, type Log } from '../log';
import { LIMITS, type Limits } from './limits';
import { ATTEMPTS_WHEN_REFUSED, retryStrategy } from './retry';
import { FACTS, PARTITION_KEY, SORT_KEY } from './table';

/** Steps of every call that do nothing for us: a silent log, loops of functions calling functions, a long user agent. */
const NEEDLESS_STEPS = ['loggerMiddleware', 'recursionDetectionMiddleware', 'getUserAgentMiddleware'];

/**
 * A client for the region, endpoint and credentials of the standard variables (AWS_REGION, AWS_ENDPOINT_URL_DYNAMODB,
 * AWS_ACCESS_KEY_ID and so on). Where there are no credentials among them every call fails, which the log shows as
 * "NoCredentials": sound goes on without memory.
 */
export function newClient(env: NodeJS.ProcessEnv, { attemptMs }: Limits = LIMITS): DynamoDBClient {
  const region = env.AWS_REGION ?? 'us-east-1';
  const client = new DynamoDBClient({
    region,
    endpoint: env.AWS_ENDPOINT_URL_DYNAMODB ?? `https://dynamodb.${region}.amazonaws.com`,
    credentials: credentialsFrom(env),
    retryStrategy,
    maxAttempts: ATTEMPTS_WHEN_REFUSED,
    // A reset or lost attempt is noticed soon; connections are kept for the next request by default.
    requestHandler: { requestTimeout: attemptMs, throwOnRequestTimeout: true, connectionTimeout: attemptMs },
    cacheMiddleware: true,
    defaultsMode: 'standard',
    retryMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    accountIdEndpointMode: 'disabled',
    authSchemePreference: ['sigv4'],
    endpointDiscoveryEnabled: false,
  });
  for (const step of NEEDLESS_STEPS) client.middlewareStack.remove(step);
  return client;
}

function credentialsFrom(env: NodeJS.ProcessEnv) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  if (!accessKeyId || !secretAccessKey) return noCredentials;
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }) };
}

async function noCredentials(): Promise<never> {
  const message = 'There are no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
  throw Object.assign(new Error(message), { code: 'NoCredentials' });
}

/** One cheap read, so that the first listener finds connection and code ready. Never fails: the log says so. */
export async function warm(client: DynamoDBClient, tableName: string, log: Log): Promise<void> {
  const Key = { [PARTITION_KEY]: { S: 'nobody' }, [SORT_KEY]: { S: FACTS.profile } };
  try {
    await client.send(new GetItemCommand({ TableName: tableName, Key }));
  } catch (error) {
    log('table not warm', { error: errorName(error) });
  }
}

/** The same client, but a call goes only as far as the wire: it is made, checked and signed, and fails unsent. */
export function unsent(client: DynamoDBClient): Pick<DynamoDBClient, 'send'> {
  const send = (command: Parameters<DynamoDBClient['send']>[0]) =>
    client.send(command, { abortSignal: AbortSignal.abort() });
  return { send: send as DynamoDBClient['send'] };
}

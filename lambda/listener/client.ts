// The connection to DynamoDB: AWS's own client, told what it would otherwise find out slowly, and made ready in init.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { errorName, type Log } from '../log';
import { LIMITS, type Limits } from './limits';
import { retryStrategy } from './retry';
import { FACTS, PARTITION_KEY, SORT_KEY } from './table';

/** A client for the region and endpoint of the standard variables AWS_REGION and AWS_ENDPOINT_URL_DYNAMODB. */
export function newClient(env: NodeJS.ProcessEnv, { attemptMs }: Limits = LIMITS): DynamoDBClient {
  const { AWS_REGION = 'us-east-1', AWS_ENDPOINT_URL_DYNAMODB: endpoint } = env;
  const credentials = credentialsFrom(env);
  return new DynamoDBClient({
    region: AWS_REGION,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
    retryStrategy,
    requestHandler: {
      requestTimeout: attemptMs,
      throwOnRequestTimeout: true,
      connectionTimeout: attemptMs,
      // The connection outlives the minutes between two requests.
      httpsAgent: { keepAlive: true },
      httpAgent: { keepAlive: true },
    },
  });
}

/** Lambda's own credentials, where the environment has them; else the SDK looks for some. */
function credentialsFrom(env: NodeJS.ProcessEnv) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }) };
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

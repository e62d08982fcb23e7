import { newClient, warm } from '../../../lambda/listener/client';

describe('the client', () => {
  it('starts without credentials, and one line of the log says that there are none', async () => {
    const lines: unknown[] = [];
    const client = newClient({ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' });
    await warm(client, 'table', (what, facts) => lines.push([what, facts]));
    client.destroy();
    expect(lines).toEqual([['table not warm', { error: 'NoCredentials' }]]);
  });
});

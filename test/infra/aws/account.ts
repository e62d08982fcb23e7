// What AWS says on loopback of an account: who is signed in, which buckets there are, and what a secret holds.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Account = {
  readonly endpoint: string;
  /** What it says from now on. */
  readonly says: {
    /** An error's name, or the account's number. */
    identity: { readonly account: string } | { readonly refusal: string };
    buckets: readonly string[];
    secrets: Readonly<Record<string, string>>;
  };
  readonly close: () => void;
};

/** Opens it: an account where all is ready. */
export async function openAccount(): Promise<Account> {
  const says: Account['says'] = {
    identity: { account: '123456789012' },
    buckets: ['cdk-hnb659fds-assets-123456789012-us-east-1'],
    secrets: {},
  };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const target = String(request.headers['x-amz-target']);
    if (request.method === 'HEAD') {
      response
        .writeHead(says.buckets.includes((request.url ?? '').slice(1).split(/[/?]/)[0] ?? '') ? 200 : 404)
        .end();
    } else if (target === 'secretsmanager.GetSecretValue') {
      const secret = says.secrets[JSON.parse(body).SecretId];
      const json = { 'Content-Type': 'application/x-amz-json-1.1' };
      if (secret === undefined) response.writeHead(400, json).end('{"__type":"ResourceNotFoundException"}');
      else response.writeHead(200, json).end(JSON.stringify({ SecretString: secret }));
    } else if ('account' in says.identity) {
      const result = `<Account>${says.identity.account}</Account>`;
      response
        .writeHead(200, { 'Content-Type': 'text/xml' })
        .end(
          `<GetCallerIdentityResponse><GetCallerIdentityResult>${result}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
        );
    } else {
      const { refusal } = says.identity;
      response
        .writeHead(403, { 'Content-Type': 'text/xml' })
        .end(`<ErrorResponse><Error><Code>${refusal}</Code><Message>No.</Message></Error></ErrorResponse>`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    says,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

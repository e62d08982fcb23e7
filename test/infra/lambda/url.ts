import type { Runtime } from './runtime';

export type Answer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
};

/** Asks a function through its URL, as the CDN does, and reads its streamed answer. */
export async function ask(
  runtime: Runtime,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const outcome = await runtime.invoke({
    version: '2.0',
    rawPath: path,
    headers,
    requestContext: { http: { method, path } },
  });
  if (!outcome.ok) throw new Error(outcome.errorMessage);
  // Status and headers as JSON, eight zero bytes, and the body.
  const end = outcome.body.indexOf(Buffer.alloc(8));
  const { statusCode, headers: given } = JSON.parse(outcome.body.subarray(0, end).toString());
  return { status: statusCode, headers: given, body: outcome.body.subarray(end + 8) };
}

import type { LambdaFunctionURLEvent } from 'aws-lambda';

/** The only headers that an answer may depend on. */
const HEADERS = ['range', 'if-range', 'if-none-match'];

/** The request in an event of a function's URL. */
export function toRequest(event: LambdaFunctionURLEvent): Request {
  const { method } = event.requestContext.http;
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = event.headers[name];
    return value === undefined ? [] : [[name, value]];
  });
  return new Request(new URL(event.rawPath, 'https://pieces.invalid'), { method, headers });
}

// What Lambda's own Node runtime does, in few lines: loads the handler in init, then asks for one event after another
// and sends back its answer, whole or as a stream. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
// The form of streams: https://github.com/aws/aws-lambda-nodejs-runtime-interface-client (HttpResponseStream.js)
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER = '' } = process.env;
const BASE = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const STREAMS = Symbol('streams its response');

globalThis.awslambda = {
  streamifyResponse: (handler) => Object.assign(handler, { [STREAMS]: true }),
  HttpResponseStream: {
    /** Status and headers go out with the first bytes, and not before. */
    from: (stream, metadata) => {
      const write = stream.write.bind(stream);
      let isBegun = false;
      stream.setHeader('Content-Type', 'application/vnd.awslambda.http-integration-response');
      stream.write = (chunk, ...rest) => {
        if (!isBegun) {
          write(JSON.stringify(metadata));
          write(Buffer.alloc(8));
          isBegun = true;
        }
        return chunk.length === 0 || write(chunk, ...rest);
      };
      return stream;
    },
  },
};

const [file, name] = _HANDLER.split('.');
const { [name]: handler } = await import(pathToFileURL(join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href);
if (handler.length > 2 && !handler[STREAMS]) throw new Error('Runtime.CallbackHandlerDeprecated');

for (;;) {
  const next = await fetch(`${BASE}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  const event = await next.json();
  const context = { awsRequestId: id, functionName: process.env.AWS_LAMBDA_FUNCTION_NAME };
  try {
    if (handler[STREAMS]) await stream(id, (response) => handler(event, response, context));
    else await post(`${id}/response`, JSON.stringify((await handler(event, context)) ?? null));
  } catch (error) {
    await post(`${id}/error`, JSON.stringify({ errorType: error.name, errorMessage: error.message }));
  }
}

async function post(path, body) {
  await fetch(`${BASE}/invocation/${path}`, { method: 'POST', body });
}

/** Opens the answer, lets the handler write to it, and ends when both the handler and the answer have ended. */
async function stream(id, handle) {
  const headers = { 'Lambda-Runtime-Function-Response-Mode': 'streaming', 'Transfer-Encoding': 'chunked' };
  const response = request(`${BASE}/invocation/${id}/response`, { method: 'POST', headers });
  const isTaken = new Promise((resolve, reject) => {
    response.once('response', (answer) => answer.resume().once('end', resolve));
    response.once('error', reject);
  });
  // An answer that was cut off is told as an error, but not before the handler has ended.
  isTaken.catch(() => {});
  await handle(response);
  await isTaken;
  await post(`${id}/done`, '');
}

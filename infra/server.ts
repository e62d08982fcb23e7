// One small server: Alexa's requests, verified as Amazon asks of those who host a skill themselves, and the sound.
// https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
import { createServer as createHttpServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Verifier } from 'ask-sdk-express-adapter';
import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import type { Origin } from '../audio/origin';

/** The skill's own handler, as Lambda would call it. */
export type Handler = (event: unknown, context: unknown) => Promise<unknown>;

export type ServerParts = {
  readonly handler: Handler;
  readonly origin: Origin;
  /** Who must agree before a request reaches the skill. */
  readonly verifiers: readonly Verifier[];
  /** Where privacy.html and terms.html are. */
  readonly pagesFolder: string;
};

/** The server, not yet listening. */
export function createServer({ handler, origin, verifiers, pagesFolder }: ServerParts): Server {
  const app = express();
  app.disable('x-powered-by');
  // A signature is over the bytes as they came: they must not be parsed before it is checked.
  app.post('/alexa', express.text({ type: '*/*', limit: '100kb' }), (request, response) =>
    answerAlexa(request, response, handler, verifiers),
  );
  app.use(express.static(pagesFolder, { extensions: ['html'], index: false }));
  app.use(getRequestListener(origin.fetch));
  app.use(refuse);
  return createHttpServer(app);
}

/** Express's own way would show strangers where our files are. Takes four parameters: that is how Express knows it. */
const refuse: ErrorRequestHandler = (error: { readonly status?: number }, _request, response, _next) => {
  response
    .status(error.status ?? 500)
    .type('text/plain')
    .send('This request cannot be taken.\n');
};

async function answerAlexa(
  request: Request,
  response: Response,
  handler: Handler,
  verifiers: readonly Verifier[],
): Promise<void> {
  const body = String(request.body ?? '');
  try {
    await Promise.all(verifiers.map((verifier) => verifier.verify(body, request.headers)));
  } catch {
    response.status(400).type('text/plain').send('This is no request that Alexa signed just now.\n');
    return;
  }
  try {
    response.json(await handler(JSON.parse(body), {}));
  } catch {
    // Another skill's id, or a body that is no request.
    response.status(400).type('text/plain').send('This request is not for this skill.\n');
  }
}

// Amazon Polly on loopback: HTTP/2, as the real one speaks, and each line a second of noise of its own.
import { createServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { encode } from '../../../audio/encode/encoder';

export type Polly = {
  readonly endpoint: string;
  /** The texts that it was asked to say, in order. */
  readonly asked: readonly string[];
  /** From now on it says so many lines more, and then denies. */
  readonly denyAfter: (lines: number) => void;
  readonly close: () => void;
};

/** Opens it. */
export async function openPolly(): Promise<Polly> {
  const asked: string[] = [];
  const sessions: ServerHttp2Session[] = [];
  let willing = Number.POSITIVE_INFINITY;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      willing -= 1;
      if (willing < 0) {
        response.writeHead(403, {
          'Content-Type': 'application/json',
          'x-amzn-errortype': 'AccessDeniedException',
        });
        response.end('{"message":"not authorized to perform: polly:SynthesizeSpeech"}');
        return;
      }
      const { Text } = JSON.parse(Buffer.concat(chunks).toString()) as { Text: string };
      asked.push(Text);
      response.writeHead(200, { 'Content-Type': 'audio/mpeg' }).end(await say(Text));
    });
  });
  server.on('session', (session) => sessions.push(session));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    denyAfter: (lines) => {
      willing = lines;
    },
    close: () => {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}

/** A tone whose pitch is the text's length, as an MP3. */
async function say(text: string): Promise<Uint8Array> {
  const frames: Uint8Array[] = [];
  const step = 0.01 + text.length / 1000;
  let at = 0;
  const tone = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => 0.3 * Math.sin(step * at++));
  for await (const chunk of encode(42, tone)) frames.push(chunk);
  return Buffer.concat(frames);
}

import type { interfaces, ResponseEnvelope } from 'ask-sdk-model';
import { envelope } from './envelope';
import type { Runtime } from './runtime';

type Play = interfaces.audioplayer.PlayDirective;

export type Night = {
  readonly requests: number;
  readonly urls: readonly string[];
  readonly logBytes: number;
};

/** Plays what a request starts to its end, as an Echo would: each piece begins, nearly ends, and ends. */
export async function playThrough(runtime: Runtime, request: object): Promise<Night> {
  const start = Date.parse('2026-11-23T22:00:00Z');
  const urls: string[] = [];
  let requests = 0;
  let atMs = start;
  const printedBefore = runtime.printed().length;
  const send = async (event: object): Promise<Play | undefined> => {
    requests += 1;
    const outcome = await runtime.invoke(event);
    if (!outcome.ok) throw new Error(outcome.errorMessage);
    const { directives = [] } = (JSON.parse(outcome.body.toString()) as ResponseEnvelope).response;
    return directives.find((directive): directive is Play => directive.type === 'AudioPlayer.Play');
  };
  const tell = (type: string, token: string, offsetMs: number) =>
    send(
      envelope({
        type: `AudioPlayer.${type}`,
        token,
        offsetInMilliseconds: offsetMs,
        timestamp: new Date(atMs).toISOString(),
      }),
    );

  let play = await send(request);
  while (play) {
    const { token, url } = play.audioItem?.stream ?? { token: '', url: '' };
    const lengthMs = Number(/(\d+)s/.exec(url)?.[1]) * 1000;
    urls.push(url);
    await tell('PlaybackStarted', token, 0);
    const next = await tell('PlaybackNearlyFinished', token, lengthMs - 10_000);
    atMs += lengthMs;
    await tell('PlaybackFinished', token, lengthMs);
    play = next;
  }
  return { requests, urls, logBytes: runtime.printed().length - printedBefore };
}

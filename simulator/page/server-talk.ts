// What the page and its server say to each other. The types are the server's own.
import type { Bands } from '../../audio/measure/bands';
import type { Happening } from '../device/log';
import type { AudioReport } from '../server/live';
import type { Practice } from '../server/practice';
import type { PageFacts, PageState } from '../server/state';

/** What happened, and how the Echo stands now. The first news, and the first after a break, tell what is past. */
export type News = PageState & { readonly happenings: readonly Happening[]; readonly isPast: boolean };

export async function say(sentence: string): Promise<void> {
  await post('say', { sentence });
}

export async function reportAudio(report: AudioReport): Promise<void> {
  await post('audio', report);
}

export async function press(button: string): Promise<void> {
  await post('press', { button });
}

export async function touch(args: readonly string[]): Promise<void> {
  await post('touch', { args });
}

export async function jump(ms: number): Promise<void> {
  await post('jump', { ms });
}

export async function tellSpeaking(speaks: boolean): Promise<void> {
  await post('speaking', { speaks });
}

export async function changeSettings(settings: Readonly<Record<string, unknown>>): Promise<PageFacts> {
  return (await post('settings', settings)).json();
}

export async function readFacts(): Promise<PageFacts> {
  return (await fetch('/api/facts')).json();
}

export async function readTable(): Promise<readonly Record<string, unknown>[]> {
  return (await fetch('/api/table')).json();
}

export async function readBands(id: string): Promise<Bands> {
  return (await fetch(`/api/spectra/${id}`)).json();
}

export async function readPractice(): Promise<Practice> {
  return (await fetch('/api/practice')).json();
}

/** Calls back with the state now, and again with each change. Comes back by itself when the server was away. */
export function follow(tell: (news: News) => void, isThere: (connected: boolean) => void): void {
  const source = new EventSource('/api/happenings');
  source.onopen = () => isThere(true);
  source.onerror = () => isThere(false);
  source.onmessage = ({ data }) => tell(JSON.parse(data));
}

async function post(path: string, body: unknown): Promise<Response> {
  const answer = await fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

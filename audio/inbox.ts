import type { MessagePort } from 'node:worker_threads';
import type { Feed } from './jobs';

/** What has been fed to a job and not yet been taken. */
export type Inbox = {
  /** The next feed of a kind, as soon as there is one. Rejects where the job is stopped before. */
  readonly take: <To extends Feed['to']>(to: To) => Promise<Extract<Feed, { to: To }>>;
  readonly isClosed: () => boolean;
};

/** Listens on a job's port. */
export function createInbox(port: MessagePort): Inbox {
  const waiting: Feed[] = [];
  let wake: Array<() => void> = [];
  let closed = false;
  const news = () => {
    for (const call of wake) call();
    wake = [];
  };
  port.on('message', (feed: Feed) => {
    waiting.push(feed);
    news();
  });
  port.on('close', () => {
    closed = true;
    news();
  });
  return {
    isClosed: () => closed,
    take: async <To extends Feed['to']>(to: To) => {
      for (;;) {
        const at = waiting.findIndex((feed) => feed.to === to);
        if (at >= 0) return waiting.splice(at, 1)[0] as Extract<Feed, { to: To }>;
        if (closed) throw new Error('The job was stopped');
        await new Promise<void>((resolve) => wake.push(resolve));
      }
    },
  };
}

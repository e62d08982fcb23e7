// Carries out a document's commands: in order, at once, and again, in real time.
import type { Command } from './document';
import { cssTransform } from './style';

/** Runs commands on the components drawn in an element, until they are over or the signal ends them. */
export async function runCommands(
  commands: readonly Command[],
  within: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  for (const command of commands) {
    if (signal.aborted) return;
    await run(command, within, signal);
  }
}

async function run(command: Command, within: HTMLElement, signal: AbortSignal): Promise<void> {
  const found = 'componentId' in command ? elementOf(command.componentId, within) : undefined;
  switch (command.type) {
    case 'Sequential':
      for (let round = 0; round <= (command.repeatCount ?? 0) && !signal.aborted; round++)
        await runCommands(command.commands, within, signal);
      return;
    case 'Parallel':
      await Promise.all(command.commands.map((one) => run(one, within, signal)));
      return;
    case 'SetValue': {
      const words = found?.querySelector('.words');
      if (words) words.textContent = command.value;
      return;
    }
    case 'AnimateItem': {
      const [{ from, to }] = command.value;
      const { duration, easing = 'linear' } = command;
      const frames = [from, to].map((transform) => ({ transform: cssTransform(transform) }));
      const animation = found?.animate(frames, { duration, easing, fill: 'forwards' });
      await rest(duration, signal);
      if (signal.aborted) animation?.cancel();
      return;
    }
    case 'Idle':
      return rest(command.delay, signal);
  }
}

function elementOf(id: string, within: HTMLElement): HTMLElement | undefined {
  return within.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? undefined;
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

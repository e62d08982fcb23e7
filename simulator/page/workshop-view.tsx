// What a developer wants to see, behind one tab: messages and timings, what is remembered, and what can be set.
import { useState } from 'preact/hooks';
import type { PageFacts } from '../server/state';
import type { Message } from './log-view';
import { Memory } from './memory-view';
import { Messages } from './messages-view';
import { Settings } from './settings-view';

const PARTS = ['Messages', 'Memory', 'Settings'] as const;
type Part = (typeof PARTS)[number];

type WorkshopProps = {
  readonly messages: readonly Message[];
  readonly facts: PageFacts;
  /** The listener's time, such as "2026-11-22T22:30:00". */
  readonly now: string;
  readonly onChange: (settings: Readonly<Record<string, unknown>>) => void;
};

export function WorkshopView({ messages, facts, now, onChange }: WorkshopProps) {
  const [part, setPart] = useState<Part>('Messages');
  return (
    <div class="workshop">
      <fieldset class="parts">
        <legend class="unseen">Part of the workshop</legend>
        {PARTS.map((one) => (
          <button type="button" key={one} aria-pressed={part === one} onClick={() => setPart(one)}>
            {one}
          </button>
        ))}
      </fieldset>
      {part === 'Messages' && <Messages messages={messages} />}
      {part === 'Memory' && <Memory version={messages.length} />}
      {part === 'Settings' && <Settings facts={facts} now={now} onChange={onChange} />}
    </div>
  );
}

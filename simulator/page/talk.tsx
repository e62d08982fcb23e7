// What was said and answered, the newest last.
import { useEffect, useRef } from 'preact/hooks';
import type { Turn } from './log-view';

export function Talk({ turns }: { readonly turns: readonly Turn[] }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.scrollTo(0, list.current.scrollHeight), [turns.length]);
  return (
    <div class="talk">
      {turns.length === 0 && (
        <div class="welcome">
          <p>Say what you would say to Alexa.</p>
          <p>
            Type it below, or press the microphone. What she answers is spoken and shown, and what she plays,
            you hear.
          </p>
        </div>
      )}
      {/* There from the beginning, so that a screen reader hears the first answer too. */}
      <ol ref={list} aria-live="polite" aria-label="Conversation" tabIndex={turns.length > 0 ? 0 : undefined}>
        {turns.map((turn, at) => (
          <li key={at} class={turn.by}>
            {turn.by !== 'note' && <span class="unseen">{turn.by === 'you' ? 'You: ' : 'Alexa: '}</span>}
            {turn.text}
          </li>
        ))}
      </ol>
    </div>
  );
}

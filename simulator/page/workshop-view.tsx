// What a developer wants to see: messages as JSON, the table, faults, clock and locale.
import { useEffect, useState } from 'preact/hooks';
import type { PageFacts } from '../server/state';
import type { Message } from './log-view';
import { readTable } from './server-talk';

/** Requests and replies, the newest first, with what Alexa would refuse. */
export function Messages({ messages }: { readonly messages: readonly Message[] }) {
  if (messages.length === 0) return <p class="empty">Requests and replies appear here.</p>;
  return (
    <ol class="messages">
      {messages.map((message) => (
        <li key={message.requestId}>
          <details>
            <summary>
              <span class="title">{message.title}</span>
              <span class="facts">
                {message.time} {message.tookMs !== undefined && `· ${message.tookMs.toFixed(1)} ms`}
              </span>
              {message.refusals.map((refusal) => (
                <strong key={refusal.rule} class="refusal" title={refusal.source}>
                  ✗ {refusal.says}
                </strong>
              ))}
            </summary>
            <h2>Request</h2>
            <Json value={message.request} />
            <h2>Reply</h2>
            <Json value={message.reply} />
          </details>
        </li>
      ))}
    </ol>
  );
}

/** The items of the table; read again whenever something happened. */
export function Table({ version }: { readonly version: number }) {
  const [items, setItems] = useState<readonly Record<string, unknown>[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => void readTable().then(setItems), 300);
    return () => clearTimeout(timer);
  }, [version]);
  if (items.length === 0) return <p class="empty">Nothing is remembered of you.</p>;
  return (
    <ul class="items">
      {items.map((item) => (
        <li key={`${item.listener} ${item.fact}`}>
          <h2>{String(item.fact)}</h2>
          <Json value={item} />
        </li>
      ))}
    </ul>
  );
}

/** Data as they are. */
function Json({ value }: { readonly value: unknown }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  return <pre tabIndex={0}>{JSON.stringify(value, undefined, 2)}</pre>;
}

type SettingsProps = {
  readonly facts: PageFacts;
  readonly now: string;
  readonly onChange: (settings: Readonly<Record<string, unknown>>) => void;
};

/** Locale, clock and faults. */
export function Settings({ facts, now, onChange }: SettingsProps) {
  return (
    <div class="settings">
      <label>
        Locale{' '}
        <select
          value={facts.locale}
          onChange={({ currentTarget }) => onChange({ locale: currentTarget.value })}
        >
          {facts.locales.map((locale) => (
            <option key={locale}>{locale}</option>
          ))}
        </select>
      </label>
      <label>
        Clock{' '}
        <input
          type="time"
          value={now.slice(11, 16)}
          onChange={({ currentTarget }) => onChange({ clock: currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>Faults</legend>
        {facts.faults.map(({ name, does, isOn }) => (
          <label key={name} class="fault">
            <input
              type="checkbox"
              checked={isOn}
              onChange={({ currentTarget }) => onChange({ fault: name, isOn: currentTarget.checked })}
            />
            {does}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

// Requests and replies, the newest first, with how long each took and what Alexa would refuse.
import { Json } from './json';
import type { Message } from './log-view';

export function Messages({ messages }: { readonly messages: readonly Message[] }) {
  if (messages.length === 0) return <p class="empty">Requests and replies appear here.</p>;
  const slowestMs = Math.max(1, ...messages.map(({ tookMs = 0 }) => tookMs));
  return (
    <>
      <Timings messages={messages} />
      <ol class="messages">
        {messages.map((message) => (
          <li key={message.requestId}>
            <details>
              <Summary message={message} slowestMs={slowestMs} />
              <div class="pair">
                <section aria-label="Request">
                  <h2>Request</h2>
                  <Json value={message.request} />
                </section>
                <section aria-label="Reply">
                  <h2>Reply</h2>
                  <Json value={message.reply} />
                </section>
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

function Summary({ message, slowestMs }: { readonly message: Message; readonly slowestMs: number }) {
  const { title, time, tookMs, refusals } = message;
  return (
    <summary>
      <span class="time">{time}</span>
      <span class="title">{title}</span>
      {tookMs !== undefined && (
        <span class="took">
          <meter min={0} max={slowestMs} value={tookMs} aria-label="Share of the slowest" />
          {tookMs.toFixed(1)} ms
        </span>
      )}
      {refusals.map(({ rule, says, source }) => (
        <span key={rule} class="refusal">
          <strong>Refused: {says}</strong> <span class="source">{`${rule}, ${source}`}</span>
        </span>
      ))}
    </summary>
  );
}

/** What all messages took together. */
function Timings({ messages }: { readonly messages: readonly Message[] }) {
  const taken = messages.flatMap(({ tookMs }) => tookMs ?? []).sort((one, other) => one - other);
  const refused = messages.filter(({ refusals }) => refusals.length > 0).length;
  const median = taken[Math.floor(taken.length / 2)];
  const slowest = taken.at(-1);
  return (
    <p class="timings">
      <span>
        <strong>{messages.length}</strong> {messages.length === 1 ? 'request' : 'requests'}
      </span>
      {median !== undefined && (
        <span>
          half within <strong>{median.toFixed(1)} ms</strong>
        </span>
      )}
      {slowest !== undefined && (
        <span>
          the slowest <strong>{slowest.toFixed(1)} ms</strong>
        </span>
      )}
      <span class={refused > 0 ? 'wrong' : undefined}>
        <strong>{refused}</strong> refused
      </span>
    </p>
  );
}

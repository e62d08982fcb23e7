// Where you say something: a field, a microphone where the browser has an ear, and ideas of what to say.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';
import { canHear, hear } from './speech';

type AskProps = {
  readonly locale: string;
  readonly suggestions: readonly string[];
  /** Alexa has asked something and waits for the answer. */
  readonly isAsked: boolean;
  readonly onSay: (sentence: string) => void;
  readonly onListening: (listens: boolean) => void;
};

const IDEAS = 4;

/** The field and the microphone. */
export function Ask({ locale, suggestions, isAsked, onSay, onListening }: AskProps) {
  const [text, setText] = useState('');
  const [isHearing, setHearing] = useState(false);
  /** Whoever speaks to her is listened to when she asks; whoever types is not. */
  const speaksToHer = useRef(false);
  const history = useRef<{ lines: string[]; at: number }>({ lines: [], at: 0 });
  useEffect(() => {
    if (isAsked && speaksToHer.current) void listen();
  }, [isAsked]);
  const ideas = useMemo(() => ideasFor(text, suggestions), [text, suggestions]);

  function send(sentence: string): void {
    const said = sentence.trim();
    if (!said) return;
    history.current.lines.push(said);
    history.current.at = history.current.lines.length;
    setText('');
    onSay(said);
  }

  function recall(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const { lines, at } = history.current;
    history.current.at = Math.min(lines.length, Math.max(0, at + step));
    setText(lines[history.current.at] ?? '');
  }

  async function listen(): Promise<void> {
    speaksToHer.current = true;
    setHearing(true);
    onListening(true);
    const heard = await hear(locale);
    setHearing(false);
    onListening(false);
    if (heard) send(heard);
  }

  return (
    <section class="ask" aria-label="Speak">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          speaksToHer.current = false;
          send(text);
        }}
      >
        <input
          type="text"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={recall}
          placeholder="Say something"
          aria-label="What you say to Alexa"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
        {canHear() && (
          <button
            type="button"
            class={isHearing ? 'microphone hearing' : 'microphone'}
            onClick={() => void listen()}
            aria-label="Speak"
            aria-pressed={isHearing}
          >
            <Icon name="microphone" />
          </button>
        )}
        <button type="submit" class="send" aria-label="Say it">
          <Icon name="send" />
        </button>
      </form>
      <ul class="ideas" aria-label="You could say">
        {ideas.map((idea) => (
          <li key={idea}>
            <button type="button" onClick={() => send(idea)}>
              {idea}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A few sentences that go on from what is typed; with nothing typed, some of the phrases that need no name. */
function ideasFor(typed: string, suggestions: readonly string[]): readonly string[] {
  const start = typed.trim().toLowerCase();
  if (!start) return suggestions.slice(0, IDEAS);
  const fitting = suggestions.filter((one) => one.startsWith(start) && one !== start);
  return [...fitting, ...suggestions.filter((one) => !one.startsWith(start) && one.includes(start))].slice(
    0,
    IDEAS,
  );
}

// What happened on a device, as lines for people.
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Happening } from '../device/log';

/** Colours a text where the terminal has colours. */
export type Ink = (style: 'heard' | 'played' | 'wrong' | 'quiet', text: string) => string;

const STYLES = { heard: 'cyan', played: 'green', wrong: 'red', quiet: 'gray' } as const;

/** We have looked at the stream ourselves. */
const FOR_ANY_STREAM = { validateStream: false };

/** Ink for a stream: plain where it is no terminal, or where NO_COLOR is set (no-color.org). */
export function inkFor(stream: Pick<WriteStream, 'isTTY'>, env: NodeJS.ProcessEnv): Ink {
  const hasColours = stream.isTTY && !env.NO_COLOR;
  return (style, text) => (hasColours ? styleText(STYLES[style], text, FOR_ANY_STREAM) : text);
}

/** A line for each thing that a listener would notice, and for each fault. */
export function linesOf(happenings: readonly Happening[], ink: Ink): readonly string[] {
  return happenings.flatMap((one) => {
    const line = lineOf(one, ink);
    return line === undefined ? [] : [line];
  });
}

function lineOf(one: Happening, ink: Ink): string | undefined {
  switch (one.kind) {
    case 'request': {
      const { request } = one.envelope;
      if (request.type !== 'IntentRequest') return ink('quiet', `  · ${request.type}`);
      const slots = Object.values(request.intent.slots ?? {}).flatMap(({ name, value }) =>
        value ? [`${name}: ${value}`] : [],
      );
      return ink('quiet', `  · ${request.intent.name}${slots.length > 0 ? ` (${slots.join(', ')})` : ''}`);
    }
    case 'spoken':
      return ink('heard', `  “${one.text}”${one.how === 'reprompt' ? ' (asked again)' : ''}`);
    case 'plays':
      return ink(
        'played',
        `  ♪ ${one.title ?? pieceOf(one.url)}  ${pieceOf(one.url)}${startOf(one.offsetMs)}`,
      );
    case 'audio':
      return ink('quiet', `  ♪ ${one.change} ${pieceOf(one.url)} at ${clockOf(one.offsetMs)}`);
    case 'card':
      return ink('quiet', '  ▭ a card in the Alexa app');
    case 'microphone':
      return ink('quiet', one.open ? '  ◉ listening' : '  ○ the microphone is closed');
    case 'refused':
      return ink('wrong', `  ✗ ${one.refusal.rule}: ${one.refusal.says} (${one.refusal.source})`);
    case 'no-reply':
      return ink('wrong', `  ✗ no reply: ${one.why}`);
    case 'dropped':
      return ink('wrong', `  ✗ dropped ${pieceOf(one.url)}: ${one.why}`);
    case 'lost':
      return ink('wrong', `  ✗ ${one.event} was lost`);
    case 'underrun':
      return ink('wrong', `  ✗ the sound stands still for ${Math.round(one.forMs / 1000)} s`);
    case 'unrouted':
      return ink('quiet', `  · Alexa keeps this to herself: ${one.why}`);
    case 'permission-asked':
      return ink('quiet', `  · asks for ${one.scopes.join(', ')}`);
    default:
      return undefined;
  }
}

function pieceOf(url: string): string {
  return new URL(url).pathname;
}

function startOf(offsetMs: number): string {
  return offsetMs > 0 ? ` from ${clockOf(offsetMs)}` : '';
}

/** "1:02:05", "12:00". */
export function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

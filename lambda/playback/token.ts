// The AudioPlayer token carries the whole position, so that events are answered from it alone: no table, no clock.
// Form: 1.<play id>.<stretch>.<began ms>.<cycle>.<part>.<tries>.<items>[.loop], items joined by commas, such as
// "1.k3f9x2a1.0.0.0.3.0.sound~rain~28800" for the fourth hour of eight hours of rain.
// Alexa takes up to 1,024 characters; ours stay below 200. https://developer.amazon.com/docs/alexa/custom-skills/audioplayer-interface-reference.html
import { type Item, type Plan, pieceCount } from './plan';
import type { Position } from './position';

const VERSION = '1';
const TOKEN =
  /^1\.([a-z0-9]{1,16})\.(\d{1,4})\.(\d{1,9})\.(\d{1,4})\.(\d{1,3})\.(\d)\.([a-z0-9~+,-]+?)(\.loop)?$/;

/** The token of a position. */
export function toToken(position: Position): string {
  const { plan, playId, stretch, beganMs, cycle, part, tries } = position;
  const loop = plan.loops ? '.loop' : '';
  return `${VERSION}.${playId}.${stretch}.${beganMs}.${cycle}.${part}.${tries}.${planText(plan)}${loop}`;
}

/** The position in a token; undefined for a token that is foreign, broken or of another version. */
export function fromToken(token: string | undefined): Position | undefined {
  const match = TOKEN.exec(token ?? '');
  if (!match) return undefined;
  const [, playId = '', stretch, beganMs, cycle, part, tries, itemsText = '', loop] = match;
  const plan = planFrom(itemsText, loop !== undefined);
  if (!plan || Number(part) >= pieceCount(plan)) return undefined;
  const position: Position = {
    plan,
    playId,
    stretch: Number(stretch),
    beganMs: Number(beganMs),
    cycle: Number(cycle),
    part: Number(part),
    tries: Number(tries),
  };
  // A position has one token only: what we would not write ourselves is none of ours.
  return toToken(position) === token ? position : undefined;
}

/** A plan as text, the form in which records keep it. */
export function planText(plan: Plan): string {
  let text = '';
  for (const item of plan.items) text = text ? `${text},${itemText(item)}` : itemText(item);
  return text;
}

/** The plan in such a text, or undefined where it is not one. */
export function planFrom(text: string, loops: boolean): Plan | undefined {
  const items: Item[] = [];
  for (const part of text.split(',')) {
    const item = itemFrom(part);
    if (!item) return undefined;
    items.push(item);
  }
  return { items, loops };
}

function itemText(item: Item): string {
  switch (item.kind) {
    case 'sound':
      return `sound~${item.sound}~${item.seconds}`;
    case 'session': {
      const over = item.over ? `~${item.over}` : '';
      return `session~${item.language}~${item.session}~${item.seconds}${over}`;
    }
    case 'day':
      return `day~${item.language}~${item.course}~${item.day}~${item.seconds}`;
  }
}

function itemFrom(text: string): Item | undefined {
  const fields = text.split('~');
  const kind = fields[0];
  if (kind === 'sound') {
    const sound = fields[1];
    const seconds = whole(fields[2]);
    return sound && seconds ? { kind, sound, seconds } : undefined;
  }
  const language = fields[1];
  const id = fields[2];
  if (!language || !id) return undefined;
  if (kind === 'session') {
    const seconds = whole(fields[3]);
    const over = fields[4];
    if (!seconds) return undefined;
    return over ? { kind, language, session: id, seconds, over } : { kind, language, session: id, seconds };
  }
  if (kind === 'day') {
    const day = whole(fields[3]);
    const seconds = whole(fields[4]);
    return day && seconds ? { kind, language, course: id, day, seconds } : undefined;
  }
  return undefined;
}

/** A positive whole number of at most seven digits, or 0 for anything else. */
function whole(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= 9_999_999 ? number : 0;
}

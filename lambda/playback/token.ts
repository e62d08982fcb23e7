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
  const fields = [VERSION, playId, stretch, beganMs, cycle, part, tries, plan.items.map(itemText).join(',')];
  return plan.loops ? `${fields.join('.')}.loop` : fields.join('.');
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
  return plan.items.map(itemText).join(',');
}

/** The plan in such a text, or undefined where it is not one. */
export function planFrom(text: string, loops: boolean): Plan | undefined {
  const items = text.split(',').map(itemFrom);
  return items.every((item) => item !== undefined) ? { items, loops } : undefined;
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
  const [kind, ...fields] = text.split('~');
  if (kind === 'sound') {
    const [sound, seconds] = fields;
    return sound && whole(seconds) ? { kind, sound, seconds: whole(seconds) } : undefined;
  }
  if (kind === 'session') {
    const [language, session, seconds, over] = fields;
    if (!language || !session || !whole(seconds)) return undefined;
    return { kind, language, session, seconds: whole(seconds), ...(over && { over }) };
  }
  if (kind === 'day') {
    const [language, course, day, seconds] = fields;
    if (!language || !course || !whole(day) || !whole(seconds)) return undefined;
    return { kind, language, course, day: whole(day), seconds: whole(seconds) };
  }
  return undefined;
}

/** A positive whole number, or 0 for anything else. */
function whole(text: string | undefined): number {
  return /^[1-9]\d{0,6}$/.test(text ?? '') ? Number(text) : 0;
}

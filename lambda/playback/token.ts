// The AudioPlayer token carries the whole position, so that events are answered from it alone: no table, no clock.
// Form: 1.<play id>.<stretch>.<began ms>.<cycle>.<part>.<tries>.<items>[.loop], items joined by commas, such as
// "1.k3f9x2a1.0.0.0.3.0.sound~rain~28800" for the fourth hour of eight hours of rain.
// Alexa takes up to 1,024 characters; ours stay below 200. https://developer.amazon.com/docs/alexa/custom-skills/audioplayer-interface-reference.html
import { type Item, type Plan, pieceCount } from './plan';
import type { Position } from './position';

const VERSION = '1';

// The form is strict, so that a position has one token only: what we would not write ourselves is none of ours.
const COUNT = '(?:0|[1-9]\\d{0,3})';
const LENGTH = '[1-9]\\d{0,6}';
const LANGUAGE = '[a-z]{2}';
const ID = '[a-z]+(?:[-+][a-z]+)*';
const ITEM = [
  `sound~${ID}~${LENGTH}`,
  `session~${LANGUAGE}~${ID}~${LENGTH}(?:~${ID})?`,
  `day~${LANGUAGE}~${ID}~${LENGTH}~${LENGTH}`,
].join('|');
const ITEMS = `(?:${ITEM})(?:,(?:${ITEM}))*`;
const PLAN = new RegExp(`^${ITEMS}$`);
const TOKEN = new RegExp(
  `^1\\.([a-z0-9]{1,16})\\.(${COUNT})\\.(0|[1-9]\\d{0,8})\\.(${COUNT})\\.(${COUNT})\\.(\\d)\\.(${ITEMS})(\\.loop)?$`,
);

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
  const position: Position = {
    plan: { items: itemsText.split(',').map(itemFrom), loops: loop !== undefined },
    playId,
    stretch: Number(stretch),
    beganMs: Number(beganMs),
    cycle: Number(cycle),
    part: Number(part),
    tries: Number(tries),
  };
  return position.part < pieceCount(position.plan) ? position : undefined;
}

/** A plan as text, the form in which records keep it. */
export function planText(plan: Plan): string {
  let text = '';
  for (const item of plan.items) text = text ? `${text},${itemText(item)}` : itemText(item);
  return text;
}

/** The plan in such a text, or undefined where it is not one. */
export function planFrom(text: string, loops: boolean): Plan | undefined {
  return PLAN.test(text) ? { items: text.split(',').map(itemFrom), loops } : undefined;
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

/** The item in a text that has the form of one. */
function itemFrom(text: string): Item {
  const fields = text.split('~');
  if (fields[0] === 'sound') {
    return { kind: 'sound', sound: fields[1] ?? '', seconds: Number(fields[2]) };
  }
  const language = fields[1] ?? '';
  const id = fields[2] ?? '';
  const number = Number(fields[3]);
  const last = fields[4];
  if (fields[0] === 'day') {
    return { kind: 'day', language, course: id, day: number, seconds: Number(last) };
  }
  const item: Item = { kind: 'session', language, session: id, seconds: number };
  return last === undefined ? item : { ...item, over: last };
}

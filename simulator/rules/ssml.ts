// SSML that Alexa would not speak, or not as written: alexa-platform section 2.2. The library knows tags and values;
// what it misses stands here.
import { XMLParser } from 'fast-xml-parser';
import { check } from 'ssml-check-core';
import { type Refusal, refusalsFrom } from './refusal';

const ssml = refusalsFrom('alexa-platform §2.2; Alexa docs, "SSML Reference"');

const MOST_AUDIO = 5;
const LONGEST_BREAK_MS = 10_000;
const SAY_AS = [
  ...[
    'characters',
    'spell-out',
    'cardinal',
    'number',
    'ordinal',
    'digits',
    'fraction',
    'unit',
    'date',
    'time',
  ],
  ...['telephone', 'address', 'interjection', 'expletive'],
];
const DATE_FORMATS = ['mdy', 'dmy', 'ymd', 'md', 'dm', 'ym', 'my', 'd', 'm', 'y'];
const EMOTIONS = ['excited', 'disappointed'];
const INTENSITIES = ['low', 'medium', 'high'];
/** Tags of Polly, which Alexa leaves out in silence. */
const POLLY_TAGS = ['mark', 'amazon:auto-breaths', 'amazon:breath'];
/** Of these, one span of words takes one only. */
const EXCLUSIVE = ['emphasis', 'voice', 'amazon:emotion', 'amazon:domain'];

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Node[];
};
type Node = Element | string;

/** Refusals of one piece of SSML. */
export async function checkSsml(text: string, locale: string): Promise<readonly Refusal[]> {
  const faults = await check(withPlainBreaks(text), { platform: 'amazon', locale });
  // The library knows emotions in three locales only; they are looked at below. It counts audio as we do.
  const kept = (faults ?? []).filter(
    ({ type, tag }) => tag !== 'amazon:emotion' && !type.startsWith('Too many'),
  );
  const refusals = kept.map(({ type, tag, attribute, value }) => {
    const where = [tag && `<${tag}>`, attribute, value && `"${value}"`].filter(Boolean).join(' ');
    return ssml.invalid(
      'ssml',
      type === 'tag' ? `The SSML has a fault at ${where}.` : `The SSML has a fault: ${type}.`,
    );
  });
  if (kept.some(({ type }) => type !== 'tag')) return refusals;
  return [...refusals, ...checkElements(parse(text)), ...checkBreakRuns(parse(text))];
}

/** The library stumbles over a break without attributes, which is one of medium strength. */
function withPlainBreaks(text: string): string {
  return text.replace(/<break\s*\/>/g, '<break strength="medium"/>');
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
});

function parse(text: string): readonly Node[] {
  return nodesOf(parser.parse(text));
}

// preserveOrder gives [{ tag: [children], ':@': attributes } | { '#text': words }].
function nodesOf(raw: readonly Record<string, unknown>[]): readonly Node[] {
  return raw.map((entry) => {
    const { ':@': attributes = {}, '#text': words, ...element } = entry;
    const [name = ''] = Object.keys(element);
    if (words !== undefined) return String(words);
    const inside = nodesOf(element[name] as Record<string, unknown>[]);
    return { name, attributes: attributes as Record<string, string>, inside };
  });
}

function elementsIn(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsIn(node.inside)]));
}

function checkElements(nodes: readonly Node[]): readonly Refusal[] {
  const elements = elementsIn(nodes);
  const audio = elements.filter(({ name }) => name === 'audio').length;
  const tooMany =
    audio > MOST_AUDIO
      ? [ssml.invalid('ssml-audio-count', `There are ${audio} <audio>; 5 are the most.`)]
      : [];
  return [...tooMany, ...elements.flatMap(checkElement)];
}

function checkElement({ name, attributes, inside }: Element): readonly Refusal[] {
  switch (name) {
    case 'audio': {
      const src = attributes.src ?? '';
      if (/^(https:\/\/|soundbank:\/\/soundlibrary\/)/.test(src)) return [];
      return [
        ssml.invalid('ssml-audio-https', `The audio ${src} is neither at https nor in the sound library.`),
      ];
    }
    case 'break':
      if (breakMs(attributes) <= LONGEST_BREAK_MS) return [];
      return [ssml.invalid('ssml-break', `A break of ${attributes.time} is longer than 10 seconds.`)];
    case 'say-as':
      return checkSayAs(attributes);
    case 'amazon:emotion': {
      const { name: emotion = '', intensity = '' } = attributes;
      if (EMOTIONS.includes(emotion) && INTENSITIES.includes(intensity)) return checkSpan(name, inside);
      return [ssml.invalid('ssml-emotion', `There is no emotion "${emotion}" of intensity "${intensity}".`)];
    }
    case 'amazon:effect':
      if (attributes.name === 'whispered') return [];
      return [ssml.invalid('ssml-effect', 'The only effect is name="whispered".')];
    default:
      if (POLLY_TAGS.includes(name))
        return [ssml.unfit('ssml-tag', `Alexa does not know <${name}>, only Polly does.`)];
      return EXCLUSIVE.includes(name) ? checkSpan(name, inside) : [];
  }
}

function checkSayAs({
  'interpret-as': as = '',
  format,
}: Readonly<Record<string, string>>): readonly Refusal[] {
  if (!SAY_AS.includes(as)) return [ssml.invalid('ssml-say-as', `Nothing can be said as "${as}".`)];
  if (as !== 'date' || format === undefined || DATE_FORMATS.includes(format)) return [];
  return [ssml.invalid('ssml-say-as', `There is no date format "${format}".`)];
}

function checkSpan(name: string, inside: readonly Node[]): readonly Refusal[] {
  const other = elementsIn(inside).find((element) => EXCLUSIVE.includes(element.name));
  if (!other) return [];
  return [ssml.unfit('ssml-stack', `<${name}> and <${other.name}> do not work on the same words.`)];
}

/** Breaks that follow each other without a word between count as one. */
function checkBreakRuns(nodes: readonly Node[]): readonly Refusal[] {
  let runMs = 0;
  let longestMs = 0;
  const walk = (inside: readonly Node[]): void => {
    for (const node of inside) {
      if (typeof node === 'string') {
        if (node.trim()) runMs = 0;
      } else if (node.name === 'break') {
        runMs += breakMs(node.attributes);
        longestMs = Math.max(longestMs, runMs);
      } else if (node.name === 'audio') {
        runMs = 0;
      } else {
        walk(node.inside);
      }
    }
  };
  walk(nodes);
  if (longestMs <= LONGEST_BREAK_MS) return [];
  return [
    ssml.invalid('ssml-break-run', `Breaks in a row last ${longestMs / 1000} seconds; 10 are the most.`),
  ];
}

function breakMs({ time = '0s' }: Readonly<Record<string, string>>): number {
  const number = Number.parseFloat(time);
  return time.endsWith('ms') ? number : number * 1000;
}

// SSML that Alexa would not speak, or not as written: alexa-platform section 2.2. The library knows tags and values;
// what it misses stands here.
import { XMLParser } from 'fast-xml-parser';
import { check } from 'ssml-check-core';
import { type Refusal, refusalsFrom } from './refusal';

const ssml = refusalsFrom('alexa-platform §2.2; Alexa docs, "SSML Reference"');

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
/** Of these, one span of words takes one only; so it does of pitch and of exclamations. */
const EXCLUSIVE = ['emphasis', 'voice', 'amazon:emotion', 'amazon:domain'];

/** What a tag is nothing without: one of these attributes. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  prosody: ['rate', 'pitch', 'volume'],
  phoneme: ['ph'],
  sub: ['alias'],
  voice: ['name'],
  w: ['role'],
};
/** The loudest that Alexa speaks, above which she stays where she is. */
const LOUDEST_DB = 4.08;
/** An ampersand that begins none of the five names of XML, and no number. */
const FOREIGN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Endings of formats other than MP3. */
const NO_MP3 = /\.(wav|ogg|oga|opus|flac|webm|aiff?|wma|m4a|aac|mp4|m3u8?|pls)$/i;

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Node[];
};
type Node = Element | string;

/** Refusals of one piece of SSML. */
export async function checkSsml(text: string, locale: string): Promise<readonly Refusal[]> {
  if (FOREIGN_ENTITY.test(text))
    return [ssml.invalid('ssml', 'The SSML has an ampersand that is not escaped.')];
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
  const nodes = parse(text);
  return [...refusals, ...elementsIn(nodes).flatMap(checkElement), ...checkBreakRuns(nodes)];
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

function checkElement({ name, attributes, inside }: Element): readonly Refusal[] {
  const needed = NEEDED[name];
  if (needed && !needed.some((attribute) => attributes[attribute])) {
    return [ssml.invalid('ssml-attribute', `<${name}> does nothing without ${needed.join(' or ')}.`)];
  }
  if (POLLY_TAGS.includes(name))
    return [ssml.unfit('ssml-tag', `Alexa does not know <${name}>, only Polly does.`)];
  switch (name) {
    case 'speak':
      return elementsIn(inside).some((element) => element.name === 'speak')
        ? [ssml.invalid('ssml', 'There is a <speak> inside the <speak>.')]
        : [];
    case 'audio':
      return checkAudio(attributes.src ?? '');
    case 'break':
      if (breakMs(attributes) <= LONGEST_BREAK_MS) return [];
      return [ssml.invalid('ssml-break', `A break of ${attributes.time} is longer than 10 seconds.`)];
    case 'prosody':
      return [...checkVolume(attributes), ...(attributes.pitch ? checkSpan(name, inside) : [])];
    case 'say-as':
      return checkSayAs(attributes);
    case 'amazon:emotion':
      return [...checkEmotion(attributes), ...checkSpan(name, inside)];
    case 'amazon:effect':
      if (attributes.name === 'whispered') return [];
      return [ssml.invalid('ssml-effect', 'The only effect is name="whispered".')];
    default:
      return EXCLUSIVE.includes(name) ? checkSpan(name, inside) : [];
  }
}

function checkAudio(src: string): readonly Refusal[] {
  const refusal = (rule: string, what: string) => [ssml.invalid(rule, `The audio "${src}" is ${what}.`)];
  if (src.startsWith('soundbank://soundlibrary/')) return [];
  if (!src.startsWith('https://') || !URL.canParse(src))
    return refusal('ssml-audio-https', 'neither at https nor in the sound library');
  const { port, pathname } = new URL(src);
  if (port !== '') return refusal('ssml-audio-port', 'not at port 443');
  return NO_MP3.test(pathname) ? refusal('ssml-audio-format', 'no MP3, the only format that is spoken') : [];
}

function checkVolume({ volume = '' }: Readonly<Record<string, string>>): readonly Refusal[] {
  const louderByDb = Number.parseFloat(/^\+?[\d.]+(?=dB$)/.exec(volume)?.[0] ?? '0');
  if (louderByDb <= LOUDEST_DB) return [];
  return [ssml.unfit('ssml-loud', `A volume of ${volume} is more than +4.08dB, the loudest there is.`)];
}

function checkEmotion({ name = '', intensity = '' }: Readonly<Record<string, string>>): readonly Refusal[] {
  if (EMOTIONS.includes(name) && INTENSITIES.includes(intensity)) return [];
  return [ssml.invalid('ssml-emotion', `There is no emotion "${name}" of intensity "${intensity}".`)];
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
  const other = elementsIn(inside).find(isExclusive);
  if (!other) return [];
  return [ssml.unfit('ssml-stack', `<${name}> and <${other.name}> do not work on the same words.`)];
}

function isExclusive({ name, attributes }: Element): boolean {
  if (name === 'prosody') return attributes.pitch !== undefined;
  return EXCLUSIVE.includes(name) || attributes['interpret-as'] === 'interjection';
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

/** How long a break is; 0 for one that the library has refused already, or that names only a strength. */
function breakMs({ time = '' }: Readonly<Record<string, string>>): number {
  const [, number = '0', unit] = /^([\d.]+)(ms|s)$/.exec(time) ?? [];
  return unit === 'ms' ? Number(number) : Number(number) * 1000;
}

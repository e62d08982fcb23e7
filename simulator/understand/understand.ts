// What Alexa does before a skill hears anything: a sentence -> an intent and its slots, by the interaction model that
// Alexa herself would get. Exact samples first; then the likeliest; then free words; what is left is not understood.
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/create-the-interaction-model-for-your-skill.html
import { addressed } from './addressed';
import { asSaid } from './as-said';
import { clauseReading } from './clauses';
import { type Ear, keyOf, plain, stemOfWord } from './ear';
import { conceptsOf, isGlue, isLeaving, withoutFillers, withoutOpening } from './english';
import { nearestReadings } from './generalise';
import { type Reading, readWith } from './grammar';
import { isGrave } from './grave';
import { leansToDanger, leansToTelling, likeliestReading, nearestOf } from './likeliest';
import { coreOf, looseMentions } from './loosely';
import { type Mention, mentionsIn } from './mentions';
import { corrected, moreLast, particleFirst, withoutEchoes } from './other-order';
import { ownWordsReading } from './own-words';
import { mentionsBySound } from './sounds-like';
import { mentionsByWording } from './worded-like';
import { saidBetween, type Word } from './words';

/** How a sentence was understood: by a sample, by the nearest sample, as free words, or not. */
export type How = 'sample' | 'near' | 'free' | 'unknown-value' | 'not';

/** What a device makes of a sentence. */
export type Understood =
  | { readonly launch: true; readonly invoked: true }
  | {
      readonly launch: false;
      readonly intent: string;
      /** What fills the intent's slots; slots that nothing fills are not here. */
      readonly slots: ReadonlyMap<string, Mention>;
      readonly how: How;
      /** Said with the skill's name, or as a phrase that needs none. */
      readonly invoked: boolean;
      /** Said as "exit", which ends a conversation without asking the skill. */
      readonly leaves?: boolean;
    };

/** A nearest sample that is less near is no reading. */
const LEAST_NEARNESS = 0.58;
const OPEN_CONFIDENCE = 0.1;
const MOST_OPEN_WORDS = 3;
/** What people say before what they want. */
const OPENINGS: ReadonlySet<string> = new Set(['AMAZON.YesIntent', 'AMAZON.NoIntent', 'AMAZON.CancelIntent']);
/** Who speaks of themselves is no request beside a reason. */
const TOLD: ReadonlySet<string> = new Set([
  'HurtIntent',
  'DistressIntent',
  'AMAZON.RepeatIntent',
  ...OPENINGS,
]);
const NAMES: ReadonlySet<string> = new Set(['Sound', 'Session', 'AMAZON.DURATION']);

/**
 * What an Echo makes of a sentence. Takes a few milliseconds at most, has no state.
 * @param today the listener's date, such as "2026-11-22"
 */
export function understand(sentence: string, ear: Ear, today: string): Understood {
  const { to, asks } = addressed(sentence, ear.model.interactionModel.languageModel.invocationName);
  if (to === 'skill') {
    if (!asks) return { launch: true, invoked: true };
    const tries = asks.map((words) => wish(words, ear, today));
    const best =
      tries.find(({ how }) => how === 'sample') ?? tries.find(({ how }) => how !== 'not') ?? tries[0];
    return best ? { ...best, invoked: true } : { launch: true, invoked: true };
  }
  const point = ear.nameFree.get(plain(asks)) ?? ear.nameFree.get(plain(withoutFillers(asks)));
  if (point?.type === 'LAUNCH') return { launch: true, invoked: true };
  const leaves = isLeaving(asks) && { leaves: true };
  return { ...wish(asks, ear, today), invoked: point !== undefined, ...leaves };
}

type Wish = Extract<Understood, { launch: false }>;

function wish(words: readonly Word[], ear: Ear, today: string): Wish {
  const said = mentionsIn(words, ear.ways, ear.types, today);
  const exact = readWith(ear.exact, keyOf, words, said);
  if (exact) return made(exact, 'sample');

  const bare = corrected(particleFirst(moreLast(withoutFillers(withoutEchoes(words)))), ear, today);
  const heard = mentionsIn(bare, ear.ways, ear.types, today);
  const again = readWith(ear.exact, keyOf, bare, heard);
  if (again) return made(again, 'sample');

  const twice = doubleReading(bare, heard, ear);
  if (twice) return made(twice, 'sample');

  const wished = wishedReading(bare, ear, today);
  if (wished) return made(wished, 'near');

  const core = coreOf(bare, ear, today);
  const loose = looseMentions(core, ear, today);
  const plainly = asSaid(readWith(ear.loose, stemOfWord, core, loose), core, bare);
  if (plainly) return made(plainly, 'sample');

  const bySound = mentionsBySound(core, ear.sounds, ear.vocabulary.knows);
  const misheard = readWith(ear.loose, stemOfWord, core, [...loose, ...bySound]);
  if (misheard) return made(misheard, 'near');

  const all = [...loose, ...bySound, ...mentionsByWording(core, ear.wordings, ear.vocabulary)];
  const readings = nearestReadings(ear.shapes, core, all);
  const shares = ear.leaning(core, loose);
  const grave = isGrave(words, ear, today) || leansToDanger(shares);
  const likeliest = likeliestReading(readings, shares, ear, grave);
  const likely = asSaid(likeliest, core, bare);
  if (likely) return made(likely, 'near');
  const carried = readWith(ear.free, keyOf, words, []) ?? readWith(ear.free, keyOf, bare, []);
  const inOwnWords = (): Wish => {
    const own = carried ?? ownWordsReading(ear.ownWords, words, grave);
    return own
      ? made(own, 'free')
      : made({ intent: 'AMAZON.FallbackIntent', slots: new Map(), score: 0 }, 'not');
  };
  if (leansToTelling(shares)) return inOwnWords();
  const clause = clauseReading(bare, {
    read: (part) => requestIn(part, ear, today),
    worth: (part) => ear.vocabulary.worthOf(conceptsOf(part)),
    isGrave: (part) => isGrave(part, ear, today),
    isNaming: (part) => looseMentions(part, ear, today).some(({ type }) => NAMES.has(type)),
  });
  if (clause) return made(clause, 'near');
  if (carried) return made(carried, 'free');
  const near = asSaid(nearestOf(readings), core, bare);
  if (near && near.score >= LEAST_NEARNESS && !grave) return made(near, 'near');
  const open = openReading(core, loose, ear);
  if (open) return made(open, 'unknown-value');
  return inOwnWords();
}

/** Two sentences in one breath: "i don't mind you pick" is one wish said twice; in "yes play rain" the second counts. */
function doubleReading(words: readonly Word[], mentions: readonly Mention[], ear: Ear): Reading | undefined {
  for (let at = 1; at < words.length; at++) {
    const behind = mentions.filter(({ from }) => from >= at);
    const first = readWith(
      ear.exact,
      keyOf,
      words.slice(0, at),
      mentions.filter(({ to }) => to <= at),
    );
    const second =
      first &&
      readWith(
        ear.exact,
        keyOf,
        words.slice(at),
        behind.map((one) => ({ ...one, from: one.from - at, to: one.to - at })),
      );
    if (first && second && (first.intent === second.intent || OPENINGS.has(first.intent))) return second;
  }
  return undefined;
}

/**
 * "I want to leave the course" is "leave the course", where the model has that. Never so with what Alexa does herself:
 * "i want to end it" is no "stop".
 */
function wishedReading(words: readonly Word[], ear: Ear, today: string): Reading | undefined {
  const rest = withoutOpening(words);
  if (rest.length === words.length) return undefined;
  const core = coreOf(rest, ear, today);
  const reading =
    readWith(ear.exact, keyOf, rest, mentionsIn(rest, ear.ways, ear.types, today)) ??
    readWith(ear.loose, stemOfWord, core, looseMentions(core, ear, today));
  return reading?.intent.startsWith('AMAZON.') ? undefined : reading;
}

/** A clause that is a sample, and asks for something. */
function requestIn(words: readonly Word[], ear: Ear, today: string): Reading | undefined {
  const bare = particleFirst(moreLast(withoutFillers(words)));
  const core = coreOf(bare, ear, today);
  const reading =
    readWith(ear.exact, keyOf, bare, mentionsIn(bare, ear.ways, ear.types, today)) ??
    asSaid(readWith(ear.loose, stemOfWord, core, looseMentions(core, ear, today)), core, bare) ??
    wishedReading(bare, ear, today);
  return reading && !TOLD.has(reading.intent) ? reading : undefined;
}

function made({ intent, slots }: Reading, how: How): Wish {
  return { launch: false, intent, slots, how, invoked: false };
}

/** A sample that fits but for a value that the model does not know: "play whale song" is a Sound without a match. */
function openReading(words: readonly Word[], mentions: readonly Mention[], ear: Ear): Reading | undefined {
  const ownTypes = [...ear.types].filter((type) => !type.startsWith('AMAZON.'));
  const open = words.flatMap((_, from) => {
    const ends = words.slice(from, from + MOST_OPEN_WORDS).map((_word, index) => from + index + 1);
    const named = ends.filter((to) => !isGlue(words[from]?.stem ?? '') && !isGlue(words[to - 1]?.stem ?? ''));
    return named.flatMap((to) =>
      ownTypes.map((type) => {
        const value = saidBetween(words, from, to);
        return { type, from, to, value, meanings: [], confidence: OPEN_CONFIDENCE };
      }),
    );
  });
  const reading = readWith(ear.loose, stemOfWord, words, [...mentions, ...open]);
  const filled = [...(reading?.slots.values() ?? [])];
  const covered = filled.reduce((sum, { from, to }) => sum + to - from, 0);
  const opened = filled.filter((mention) => mention.confidence === OPEN_CONFIDENCE);
  return opened.length === 1 && covered < words.length ? reading : undefined;
}

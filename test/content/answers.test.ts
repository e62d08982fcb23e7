// Answers: short enough to listen to, honest, and reachable for all that people ask.
import { readEnglish } from '../lambda/understanding/english';
import { wordsIn } from './words-in';

const { answers } = readEnglish();
const entries = Object.entries(answers);

/** Twenty seconds of calm speech. */
const MOST_WORDS = 48;

/** What practice is never said to do. */
const CLAIMS =
  /\b(cures?|heals?|treats?|guarantee[sd]?|proven|will (make|help|fix)|always works|doctors recommend)\b/i;

describe('the answers', () => {
  test.each([
    ['what are the three parts of self compassion', 'what-self-compassion-is'],
    ['how to practise self compassion', 'how-to-practise'],
    ['what are the benefits', 'benefits'],
    ['does this actually work', 'does-it-work'],
    ['treat yourself as a friend', 'treat-yourself-as-a-friend'],
    ["what's noting", 'noting'],
    ['what is a body scan', 'body-scan'],
    ['what is skillful compassion', 'skillful-compassion'],
    ['is it self pity', 'self-pity'],
    ['self esteem', 'self-esteem'],
    ["isn't being kind to yourself just making excuses", 'selfish-or-excuses'],
    ['is this free', 'is-it-free'],
    ['start my free trial', 'trial'],
    ['cancel my subscription', 'subscription'],
    ['send a gift', 'gifts'],
    ['redeem a code', 'codes'],
    ['is there a student plan', 'student-plan'],
    ['can my company use this', 'for-work'],
    ['what do you know about me', 'what-is-stored'],
    ['privacy policy', 'what-is-stored'],
    ['terms and conditions', 'what-is-stored'],
    ['are you recording me', 'is-it-recording'],
    ['do you sell my data', 'selling-data'],
    ['who made this', 'who-made-this'],
    ['are you a real person', 'real-person'],
    ['are you a therapist', 'what-it-cannot-do'],
    ['why do i feel worse when i do this', 'feeling-worse'],
    ['the content library', 'what-there-is'],
  ])('answer "%s" with %s', (way, id) => {
    expect(answers[id]?.ways).toContain(way);
  });

  test('are each asked for in ways of their own', () => {
    const ways = entries.flatMap(([, answer]) => answer.ways);
    expect(ways.filter((way, index) => ways.indexOf(way) !== index)).toEqual([]);
  });

  test('are asked for as Alexa writes', () => {
    const ways = entries.flatMap(([, answer]) => answer.ways);
    expect(ways.filter((way) => !/^[a-z' -]+$/.test(way))).toEqual([]);
  });
});

describe.each(entries)('the answer "%s"', (_, { say, offer, ways }) => {
  test('takes at most twenty seconds', () => {
    expect(wordsIn(say)).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('ends in its one offer, or asks nothing', () => {
    const questions = say.match(/\?/g) ?? [];
    expect(questions).toHaveLength(offer ? 1 : 0);
    if (offer) expect(say).toMatch(/\?$/);
  });

  test('claims no cure', () => {
    expect(say.replace(/can't diagnose, treat/, '')).not.toMatch(CLAIMS);
  });

  test('can be asked for in fifteen ways or more', () => {
    expect(ways.length).toBeGreaterThanOrEqual(15);
  });
});

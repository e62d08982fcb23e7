import fc from 'fast-check';
import { dayPlan, planFor, sessionPlan, soundItem } from '../../../lambda/catalog/plan-for';
import { newPlayId } from '../../../lambda/listener/play-id';
import { mixOf } from '../../../lambda/playback/piece';
import { LONGEST_SECONDS, type Plan, piecesOf } from '../../../lambda/playback/plan';
import { nextPosition, type Position } from '../../../lambda/playback/position';
import { fromToken, planFrom, planText, toToken } from '../../../lambda/playback/token';
import { catalog } from '../../support/catalog';
import { plans, positions } from '../../support/plans';

const LONGEST_TOKEN = 200;
const sounds = Object.keys(catalog.sounds);

/** A position as long as it can get: every number at its most. */
function longest(plan: Plan): Position {
  const playId = newPlayId(Date.UTC(2060, 0), (below) => below - 1);
  return {
    plan,
    playId,
    stretch: 9999,
    beganMs: 999_999_999,
    cycle: 9999,
    part: piecesOf(plan).length - 1,
    tries: 9,
  };
}

const longestMix = mixOf(
  ...([...sounds].sort((one, other) => other.length - one.length).slice(0, 2) as [string, string]),
);

/** Every item of the library, alone and with all that can be asked of it. */
const library: readonly Plan[] = [
  ...sounds.map((id) => planFor(catalog, id, LONGEST_SECONDS)),
  ...sounds.flatMap((one) => sounds.map((other) => planFor(catalog, mixOf(one, other), LONGEST_SECONDS))),
  ...Object.keys(catalog.sessions).map((id) =>
    sessionPlan(catalog, id, {
      seconds: LONGEST_SECONDS,
      over: longestMix,
      then: soundItem(longestMix, LONGEST_SECONDS),
    }),
  ),
  ...Object.entries(catalog.courses).flatMap(([id, { days }]) =>
    days.map((_, index) => dayPlan(catalog, id, index + 1)),
  ),
];

describe('the token of a position', () => {
  it('carries the whole position', () => {
    fc.assert(fc.property(positions, (position) => expect(fromToken(toToken(position))).toEqual(position)));
  });

  it('carries every item of the library in at most 200 characters', () => {
    for (const plan of library) {
      const position = longest({ ...plan, loops: true });
      const token = toToken(position);
      expect(fromToken(token)).toEqual(position);
      expect(token.length).toBeLessThanOrEqual(LONGEST_TOKEN);
    }
  });

  it('is new for every part and every round, so that a queue never stops at a token it knows', () => {
    const seen = new Set<string>();
    let position: Position | undefined = { ...longest(planFor(catalog, 'rain', 10_800)), cycle: 0, part: 0 };
    position = { ...position, plan: { ...position.plan, loops: true } };
    for (let steps = 0; position && steps < 9; steps += 1) {
      seen.add(toToken(position));
      position = nextPosition(position);
    }
    expect(seen.size).toBe(9);
  });

  it.each([
    undefined,
    '',
    'rain',
    'audio-tutorial-token-0',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    '0.k3f9x2a1.0.0.0.3.0.sound~rain~28800',
    '2.k3f9x2a1.0.0.0.3.0.sound~rain~28800',
    '1.k3f9x2a1.0.0.0.3.0',
    '1.k3f9x2a1.0.0.0.3.0.',
    '1.k3f9x2a1.0.0.0.8.0.sound~rain~28800',
    '1.k3f9x2a1.-1.0.0.3.0.sound~rain~28800',
    '1.k3f9x2a1.0.0.0.3.0.sound~rain~0',
    '1.k3f9x2a1.0.0.0.3.0.sound~rain~12345678',
    '1.k3f9x2a1.0.0.0.0.0.sound~~60',
    '1.k3f9x2a1.0.0.0.0.0.sound~rain~60,',
    '1.k3f9x2a1.0.0.0.0.0.sound~rain~60~then',
    '1.k3f9x2a1.0.0.0.0.0.noise~rain~60',
    '1.k3f9x2a1.0.0.0.0.0.session~en~body-scan~0',
    '1.k3f9x2a1.0.0.0.0.0.session~en~body-scan~600~~',
    '1.k3f9x2a1.0.0.0.0.0.day~en~first-steps~0~300',
    '1.k3f9x2a1.0.0.0.0.0.sound~rain~60.loop.loop',
    '1.k3f9x2a1.0.0.0.0.0.sound~rain~60\n',
  ])('is not %j: foreign, old and broken ones are nothing of ours', (token) => {
    expect(fromToken(token)).toBeUndefined();
  });

  it('with a letter changed is nothing of ours, or another position that can be played', () => {
    const changed = positions
      .map(toToken)
      .chain((token) =>
        fc
          .tuple(fc.integer({ min: 0, max: token.length - 1 }), fc.string({ minLength: 0, maxLength: 1 }))
          .map(([at, letter]) => token.slice(0, at) + letter + token.slice(at + 1)),
      );
    fc.assert(
      fc.property(changed, (token) => {
        const position = fromToken(token);
        if (!position) return;
        expect(piecesOf(position.plan)[position.part]).toBeDefined();
        expect(fromToken(toToken(position))).toEqual(position);
      }),
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(fromToken(text)).toBeUndefined()));
  });
});

describe('a plan as text', () => {
  it('is the same plan when read again', () => {
    fc.assert(fc.property(plans, (plan) => expect(planFrom(planText(plan), plan.loops)).toEqual(plan)));
  });
});

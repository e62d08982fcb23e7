import type { LayerOf } from '../../audio-manifests/layers';
import { between } from '../random';
import { decayOver, gainOf } from './arithmetic';
import { createFilter } from './filters';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { ramp } from './levels';
import { writeWhite } from './noise';
import { createSlope } from './slope';
import { inSteps, STEPS_PER_SECOND } from './steps';
import { createWander } from './wander';

/** A stroke pushes for this long before it only rolls away: nothing begins sharply when it is far off. */
const PUSH_SECONDS = 0.9;
const SOFT_SECONDS = 0.6;
const ROLL_SECONDS = 3.2;
/** Measured: what brings one flash a second to LAYER_RMS. */
const LEVEL = LAYER_RMS * 0.107;

/**
 * Thunder a long way off. The sound of one flash arrives from its near and its far end, and again from the clouds:
 * several soft strokes over some seconds, and a roll that dies away slowly.
 */
export const createThunder: CreateGenerator<LayerOf<'thunder'>> = ({ secondsBetween }, random) => {
  const slope = createSlope(-6);
  const highPass = createFilter('high-pass', 38);
  const air = createFilter('low-pass', 150);
  const roll = createWander(random, 0.22);
  const fallingOff = decayOver(1 / STEPS_PER_SECOND, ROLL_SECONDS);
  const softening = decayOver(1 / STEPS_PER_SECOND, SOFT_SECONDS);
  const loudest = LEVEL * Math.sqrt(secondsBetween);
  let untilFlash = between(random, 0.15, 0.5) * secondsBetween;
  let untilStroke = 0;
  let strokesLeft = 0;
  let push = 0;
  let force = 0;
  let strength = 0;
  let gain = 0;

  const advance = (): void => {
    untilFlash -= 1 / STEPS_PER_SECOND;
    untilStroke -= 1 / STEPS_PER_SECOND;
    if (untilFlash <= 0) {
      untilFlash = between(random, 0.6, 1.4) * secondsBetween;
      untilStroke = 0;
      strokesLeft = 3 + Math.floor(random() * 4);
      strength = between(random, 0.55, 1);
    }
    if (strokesLeft > 0 && untilStroke <= 0) {
      strokesLeft--;
      untilStroke = between(random, 0.5, 2.4);
      push = strength * between(random, 0.4, 1);
      strength *= 0.88;
    }
  };

  return inSteps((step) => {
    advance();
    push *= decayOver(1 / STEPS_PER_SECOND, PUSH_SECONDS);
    // The rumble follows the pushes softly upwards and rolls away slowly.
    force = push > force ? push + (force - push) * softening : force * fallingOff;
    air.tune(85 + 220 * force);
    const nextGain = loudest * force * gainOf(3.5 * roll());
    writeWhite(step, random);
    slope(step);
    highPass.run(step);
    air.run(step);
    ramp(step, gain, nextGain);
    gain = nextGain;
  });
};

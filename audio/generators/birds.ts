import type { LayerOf } from '../../audio-manifests/layers';
import { between, type Random } from '../random';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { logarithmOfTwo, powerOfTwo, sine } from './arithmetic';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { addTo } from './levels';
import { createReverb } from './reverb';
import { inSteps, STEP_SAMPLES, STEPS_PER_SECOND } from './steps';

type Song = LayerOf<'birds'>['songs'][number];

/** Measured: what brings the songs of five birds to LAYER_RMS. */
const LEVEL = LAYER_RMS / 0.9 / Math.sqrt(5);

/**
 * Birds far off among trees. Each has one song: a few notes that glide from one pitch to another, sung a little
 * differently every time, then a long rest. Only what the wood echoes is heard clearly; that keeps them soft.
 */
export const createBirds: CreateGenerator<LayerOf<'birds'>> = ({ songs, secondsBetween }, random) => {
  const birds = songs.map((song) => createBird(song, secondsBetween * songs.length, random));
  const wood = createReverb(1.8);
  const direct = new Float32Array(STEP_SAMPLES);
  return inSteps((step) => {
    direct.fill(0);
    for (const addBird of birds) addBird(direct);
    step.set(direct);
    wood(step);
    addTo(step, direct, 0.5);
  });
};

function createBird(song: Song, secondsBetween: number, random: Random) {
  const level = LEVEL * Math.sqrt(secondsBetween);
  let notesLeft = 0;
  let pitch = 1;
  let loudness = 0;
  let noteSeconds = 0;
  let sinceNote = Number.POSITIVE_INFINITY;
  let untilNote = between(random, 0, 1) * secondsBetween;
  let phase = 0;

  const nextNote = (): void => {
    if (notesLeft === 0) {
      notesLeft = song.least + Math.floor(random() * (song.most - song.least + 1));
      pitch = between(random, 0.96, 1.04);
      loudness = level * between(random, 0.4, 1);
    } else {
      pitch *= 1 + song.stepPercent / 100;
    }
    notesLeft--;
    noteSeconds = (song.noteMs / 1000) * between(random, 0.85, 1.2);
    sinceNote = 0;
    const gapSeconds = (song.gapMs / 1000) * between(random, 0.8, 1.3);
    untilNote = noteSeconds + (notesLeft > 0 ? gapSeconds : secondsBetween * between(random, 0.5, 1.5));
  };

  const addNote = (sum: Float32Array): void => {
    const octaves = logarithmOfTwo(song.toHz / song.fromHz);
    const position = sinceNote / noteSeconds;
    const before = sinceNote - 1 / STEPS_PER_SECOND;
    const quiver = 1 + 0.008 * sine(sinceNote * 27);
    const turns = (song.fromHz * pitch * quiver * powerOfTwo(octaves * position)) / SAMPLE_RATE_HZ;
    const to = loudness * swellOf(position);
    const from = loudness * swellOf(before / noteSeconds);
    const stride = (to - from) / sum.length;
    let level = from;
    for (let at = 0; at < sum.length; at++) {
      level += stride;
      sum[at] = (sum[at] as number) + level * (sine(phase) + 0.12 * sine(2 * phase));
      phase += turns;
    }
    phase -= Math.floor(phase);
  };

  return (sum: Float32Array): void => {
    untilNote -= 1 / STEPS_PER_SECOND;
    if (untilNote <= 0) nextNote();
    if (sinceNote < noteSeconds + 1 / STEPS_PER_SECOND) addNote(sum);
    sinceNote += 1 / STEPS_PER_SECOND;
  };
}

/** The loudness over a note: up and down softly, nothing outside it. */
function swellOf(position: number): number {
  if (position <= 0 || position >= 1) return 0;
  const swell = 4 * position * (1 - position);
  return swell * swell;
}

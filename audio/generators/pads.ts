import type { LayerOf } from '../../audio-manifests/layers';
import { between, type Random } from '../random';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { cosine, powerOfTwo, sine } from './arithmetic';
import { type CreateGenerator, LAYER_RMS } from './generator';
import { addTo } from './levels';
import { createReverb } from './reverb';
import { inSteps, STEP_SAMPLES, STEPS_PER_SECOND } from './steps';

/** Two strings to a note, a hair's breadth apart, so that they drift against each other. */
const STRINGS = [0.9991, 1.0009] as const;
/** Where in its time a note is at its fullest. */
const TOP = 0.4;
const SECOND_PARTIAL = 0.2;
const THIRD_PARTIAL = 0.07;

/** Measured: what brings four notes at once to LAYER_RMS. */
const LEVEL = LAYER_RMS / 1.1;

type Phasor = { x: number; y: number; readonly across: number; readonly up: number };
type Note = { readonly strings: Phasor[]; readonly loudness: number; readonly steps: number; step: number };

/**
 * Slow chords: each grows out of the last and sinks into the next. The order is chance, no chord twice running; so
 * are the balance and the moment of every note, which is why the music does not repeat.
 */
export const createPads: CreateGenerator<LayerOf<'pads'>> = (settings, random) => {
  const { rootHz, chords, secondsPerChord, reverbSeconds } = settings;
  const room = createReverb(reverbSeconds);
  const direct = new Float32Array(STEP_SAMPLES);
  let notes: Note[] = [];
  let chord = Math.floor(random() * chords.length);
  let stepsLeft = 0;
  let isFirst = true;

  /** Starts another chord; the very first is there at once, at its fullest. */
  const nextChord = (): void => {
    chord = (chord + 1 + Math.floor(random() * (chords.length - 1))) % chords.length;
    notes = notes.filter((note) => note.step < note.steps);
    for (const semitones of chords[chord] as number[]) {
      const seconds = secondsPerChord * between(random, 2, 2.5);
      const hz = rootHz * powerOfTwo(semitones / 12);
      const note = createNote(hz, seconds, between(random, 0.75, 1) / (1 + semitones / 24), random);
      notes.push(isFirst ? { ...note, step: Math.round(note.steps * TOP) } : note);
    }
    const seconds = isFirst ? secondsPerChord * 0.2 : secondsPerChord * between(random, 0.85, 1.15);
    stepsLeft = Math.round(seconds * STEPS_PER_SECOND);
    isFirst = false;
  };

  return inSteps((step) => {
    if (stepsLeft-- <= 0) nextChord();
    direct.fill(0);
    for (const note of notes) if (note.step < note.steps) addNote(note, direct);
    step.set(direct);
    room(step);
    addTo(step, direct, 0.6);
  });
};

function createNote(hz: number, seconds: number, loudness: number, random: Random): Note {
  const strings = STRINGS.map((ratio) => {
    const turns = (hz * ratio) / SAMPLE_RATE_HZ;
    const start = random();
    return { x: cosine(start), y: sine(start), across: cosine(turns), up: sine(turns) };
  });
  return { strings, loudness, steps: Math.round(seconds * STEPS_PER_SECOND), step: 0 };
}

function addNote(note: Note, sum: Float32Array): void {
  const from = (LEVEL * note.loudness * swellOf(note.step / note.steps)) / 2;
  const to = (LEVEL * note.loudness * swellOf((note.step + 1) / note.steps)) / 2;
  const stride = (to - from) / sum.length;
  for (const string of note.strings) {
    const { across, up } = string;
    let { x, y } = string;
    let level = from;
    for (let at = 0; at < sum.length; at++) {
      const turned = x * across - y * up;
      y = x * up + y * across;
      x = turned;
      level += stride;
      // The overtones from the sine and cosine at hand: sin 2a = 2 sin a cos a, sin 3a = sin a (3 - 4 sin² a).
      const overtones = SECOND_PARTIAL * 2 * x + THIRD_PARTIAL * (3 - 4 * y * y);
      sum[at] = (sum[at] as number) + level * y * (1 + overtones);
    }
    string.x = x;
    string.y = y;
  }
  note.step++;
}

/** In over two fifths, out over three: a chord is at its fullest as the one before it leaves. */
function swellOf(position: number): number {
  const part = position < TOP ? position / TOP : (1 - position) / (1 - TOP);
  const inside = Math.max(0, part);
  return inside * inside * (3 - 2 * inside);
}

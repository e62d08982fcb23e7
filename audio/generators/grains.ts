import { SAMPLE_RATE_HZ } from '../sample-rate';
import { cosine, decayOver, sine } from './arithmetic';
import { STEP_SAMPLES } from './steps';

/** One short ringing tone: a drop, a bubble, a knock. */
export type Grain = {
  readonly hz: number;
  readonly amplitude: number;
  /** The time in which it rises, and in which it falls to 1/e. */
  readonly attackSeconds: number;
  readonly decaySeconds: number;
  /** How much the pitch has risen after one decay time: 0.1 is a tenth. */
  readonly rise: number;
};

/** Many grains that ring at once. */
export type Grains = {
  /** Starts a grain at a sample of the step to come; dropped when all voices ring. */
  readonly start: (grain: Grain, offset: number) => void;
  /** Adds the step to come. */
  readonly addTo: (step: Float32Array) => void;
};

const VOICES = 160;
/** A grain ends when it has fallen by 55 dB: after this many decay times. */
const LIFE_DECAYS = 6.3;

type Voice = {
  x: number;
  y: number;
  hz: number;
  rise: number;
  decayPerSample: number;
  /** What the soft start still takes away, from 1 to 0, and its factor a sample. */
  hush: number;
  hushPerSample: number;
  offset: number;
  samplesLeft: number;
};

/** Makes room for up to 160 grains that ring at once. Each is a phasor that turns and shrinks. */
export function createGrains(): Grains {
  const voices: Voice[] = Array.from({ length: VOICES }, silentVoice);
  let ringing = 0;

  const start = (grain: Grain, offset: number): void => {
    if (ringing === VOICES) return;
    const voice = voices[ringing++] as Voice;
    voice.x = grain.amplitude;
    voice.y = 0;
    voice.hz = grain.hz;
    voice.rise = 1 + (grain.rise * STEP_SAMPLES) / SAMPLE_RATE_HZ / grain.decaySeconds;
    voice.decayPerSample = decayOver(1 / SAMPLE_RATE_HZ, grain.decaySeconds);
    voice.hush = 1;
    voice.hushPerSample = decayOver(1 / SAMPLE_RATE_HZ, grain.attackSeconds);
    voice.offset = offset;
    voice.samplesLeft = Math.ceil(grain.decaySeconds * LIFE_DECAYS * SAMPLE_RATE_HZ);
  };

  const addTo = (step: Float32Array): void => {
    for (let index = 0; index < ringing; ) {
      const voice = voices[index] as Voice;
      ring(voice, step);
      if (voice.samplesLeft > 0) {
        index++;
      } else {
        ringing--;
        voices[index] = voices[ringing] as Voice;
        voices[ringing] = voice;
      }
    }
  };

  return { start, addTo };
}

function silentVoice(): Voice {
  return {
    x: 0,
    y: 0,
    hz: 0,
    rise: 1,
    decayPerSample: 0,
    hush: 0,
    hushPerSample: 0,
    offset: 0,
    samplesLeft: 0,
  };
}

function ring(voice: Voice, step: Float32Array): void {
  const turns = voice.hz / SAMPLE_RATE_HZ;
  const across = cosine(turns) * voice.decayPerSample;
  const up = sine(turns) * voice.decayPerSample;
  const { hushPerSample } = voice;
  const end = Math.min(step.length, voice.offset + voice.samplesLeft);
  let { x, y, hush } = voice;
  for (let at = voice.offset; at < end; at++) {
    const turned = x * across - y * up;
    y = x * up + y * across;
    x = turned;
    hush *= hushPerSample;
    step[at] = (step[at] as number) + y * (1 - hush);
  }
  voice.x = x;
  voice.y = y;
  voice.hush = hush < 1e-30 ? 0 : hush;
  voice.hz *= voice.rise;
  voice.samplesLeft -= end - voice.offset;
  voice.offset = 0;
}

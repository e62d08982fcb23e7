import type { Random } from '../random';

/**
 * Fills the next block of an endless mono sound. A block may have any length; each goes on exactly where the last
 * one ended, so that the samples do not depend on how the sound is cut into blocks.
 */
export type Generator = (block: Float32Array) => void;

/** Makes a generator from a layer's settings. Equal settings and equal random numbers give equal samples. */
export type CreateGenerator<Layer> = (settings: Layer, random: Random) => Generator;

/**
 * How loud a layer is before its own gain: an RMS of 0.1 (-20 dBFS) over the long run, so that the gains in a
 * manifest say how much louder or softer one layer is than another.
 */
export const LAYER_RMS = 0.1;

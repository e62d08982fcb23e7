// The one form of MP3 that we serve: mono, 48 kHz, a constant 64 kbps, no bit reservoir, no tags. Every frame
// stands alone, lasts 24 ms and takes 192 bytes, so that a byte range is a time range and frames can be repeated,
// cut and joined.
import { SAMPLE_RATE_HZ } from '../sample-rate';

/** Samples in an MPEG-1 Layer III frame. */
export const FRAME_SAMPLES = 1152;
/** Bytes in a frame of 64 kbps at 48 kHz. */
export const FRAME_BYTES = 192;
/** Frames in a minute, exactly. */
export const FRAMES_A_MINUTE = 2500;

/**
 * The number of frames for a length in seconds. Whole minutes are exact, and so is every multiple of three
 * seconds; any other length is served to the nearest frame, at most 12 ms off.
 */
export const framesOf = (seconds: number): number => Math.round((seconds * SAMPLE_RATE_HZ) / FRAME_SAMPLES);

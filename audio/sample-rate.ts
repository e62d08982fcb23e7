/** Samples a second of everything that we make: at 48,000 an MP3 frame of 64 kbps is 24 ms and 192 bytes exactly. */
export const SAMPLE_RATE_HZ = 48_000;

/** Frames in a loop: ten minutes. */
export const LOOP_FRAMES = 25_000;

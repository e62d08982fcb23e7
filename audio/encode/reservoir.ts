// LAME can lend bits from one frame to the next. A frame that borrows cannot be repeated or cut, so that has to be
// off; the package has no switch for it, and LAME keeps its own in memory that the package's module exports.
import { SAMPLE_RATE_HZ } from '../sample-rate';

type Internals = { module: { memory: WebAssembly.Memory; module: WebAssembly.Module } };

/**
 * Where LAME 3.100's settings stand (SessionConfig_t in libmp3lame/util.h): from `samplerate_in` on, one 32-bit
 * number each, and by their place in that list the ones that are read or set here.
 */
const CHANNELS = 2;
const AVERAGE_BITRATE = 15;
const DISABLE_RESERVOIR = 21;
const SETTINGS_AT_LEAST = 24;

/**
 * Turns the bit reservoir off in an encoder that is configured for mono at 64 kbps and has encoded nothing yet, and
 * gives its compiled module. Throws where LAME's settings are not where they should be.
 */
export function withoutReservoir(encoder: object): WebAssembly.Module {
  const { memory, module } = (encoder as Internals).module;
  const words = new Int32Array(memory.buffer);
  let at = words.indexOf(SAMPLE_RATE_HZ);
  while (at >= 0 && at + SETTINGS_AT_LEAST < words.length) {
    const isSettings =
      words[at + 1] === SAMPLE_RATE_HZ &&
      words[at + CHANNELS] === 1 &&
      words[at + AVERAGE_BITRATE] === 64 &&
      words[at + DISABLE_RESERVOIR] === 0;
    if (isSettings) {
      words[at + DISABLE_RESERVOIR] = 1;
      return module;
    }
    at = words.indexOf(SAMPLE_RATE_HZ, at + 1);
  }
  throw new Error(
    'The MP3 encoder is not LAME 3.100 as it was pinned: its bit reservoir cannot be turned off',
  );
}

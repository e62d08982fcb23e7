// Measures sounds as they are synthesised and prints a table; with --write it sets each manifest's gainDb so that the
// sound has -20 LUFS.   npx tsx audio/measure/level-sounds.ts [--write] [--seconds=120] [id ...]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { createSound } from '../generators/sound';
import { SAMPLE_RATE_HZ } from '../sample-rate';
import { integratedLoudness } from './loudness';
import { crestDb, truePeakDb } from './peaks';
import { readSound, soundIds, soundPath } from './read-sounds';
import { shareBetween, slopeBetween, spectrumOf } from './spectrum';

const TARGET_LUFS = -20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, seconds: { type: 'string', default: '120' } },
});

for (const id of positionals.length > 0 ? positionals : soundIds()) {
  const { loudness, row } = measure(id, Number(values.seconds));
  console.log(row);
  if (values.write) writeGain(id, TARGET_LUFS - loudness);
}

function measure(id: string, seconds: number): { loudness: number; row: string } {
  const samples = new Float32Array(seconds * SAMPLE_RATE_HZ);
  const before = process.cpuUsage();
  createSound(readSound(id), id)(samples);
  const { user, system } = process.cpuUsage(before);
  const loudness = integratedLoudness(samples);
  const spectrum = spectrumOf(samples);
  const cells = [
    `${loudness.toFixed(2)} LUFS`,
    `${truePeakDb(samples).toFixed(1)} dBTP`,
    `crest ${crestDb(samples).toFixed(1)} dB`,
    `slope ${slopeBetween(spectrum, 100, 8000).toFixed(1)} dB/oct`,
    `${(100 * shareBetween(spectrum, 100, 4000)).toFixed(0)} % in 100-4,000 Hz`,
    `${((seconds * 1e6) / (user + system)).toFixed(0)} x real time`,
  ];
  return { loudness, row: [id.padEnd(16), ...cells.map((cell) => cell.padStart(20))].join('') };
}

/** Raises or lowers the gain in a manifest and leaves its comments and order as they are. */
function writeGain(id: string, changeDb: number): void {
  const document = parseDocument(readFileSync(soundPath(id), 'utf8'));
  const gainDb = Number(document.get('gainDb')) + changeDb;
  document.set('gainDb', Math.round(gainDb * 10) / 10);
  writeFileSync(soundPath(id), document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

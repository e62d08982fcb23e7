// A picture of a piece: its waveform, its loudness over time, and its spectrum. SVG, so that any browser shows it.
import { createDecoder } from './encode/decoder';
import { decibelsOfPower } from './measure/decibels';
import { integratedLoudness } from './measure/loudness';
import { spectrumOf } from './measure/spectrum';
import { SAMPLE_RATE_HZ } from './sample-rate';

const WIDTH = 1000;
const HEIGHT = 160;
/** The window of one measurement of loudness. */
const MOMENT_SAMPLES = 0.4 * SAMPLE_RATE_HZ;
const LOWEST_HZ = 30;
const HIGHEST_HZ = 20_000;

/** Draws an MP3 of ours, under a title. */
export async function plot(title: string, mp3: Uint8Array): Promise<string> {
  const pcm = (await createDecoder()).decode(mp3);
  const seconds = (pcm.length / SAMPLE_RATE_HZ).toFixed(1);
  const panels = [
    panel(0, `${title}, ${seconds} s: waveform`, waveform(pcm)),
    panel(1, 'Loudness in LUFS over 400 ms: -70 at the foot, 0 at the top', loudness(pcm)),
    panel(2, `Spectrum from ${LOWEST_HZ} to ${HIGHEST_HZ} Hz: 100 dB from foot to top`, spectrum(pcm)),
  ];
  const height = panels.length * (HEIGHT + 40);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif">${panels.join('')}</svg>\n`;
}

function panel(index: number, label: string, points: string): string {
  const top = index * (HEIGHT + 40);
  return `<g transform="translate(0 ${top})"><text y="20" font-size="14">${label}</text><g transform="translate(0 30)"><rect width="${WIDTH}" height="${HEIGHT}" fill="#f4f2ec"/><polyline points="${points}" fill="none" stroke="#37506b"/></g></g>`;
}

function waveform(pcm: Float32Array): string {
  const each = Math.max(1, Math.floor(pcm.length / WIDTH));
  return Array.from({ length: WIDTH }, (_, x) => {
    const part = pcm.subarray(x * each, (x + 1) * each);
    const top = part.reduce((most, value) => Math.max(most, value), 0);
    const foot = part.reduce((least, value) => Math.min(least, value), 0);
    return `${x},${y(0.5 - top / 2)} ${x},${y(0.5 - foot / 2)}`;
  }).join(' ');
}

function loudness(pcm: Float32Array): string {
  return Array.from({ length: WIDTH }, (_, x) => {
    const start = Math.floor((x * Math.max(0, pcm.length - MOMENT_SAMPLES)) / WIDTH);
    const lufs = integratedLoudness(pcm.subarray(start, start + MOMENT_SAMPLES));
    return `${x},${y(Math.max(-70, lufs) / -70)}`;
  }).join(' ');
}

function spectrum(pcm: Float32Array): string {
  const levels = Array.from(spectrumOf(pcm), (power) => decibelsOfPower(power));
  const top = Math.max(...levels);
  return Array.from({ length: WIDTH }, (_, x) => {
    const hz = LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (x / WIDTH);
    const line = Math.round((hz / (SAMPLE_RATE_HZ / 2)) * levels.length);
    const db = (levels[line] ?? Number.NEGATIVE_INFINITY) - top;
    return `${x},${y(Math.min(1, -db / 100))}`;
  }).join(' ');
}

const y = (down: number): string => (down * HEIGHT).toFixed(1);

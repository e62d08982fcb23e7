// The pictures: one for everything there is to hear, of the sizes that a screen asks for, dark, and the same each time.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { SCENES } from '../../audio-manifests/art';
import { type Drawing, drawingsOf, picturesOf, toPng } from '../../infra/art/pictures';
import { writeArt } from '../../infra/build/art';
import { checkArt } from '../../infra/build/check-art';
import { type Content, readContent } from '../../infra/build/content';
import { Faults } from '../../infra/build/faults';
import { pictureUrl } from '../../lambda/screens/picture';
import type { House } from '../../lambda/turn';

jest.setTimeout(240_000);

const ROOT = join(__dirname, '../..');
const ART = join(ROOT, 'dist/audio/art');
/** Of the light of a white page, as the eye weighs colours (WCAG's relative luminance). */
const BRIGHTEST_PICTURE = 0.025;
const BRIGHTEST_HUNDREDTH = 0.5;

let content: Content;
let drawings: readonly Drawing[];
beforeAll(() => {
  content = readContent(ROOT);
  drawings = drawingsOf(content.library, content.art);
});

const BYTES_A_PIXEL = 4;
/** A prime, so that no column of the picture is left out. */
const EVERY_PIXELS = 37;
const LINEAR = Array.from({ length: 256 }, (_, value) => (value / 255) ** 2.2);

/** The luminance of pixels spread over a picture, from the darkest to the brightest. */
async function luminances(svg: string): Promise<readonly number[]> {
  const { pixels } = await renderAsync(svg);
  const channel = (at: number): number => LINEAR[pixels[at] ?? 0] ?? 0;
  const light: number[] = [];
  for (let at = 0; at < pixels.length; at += EVERY_PIXELS * BYTES_A_PIXEL)
    light.push(0.2126 * channel(at) + 0.7152 * channel(at + 1) + 0.0722 * channel(at + 2));
  return light.sort((one, other) => one - other);
}

/** Width and height in a PNG's header (https://www.w3.org/TR/png-3/#11IHDR). */
function pngPixels(file: string): number[] {
  const bytes = readFileSync(join(ART, file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('everything there is to hear has a picture in both forms, where the skill says that it is', () => {
  const { sounds, sessions, courses } = content.library;
  for (const id of [sounds, sessions, courses].flatMap(Object.keys)) {
    const house = { audioBaseUrl: '' } as House;
    expect(pngPixels(pictureUrl(house, id, 'art').slice('/art/'.length))).toEqual([512, 512]);
    expect(pngPixels(pictureUrl(house, id, 'background').slice('/art/'.length))).toEqual([1024, 640]);
  }
});

test('no two items look the same, and no scene is drawn for nothing', () => {
  expect(new Set(drawings.map(({ svg }) => svg)).size).toBe(drawings.length);
  const used = new Set([...picturesOf(content.library, content.art).values()].map(({ scene }) => scene));
  expect([...used].sort()).toEqual([...SCENES].sort());
});

test('all are dark: nothing shines at somebody who opens their eyes at three', async () => {
  for (const { file, svg } of drawings) {
    const light = await luminances(svg);
    const mean = light.reduce((sum, one) => sum + one, 0) / light.length;
    const brightest = light[Math.floor(light.length * 0.99)] ?? 1;
    expect({ file, mean: mean < BRIGHTEST_PICTURE || mean }).toEqual({ file, mean: true });
    expect({ file, brightest: brightest < BRIGHTEST_HUNDREDTH || brightest }).toEqual({
      file,
      brightest: true,
    });
  }
});

test('the same picture has the same bytes', async () => {
  const again = drawingsOf(content.library, content.art);
  expect(again).toEqual(drawings);
  for (const { file, svg } of drawings.slice(0, 6)) {
    expect(Buffer.from(await toPng(svg)).equals(readFileSync(join(ART, file)))).toBe(true);
  }
});

test('what is drawn already is not drawn again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'art-'));
  const few: Content = { ...content, library: { ...content.library, sessions: {}, courses: {} } };
  await writeArt(folder, few);
  rmSync(join(folder, 'rain.png'));
  await writeArt(folder, few);
  expect(existsSync(join(folder, 'rain.png'))).toBe(false);
  rmSync(folder, { recursive: true });
});

test('faults of art.yaml are told, each with what to do', () => {
  const faults = new Faults(ROOT);
  const { art } = content;
  checkArt(
    content.library,
    {
      ...art,
      families: {},
      items: { drums: { scene: 'rain', palette: 'slate' } },
      courses: { scene: 'hills', palette: 'neon' },
    },
    faults,
  );
  expect(() => faults.throwIfAny()).toThrow(
    /"rain" has no picture: add it to items[\s\S]*there is no "drums" in the library[\s\S]*there is no palette "neon"/,
  );
});

// A Chromium: the one that this machine has, or the one that a package ships. Nothing is downloaded for tests.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Where the shipped one is kept, once unpacked: 190 MB, and seven seconds of work. */
const UNPACKED = join(__dirname, '../../node_modules/.cache/chromium');

/** No sandbox, since tests may run as root; and sound without a click, as on an Echo. */
const ARGUMENTS = ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--mute-audio'];

/** How to start a Chromium; undefined where there is none. CHROMIUM_PATH names one that lies elsewhere. */
export function chromiumHere(): LaunchOptions | undefined {
  const path = [process.env.CHROMIUM_PATH ?? '', ...USUAL_PLACES].find(
    (one) => one !== '' && existsSync(one),
  );
  if (path) return { executablePath: path, args: ARGUMENTS };
  return process.platform === 'linux' && process.arch === 'x64' ? shippedChromium() : undefined;
}

function shippedChromium(): LaunchOptions {
  if (!existsSync(UNPACKED)) unpack();
  const executablePath = join(UNPACKED, 'chromium');
  // Libraries and fonts that a machine without a desktop has not.
  const env = { LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'), FONTCONFIG_PATH: join(UNPACKED, 'fonts') };
  return { executablePath, args: ARGUMENTS, env: { ...process.env, ...env } };
}

/** Under another name first: a folder that is there is whole. */
function unpack(): void {
  const folder = `${UNPACKED}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  execFileSync(process.execPath, [join(__dirname, 'unpack-chromium.mjs')], { env });
  // Its fonts are looked for where it unpacks them in the cloud; without any, Chromium crashes at the first field.
  const fonts = join(folder, 'fonts/fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(UNPACKED, 'fonts')));
  try {
    renameSync(folder, UNPACKED);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { forget, type RunningPage, startPage } from '../simulator/server-program';
import { chromiumHere } from './chromium';

jest.setTimeout(240_000);

const browserHere = chromiumHere();
const SCREENSHOTS = join(__dirname, '../../dist/screenshots');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = {
  phone: [390, 844],
  laptop: [1366, 768],
  'echo-show-5': [960, 480],
  'echo-show-8': [1280, 800],
} as const;

if (!browserHere) process.stderr.write('No Chromium here: the tests of the page in a browser did not run.\n');

(browserHere ? describe : describe.skip)('The page in a browser', () => {
  let server: RunningPage;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    server = await startPage();
    browser = await chromium.launch(browserHere);
    page = await browser.newPage({ reducedMotion: 'reduce' });
    // A machine may have much else to do; what is never there fails all the same.
    page.setDefaultTimeout(90_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on(
      'request',
      (one) => one.url().startsWith(server.address) || troubles.push(`asks for ${one.url()}`),
    );
    await page.goto(server.address);
    await page.getByLabel('What you say to Alexa').waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    forget(server);
  });

  const say = async (sentence: string): Promise<void> => {
    await page.getByLabel('What you say to Alexa').fill(sentence);
    await page.keyboard.press('Enter');
  };
  const open = (view: string): Promise<void> => page.getByRole('navigation').getByText(view).click();
  const openWorkshop = async (part: string): Promise<void> => {
    await open('Workshop');
    await page.getByRole('button', { name: part, exact: true }).click();
  };
  const sound = () =>
    page.$eval('audio', ({ currentTime, paused, src }) => ({
      currentTime,
      paused,
      path: src && new URL(src).pathname,
    }));

  async function soundWhen(isSo: (one: Awaited<ReturnType<typeof sound>>) => boolean) {
    for (let tries = 0; tries < 900; tries++) {
      const now = await sound();
      if (isSo(now)) return now;
      await page.waitForTimeout(100);
    }
    throw new Error(`The sound is not as expected: ${JSON.stringify(await sound())}`);
  }

  async function screenshots(name: string): Promise<void> {
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${size}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  /** Every rule of axe-core that the view breaks. */
  async function faults(): Promise<readonly string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
  }

  test('greets, and offers something to say', async () => {
    expect(await page.getByLabel('You could say').getByRole('button').count()).toBeGreaterThan(2);
    await screenshots('welcome');
    expect(await faults()).toEqual([]);
  });

  test('plays rain when it is asked for in words: the sound moves on, and is not silent', async () => {
    await say('alexa, ask kind moment for rain for thirty minutes');
    const before = await soundWhen((one) => one.path === '/sounds/rain/1800s.mp3' && one.currentTime > 1);
    const after = await soundWhen((one) => one.currentTime > before.currentTime + 1);
    expect(after.paused).toBe(false);
    const loudest = await page.evaluate(async () => {
      const bytes = await (await fetch('/sounds/rain/60s.mp3')).arrayBuffer();
      const decoded = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes);
      return decoded.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    });
    expect(loudest).toBeGreaterThan(0.02);
    await screenshots('playing');
    expect(await faults()).toEqual([]);
  });

  test('pauses, and resumes at the place', async () => {
    await say('alexa, pause');
    const paused = await soundWhen((one) => one.paused);
    await say('alexa, resume');
    const resumed = await soundWhen((one) => !one.paused && one.currentTime > paused.currentTime - 5);
    expect(Math.abs(resumed.currentTime - paused.currentTime)).toBeLessThan(5);
  });

  test('runs a session to its end by jumping, and its events reach the skill', async () => {
    await say('alexa, ask kind moment for a one minute box breathing');
    await soundWhen((one) => one.path === '/sessions/en/box-breathing/60s.mp3' && one.currentTime > 0.5);
    await page.getByText('the end').click();
    await page.getByText('finished', { exact: true }).waitFor();
    await openWorkshop('Messages');
    await page.getByText('AudioPlayer.PlaybackFinished').first().waitFor();
    expect(await page.locator('.refusal').allTextContents()).toEqual([]);
    await page.locator('.messages summary').first().click();
    await screenshots('messages');
    expect(await faults()).toEqual([]);
  });

  test('shows the library, with the picture of a sound and the words of a session', async () => {
    await open('Library');
    await page.locator('.picture path').nth(1).waitFor();
    await page.getByRole('button', { name: 'Play body scan' }).waitFor();
    await page.getByText('Its words').first().click();
    await screenshots('library');
    expect(await faults()).toEqual([]);
  });

  test('draws what was practised', async () => {
    await open('Practice');
    await page.getByText('in all').waitFor();
    expect(await page.locator('.practice rect').count()).toBe(28);
    expect(await page.locator('.practice rect:not(.empty-day)').count()).toBe(1);
    await screenshots('practice');
    expect(await faults()).toEqual([]);
  });

  test('turns dark by night, and switches faults on', async () => {
    await openWorkshop('Settings');
    await page.getByLabel('Clock').fill('12:30');
    await page.waitForFunction(() => !document.documentElement.classList.contains('night'));
    await screenshots('settings-by-day');
    expect(await faults()).toEqual([]);
    await page.getByLabel('Clock').fill('23:30');
    await page.waitForFunction(() => document.documentElement.classList.contains('night'));
    await page.getByText('PlaybackNearlyFinished never arrives').click();
    await screenshots('settings-by-night');
    expect(await faults()).toEqual([]);
  });

  test('deletes everything when it is asked to, after one question', async () => {
    await openWorkshop('Memory');
    await page.locator('.items li').first().waitFor();
    await screenshots('memory');
    expect(await faults()).toEqual([]);
    await say('alexa, ask kind moment to delete everything you know about me');
    await page.locator('.talk .alexa').last().waitFor();
    await say('yes');
    await openWorkshop('Memory');
    await page.getByText('Nothing is remembered of you.').waitFor();
  });

  test('had no trouble all the while, and asked nobody else for anything', () => {
    expect(troubles).toEqual([]);
  });
});

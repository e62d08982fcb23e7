// The page as an Echo Show: documents are drawn and move, now-playing takes over, and a touch is answered.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { forget, type RunningPage, startPage } from '../simulator/server-program';
import { catalog } from '../support/catalog';
import { chromiumHere } from './chromium';

jest.setTimeout(120_000);

const browserHere = chromiumHere();
const SCREENSHOTS = join(__dirname, '../../dist/screenshots');

if (!browserHere)
  process.stderr.write('No Chromium here: the tests of the screen in a browser did not run.\n');

(browserHere ? describe : describe.skip)('The screen of the page', () => {
  let server: RunningPage;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    server = await startPage();
    browser = await chromium.launch(browserHere);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
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

  const screen = () => page.getByRole('region', { name: 'Screen' });
  const say = async (sentence: string): Promise<void> => {
    await page.getByLabel('What you say to Alexa').fill(sentence);
    await page.keyboard.press('Enter');
  };
  /** The whole window as a device of one kind, kept as a picture; then the page again. */
  async function screenshots(name: string): Promise<void> {
    for (const [device, width, height] of [
      ['Show 8', 1280, 800],
      ['Show 5', 1024, 600],
      ['Spot', 480, 480],
    ] as const) {
      await screen().getByText(device).dispatchEvent('click');
      await screen().getByText('Fill the window').dispatchEvent('click');
      await page.setViewportSize({ width, height });
      const file = `screen-${name}-${device.toLowerCase().replace(' ', '-')}.png`;
      await page.screenshot({ path: join(SCREENSHOTS, file) });
      await screen().getByText('Fill the window').dispatchEvent('click');
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  /** The text boxes that are cut off by the edge of the screen. */
  const cutOff = () =>
    screen()
      .locator('.stage')
      .evaluate((stage) => {
        const edge = stage.getBoundingClientRect();
        const outside = ({ left, right, top, bottom }: DOMRect): boolean =>
          left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1;
        return [...stage.querySelectorAll('.words')]
          .filter((words) => outside(words.getBoundingClientRect()))
          .map((words) => words.textContent);
      });

  test('shows what is offered, and begins it at a touch', async () => {
    await say('alexa, open kind moment');
    await screen().getByRole('button', { name: 'Begin' }).waitFor();
    expect(await cutOff()).toEqual([]);
    await screenshots('launch');
    await screen().getByRole('button', { name: 'Begin' }).click();
    await page.locator('.now-playing-screen .title').waitFor();
  });

  test('shows title, length and pictures of what plays', async () => {
    await say('alexa, ask kind moment for rain for thirty minutes');
    await screen().getByText('30 minutes').waitFor();
    await page.locator('.now-playing-screen .art').waitFor();
    const widths = await page.locator('.now-playing-screen img').evaluateAll((images) =>
      Promise.all(
        (images as HTMLImageElement[]).map(async (image) => {
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    );
    expect(widths).toEqual([1024, 512]);
    await screenshots('playing');
  });

  test('hides a document behind now-playing as sound goes on, until somebody wants to see it', async () => {
    await say("alexa, ask kind moment what's my streak");
    await page.locator('.now-playing-screen .title').waitFor();
    await screen().getByText('Its document').click();
    await screen().getByText('Whenever you like').waitFor();
    expect(await cutOff()).toEqual([]);
    await screenshots('practice');
    await screen().getByText('Its document').click();
  });

  test('breathes: the circle grows while it says so', async () => {
    await say('alexa, stop');
    await say('alexa, ask kind moment about breathing patterns');
    await screen().getByText('Breathe in', { exact: true }).waitFor();
    const width = () =>
      screen()
        .locator('[data-id=breath]')
        .evaluate((one) => one.getBoundingClientRect().width);
    const before = await width();
    await page.waitForTimeout(1500);
    expect(await width()).toBeGreaterThan(before * 1.05);
    await screen().getByText('Breathe out', { exact: true }).waitFor();
    const full = await width();
    await page.waitForTimeout(2500);
    expect(await width()).toBeLessThan(full * 0.95);
    expect(await cutOff()).toEqual([]);
    await screenshots('breathing');
  });

  test('breathes in step with the sound: not before its first breath, and then with every one', async () => {
    await say('alexa, stop');
    await say('alexa, ask kind moment for a one minute box breathing');
    await page.locator('.now-playing-screen .title').waitFor();
    await screen().getByText('Its document').click();
    const { startSeconds = 0 } = catalog.sessions['box-breathing']?.breathing?.lengths[0] ?? {};
    const seen = () =>
      page.evaluate(() => ({
        seconds: document.querySelector('audio')?.currentTime ?? 0,
        word: document.querySelector('[data-id=word] .words')?.textContent,
      }));
    const words = ['Breathe in', 'Hold, gently', 'Breathe out', 'Hold, gently'];
    const counts = new Set<number>();
    for (let looks = 0; looks < 400 && counts.size < 3; looks++) {
      const { seconds, word } = await seen();
      const into = seconds - startSeconds;
      // Within half a second of a change, either is right.
      if (into < -0.5) expect(word).toBe('');
      if (into > 0 && into % 4 > 0.5 && into % 4 < 3.5) {
        const count = Math.floor(into / 4) % 4;
        expect({ seconds, word }).toEqual({ seconds, word: words[count] });
        counts.add(count);
      }
      await page.waitForTimeout(150);
    }
    expect(counts.size).toBe(3);
    await screen().getByText('Its document').click();
  });

  test('shows a tip, and whom to call', async () => {
    await say('alexa, open kind moment');
    await say('a kindness tip');
    await screen().getByRole('button', { name: 'Another' }).waitFor();
    expect(await cutOff()).toEqual([]);
    await screenshots('tip');
    await say('alexa, tell kind moment i want to die');
    await screen().getByText('988').waitFor();
    await screenshots('helplines');
  });

  test('had no trouble all the while, and asked nobody else for anything', () => {
    expect(troubles).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseScripts } from '../../simulator/scripts';
import { inkFor } from '../../simulator/terminal/lines';
import { createRecording } from '../../simulator/terminal/recording';
import { runProgram } from './program';

jest.setTimeout(60_000);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kind-moment-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const talk = async (...lines: readonly string[]): Promise<string> => {
  const options = ['--data', folder, '--now', '2026-11-22T14:30:00', '--timezone', 'Europe/London'];
  const { code, out, err } = await runProgram('talk', options, `${lines.join('\n')}\n`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

describe('A conversation in a terminal', () => {
  let out = '';
  beforeAll(async () => {
    out = await talk(
      'alexa, ask kind moment for rain for two hours',
      '.wait 61m',
      '.state',
      '.json',
      '.button pause',
      '.clock 23:30',
      '.fault lose nearly-finished',
      '.device kitchen',
      '.wait',
      '.button sideways',
      '.nonsense',
    );
  });

  test('shows what is heard and what plays, and lets time pass', () => {
    expect(out).toContain('♪ Rain  /sounds/rain/3600s-first.mp3');
    expect(out).toContain('♪ started /sounds/rain/3600s-last.mp3');
    expect(out).toContain('/sounds/rain/3600s-last.mp3 at 1:00 of 1:00:00');
    expect(out).toContain('PlaybackController.PauseCommandIssued');
  });

  test('shows the last messages, sets the clock, loses events, and speaks to another Echo', () => {
    expect(out).toContain('"type": "AudioPlayer.PlaybackNearlyFinished"');
    expect(out).toContain('2026-11-22 23:30:00');
    expect(out).toContain('lose-nearly-finished is on');
    expect(out).toContain('This is Echo kitchen.');
  });

  test('says how a command is written that was written otherwise', () => {
    expect(out).toContain('Write it as ".wait 20m"');
    expect(out).toContain('Write it as ".button play|pause');
    expect(out).toContain('There is no .nonsense.');
  });

  test('is plain text where it is no terminal', () => {
    expect(out).not.toContain('\u001b');
  });
});

describe('A recording', () => {
  const place = { locale: 'en-GB', timezone: 'Europe/London', nowMs: Date.UTC(2026, 10, 22, 22, 30) };

  test('is saved as a script that can be read, and never over another', () => {
    const recording = createRecording({ place }, folder);
    const device = { view: () => ({ listening: false }) } as Parameters<typeof recording.note>[2];
    recording.note('U: play rain', [], device);
    recording.note('> 20m', [], device);
    expect(recording.save('rain-for-a-while')).toContain('Saved 2 steps');
    const [script] = parseScripts(readFileSync(join(folder, 'rain-for-a-while.txt'), 'utf8'));
    expect(script?.steps.map((step) => step.text)).toEqual(['U: play rain', '> 20m']);
    expect(recording.save('rain-for-a-while')).toContain('already');
    expect(recording.save('../elsewhere')).toBeUndefined();
  });
});

describe('The colours of the terminal', () => {
  test('are there in a terminal, unless NO_COLOR says not', () => {
    expect(inkFor({ isTTY: true }, {})('heard', 'hello')).toBe('\u001b[36mhello\u001b[39m');
    expect(inkFor({ isTTY: true }, { NO_COLOR: '1' })('heard', 'hello')).toBe('hello');
    expect(inkFor({ isTTY: false }, {})('heard', 'hello')).toBe('hello');
  });
});

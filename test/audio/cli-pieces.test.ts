import { piecesOf } from '../../audio/cli-pieces';
import { realLibrary } from './origin-support';

describe('reading what to render', () => {
  const read = async (...words: string[]) => piecesOf(words, false, await realLibrary());

  it('takes names and lengths in turn', async () => {
    expect(await read('rain', '30m', 'body-scan', '10m', 'wind+ocean', '1h', 'fan', '90s')).toEqual([
      '/sounds/rain/1800s.mp3',
      '/sessions/en/body-scan/600s.mp3',
      '/sounds/ocean+wind/3600s.mp3',
      '/sounds/fan/90s.mp3',
    ]);
  });

  it('takes the whole library with --all', async () => {
    const library = await realLibrary();
    const paths = piecesOf([], true, library);
    expect(paths).toHaveLength(Object.keys(library.sounds).length + Object.keys(library.sessions).length);
    expect(paths).toContain('/sessions/en/body-scan/600s.mp3');
  });

  it('refuses a name without a length, and a length that is none', async () => {
    await expect(read('rain')).rejects.toThrow(/^"rain" has no length/);
    await expect(read('rain', 'long')).rejects.toThrow(/^"long" is no length/);
  });
});

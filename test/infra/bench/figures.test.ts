import { median, quantile, table } from '../../../infra/bench/figures';
import { newListener } from '../../../infra/bench/listener';

describe('the figures of the bench', () => {
  it('tell the middle and the worst of many, whatever their order', () => {
    const values = [5, 1, 4, 2, 3];
    expect([median(values), quantile(values, 0.99), median([])]).toEqual([3, 5, 0]);
  });

  it('are a Markdown table, with a ratio where there is one', () => {
    const rows = [
      { what: 'pause', bar: '1.5 x floor', figure: '0.13 ms', ratio: 1.256 },
      { what: 'bundle', bar: '750 KB', figure: '660 KB' },
    ];
    expect(table(rows).split('\n').slice(2)).toEqual([
      '| pause | 1.5 x floor | 0.13 ms | 1.26 |',
      '| bundle | 750 KB | 660 KB |  |',
    ]);
  });
});

describe('the listener of the bench', () => {
  it('echoes what it was told to play, and has a session only where somebody spoke', () => {
    const listener = newListener(1);
    const stream = { url: 'https://audio.example.com/a.mp3', token: 'a-token', offsetInMilliseconds: 0 };
    const directive = {
      type: 'AudioPlayer.Play',
      playBehavior: 'REPLACE_ALL',
      audioItem: { stream },
    } as const;
    listener.heard({ version: '1.0', response: { directives: [directive] } });
    const { context, request, session } = listener.request('stopped');
    expect(context.AudioPlayer?.token).toBe('a-token');
    expect(request).toMatchObject({ type: 'AudioPlayer.PlaybackStopped', token: 'a-token' });
    expect(session).toBeUndefined();
    expect(listener.request('launch').session).toBeDefined();
  });
});

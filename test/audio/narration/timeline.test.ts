import { estimateSeconds } from '../../../audio/narration/estimate';
import { lengthFaults } from '../../../audio/narration/feasible';
import { frameOf } from '../../../audio/narration/pace';
import { stepsOf } from '../../../audio/narration/script';
import { type Moment, timeline } from '../../../audio/narration/timeline';
import type { Session } from '../../../audio-manifests/schema';
import { catalog } from '../../support/catalog';
import { realLibrary } from '../origin-support';

/** The moments of a session as a voice would say it that takes so much longer than ours. */
async function momentsOf(session: Session, minutes: number, pace = 1): Promise<Moment[]> {
  const moments: Moment[] = [];
  const frame = frameOf(session.kind, minutes);
  const steps = stepsOf('', session, minutes);
  const secondsOf = async ({ text }: { text: string }) => estimateSeconds(text) * pace;
  for await (const moment of timeline(steps, minutes * 60, frame, secondsOf)) moments.push(moment);
  return moments;
}

const endOf = (moment: Moment, pace = 1): number => {
  if (moment.kind === 'speech') return moment.startSeconds + estimateSeconds(moment.line.text) * pace;
  return moment.startSeconds + (moment.kind === 'tone' ? moment.seconds : 5);
};

describe('the timeline of a session', () => {
  it('fits every length of every session, whoever reads it', async () => {
    const { sessions } = await realLibrary();
    for (const [id, session] of Object.entries(sessions)) {
      for (let minutes = session.minutes.least; minutes <= session.minutes.most; minutes++) {
        for (const pace of [0.88, 1, 1.12]) {
          const last = (await momentsOf(session, minutes, pace)).at(-1) as Moment;
          const tail = minutes * 60 - endOf(last, pace);
          const least = frameOf(session.kind, minutes).tail.leastSeconds - 2.5;
          if (tail < least) throw new Error(`${id}, ${minutes} min, pace ${pace}: a tail of ${tail} s`);
        }
      }
    }
  });

  it('leaves at least a second between two lines', async () => {
    const { sessions } = await realLibrary();
    for (const session of Object.values(sessions).filter(({ kind }) => kind !== 'breathing')) {
      const moments = await momentsOf(session, session.minutes.usual);
      for (const [at, moment] of moments.slice(1).entries()) {
        expect(moment.startSeconds - endOf(moments[at] as Moment)).toBeGreaterThanOrEqual(-0.001);
        if (moment.kind === 'speech')
          expect(moment.startSeconds - endOf(moments[at] as Moment)).toBeGreaterThan(0.9);
      }
    }
  });

  it('keeps every rest between its least and its most, all of them as far along', async () => {
    const script: Session['script'] = [
      {
        part: 'only',
        lines: [
          'One line of words to begin with.',
          { rest: { leastSeconds: 10, mostSeconds: 20 } },
          'Another one, a little later on.',
          { rest: { leastSeconds: 20, mostSeconds: 60 } },
          'And this is the end of it.',
        ],
      },
    ];
    const session: Session = {
      names: ['a session'],
      kind: 'meditation',
      summary: '',
      needs: [],
      minutes: { least: 2, usual: 2, most: 2 },
      bed: 'none',
      script,
    };
    for (const pace of [0.9, 1, 1.1]) {
      const [one, two, three] = (await momentsOf(session, 2, pace)) as [Moment, Moment, Moment];
      const rests = [two.startSeconds - endOf(one, pace), three.startSeconds - endOf(two, pace)] as const;
      const along = [(rests[0] - 10) / 10, (rests[1] - 20) / 40] as const;
      for (const share of along) {
        expect(share).toBeGreaterThanOrEqual(-0.000001);
        expect(share).toBeLessThanOrEqual(1.000001);
      }
      expect(Math.abs(along[0] - along[1])).toBeLessThan(0.02);
    }
  });

  it('breathes in whole rounds of exact counts: all words, then short ones, then tones alone', async () => {
    const session = (await realLibrary()).sessions['box-breathing'] as Session;
    const moments = await momentsOf(session, 5);
    const tones = moments.filter((moment) => moment.kind === 'tone');
    expect(tones.length % 4).toBe(0);
    expect(tones.length).toBeGreaterThan(8 * 4);
    for (const [at, tone] of tones.slice(1).entries()) {
      expect(tone.startSeconds - (tones[at] as Moment).startSeconds).toBeCloseTo(4, 9);
    }
    const wordsAt = tones.map(({ startSeconds }) =>
      moments.flatMap((one) =>
        one.kind === 'speech' && one.startSeconds === startSeconds ? one.line.text : [],
      ),
    );
    expect(wordsAt.slice(0, 4)).toEqual(wordsAt.slice(4, 8));
    expect(wordsAt[8]).toEqual(['In.']);
    expect(wordsAt.slice(6 * 4).flat()).toEqual([]);
  });

  it('breathes in when the catalog says so, and as often, whoever reads', async () => {
    const { sessions } = await realLibrary();
    for (const [id, { breathing, minutes }] of Object.entries(catalog.sessions)) {
      for (const [at, { startSeconds, rounds }] of (breathing?.lengths ?? []).entries()) {
        for (const pace of [0.88, 1, 1.12]) {
          const moments = await momentsOf(sessions[id] as Session, minutes.least + at, pace);
          const tones = moments.filter((moment) => moment.kind === 'tone');
          const heard = { start: tones[0]?.startSeconds, count: tones.length };
          if (heard.start !== startSeconds || heard.count !== rounds * (breathing?.steps.length ?? 0))
            throw new Error(
              `${id}, ${minutes.least + at} min, pace ${pace}: ${JSON.stringify({ ...heard, startSeconds, rounds })}`,
            );
        }
      }
    }
  });

  it('refuses lines that do not fit, and says how much is missing', async () => {
    const session = (await realLibrary()).sessions['body-scan'] as Session;
    await expect(momentsOf(session, session.minutes.least, 20)).rejects.toThrow(/seconds are missing/);
  });
});

describe('checking the lengths of a session', () => {
  it('finds nothing wrong with the library', async () => {
    const { sessions } = await realLibrary();
    const faults = Object.entries(sessions).map(([id, session]) => [id, lengthFaults(session)]);
    expect(faults.filter(([, found]) => found?.length)).toEqual([]);
  });

  it('reports the lengths that have too much in them, or too little, with the seconds', async () => {
    const session = (await realLibrary()).sessions['self-compassion-break'] as Session;
    const stretched = { ...session, minutes: { least: 1, usual: 5, most: 60 } };
    const faults = lengthFaults(stretched);
    expect(faults[0]).toEqual({ minutes: 1, missingSeconds: expect.any(Number) });
    expect(faults.at(-1)).toEqual({ minutes: 60, surplusSeconds: expect.any(Number) });
  });

  it('reports words that take longer than their count', async () => {
    const session = (await realLibrary()).sessions['box-breathing'] as Session;
    const script = session.script.map((part) => ({
      ...part,
      lines: part.lines.map((line) =>
        typeof line === 'object' && 'breaths' in line
          ? {
              breaths: line.breaths.map((step) => ({
                ...step,
                full: 'Breathe in as slowly and as deeply as you can, all the way down.',
              })),
            }
          : line,
      ),
    }));
    expect(lengthFaults({ ...session, script })[0]).toMatchObject({
      line: expect.stringMatching(/^Breathe in as/),
    });
  });
});

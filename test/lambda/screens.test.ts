// What is shown beside what is said: only where it can be drawn, the same as what is spoken, and never in an event.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { interfaces } from 'ask-sdk-model';
import type { Library } from '../../audio/library';
import type { Session } from '../../audio-manifests/schema';
import { drawsDocuments } from '../../lambda/screens/version';
import { catalog, ROOT } from '../support/catalog';
import type { Heard } from '../support/heard';
import { type Listener, playing, regular, type Scene } from '../support/listener';
import { AUDIO_BASE_URL, startTestSkill, type TestSkill } from '../support/skill';

type RenderDocument = interfaces.alexa.presentation.apl.RenderDocumentDirective;
const library: Library = JSON.parse(readFileSync(join(ROOT, 'dist/catalog/audio.json'), 'utf8'));
const SHOW: Scene = { interfaces: ['AudioPlayer', 'APL'] };

let test: TestSkill;
let listener: Listener;
beforeAll(async () => {
  test = await startTestSkill();
});
beforeEach(async () => {
  listener = await regular(test);
});
afterAll(() => test.close());

const shownBy = ({ reply }: Heard): RenderDocument | undefined =>
  reply.response.directives?.find((one) => one.type === 'Alexa.Presentation.APL.RenderDocument');
const screenOf = (heard: Heard): Record<string, unknown> =>
  shownBy(heard)?.datasources?.screen as Record<string, unknown>;
const metadataOf = ({ reply }: Heard) =>
  reply.response.directives?.flatMap((one) =>
    one.type === 'AudioPlayer.Play' ? [one.audioItem?.metadata] : [],
  )[0];
const breathe = (session: string, scene: Scene = SHOW, duration = 'PT3M') =>
  listener.says('PlaySessionIntent', { session: { id: session }, duration }, scene);

describe('a device without a screen', () => {
  const asked = ['LaunchRequest', 'StreakIntent', 'StatsIntent', 'KindnessTipIntent'];
  it.each(asked)('is shown nothing: %s', async (name) => {
    const heard = await (name === 'LaunchRequest' ? listener.sends({ type: name }) : listener.says(name));
    expect(heard.reply.response.directives ?? []).toEqual([]);
  });

  it('is given the title alone', async () => {
    expect(metadataOf(await breathe('box-breathing', {}))).toEqual({ title: 'Box breathing' });
  });
});

it.each([
  ['2024.2', true],
  ['2024.3', true],
  ['2025.1', true],
  ['2024.1', false],
  ['2023.3', false],
  ['1.9', false],
  [undefined, false],
])('documents go to devices that draw APL up to %s: %s', (maxVersion, draws) => {
  expect(drawsDocuments(maxVersion)).toBe(draws);
});

describe('now playing', () => {
  const asks = (slots: Parameters<Listener['says']>[1]) => listener.says('PlaySoundIntent', slots, SHOW);

  it('has a title, how long it is, and the sound’s own pictures', async () => {
    expect(metadataOf(await asks({ sound: { id: 'rain' }, duration: 'PT1H30M' }))).toEqual({
      title: 'Rain',
      subtitle: 'An hour and a half',
      art: {
        contentDescription: 'A dark, quiet picture for rain',
        sources: [{ url: `${AUDIO_BASE_URL}/art/rain.png` }],
      },
      backgroundImage: {
        contentDescription: 'A dark, quiet picture for rain',
        sources: [{ url: `${AUDIO_BASE_URL}/art/rain-wide.png` }],
      },
    });
  });

  it('has the picture of a mix’s first sound', async () => {
    const metadata = metadataOf(await asks({ sound: { id: 'rain' }, otherSound: { id: 'wind' } }));
    expect(metadata?.title).toBe('Rain and wind');
    expect(metadata?.art?.sources?.[0]?.url).toBe(`${AUDIO_BASE_URL}/art/rain.png`);
  });

  it('names the day of a course', async () => {
    const heard = await listener.says('StartCourseIntent', { course: { id: 'first-steps' } }, SHOW);
    const title = catalog.courses['first-steps']?.days[0];
    expect(metadataOf(heard)?.subtitle).toBe(`Day 1 of 7: ${title}`);
  });

  it('goes on with the next part of a night, where nobody spoke and no document may be', async () => {
    const night = await asks({ sound: { id: 'rain' }, duration: 'PT8H' });
    const { token } = night.play ?? {};
    const event = { type: 'AudioPlayer.PlaybackNearlyFinished', token, offsetInMilliseconds: 500 };
    const next = await listener.sends(event, { ...SHOW, player: playing(night) });
    expect(metadataOf(next)).toMatchObject({ title: 'Rain', subtitle: '8 hours' });
    expect(shownBy(next)).toBeUndefined();
  });
});

describe('a breathing circle', () => {
  const exercises = Object.entries(library.sessions).filter(([, { kind }]) => kind === 'breathing');

  it('is for four exercises', () => {
    expect(exercises).toHaveLength(4);
  });

  const stepsIn = ({ script }: Session) =>
    script
      .flatMap(({ lines }) => lines)
      .flatMap((line) => (typeof line === 'object' && 'breaths' in line ? line.breaths : []));
  type Move = { type: string; duration: number; value: { from: object[]; to: object[] }[] };
  type Rounds = { repeatCount: number; commands: { commands: Move[] }[] };
  const beatOf = (heard: Heard) => {
    const commands = shownBy(heard)?.document?.onMount ?? [];
    const [idle] = commands.length > 1 ? commands : [{ delay: 0 }];
    return { waitMs: idle.delay as number, rounds: commands.at(-1) as Rounds };
  };

  it.each(exercises)('has the counts of %s, as often as they are breathed', async (id, session) => {
    const steps = stepsIn(session);
    const { rounds } = beatOf(await breathe(id));
    const moves = rounds.commands.map((step) => step.commands.find(({ type }) => type === 'AnimateItem'));
    expect(moves.map((move) => move?.duration)).toEqual(steps.map(({ seconds }) => seconds * 1000));
    const sizes = moves.map((move) => move?.value[0]);
    for (const [at, size] of sizes.entries()) expect(size?.from).toEqual(sizes.at(at - 1)?.to);
    expect(rounds.repeatCount + 1).toBe(catalog.sessions[id]?.breathing?.lengths[2]?.rounds);
  });

  it('waits for the first breath, behind the words of introduction', async () => {
    const { waitMs } = beatOf(await breathe('box-breathing'));
    expect(waitMs).toBe((catalog.sessions['box-breathing']?.breathing?.lengths[2]?.startSeconds ?? 0) * 1000);
    expect(waitMs).toBeGreaterThan(10_000);
  });

  it('of a session that goes on from its middle waits for the next whole round', async () => {
    const heard = await breathe('box-breathing');
    const before = beatOf(heard);
    const player = playing(heard, 100_000, 'STOPPED');
    const resumed = await listener.says('AMAZON.ResumeIntent', {}, { ...SHOW, player });
    const { waitMs, rounds } = beatOf(resumed);
    const passed = before.rounds.repeatCount - rounds.repeatCount;
    expect((resumed.play?.offsetMs ?? 0) + waitMs).toBe(before.waitMs + passed * 16_000);
    expect(waitMs).toBeLessThan(16_000);
  });

  it('is not shown where all the breathing is over', async () => {
    const heard = await breathe('box-breathing');
    const player = playing(heard, 175_000, 'STOPPED');
    const resumed = await listener.says('AMAZON.ResumeIntent', {}, { ...SHOW, player });
    expect(resumed.play?.offsetMs).toBeGreaterThan(0);
    expect(shownBy(resumed)).toBeUndefined();
  });

  it('is not shown to a session that is no exercise', async () => {
    expect(shownBy(await breathe('body-scan', SHOW, 'PT10M'))).toBeUndefined();
  });
});

describe('practice', () => {
  it('shows the numbers that are spoken', async () => {
    const heard = await listener.says('PlaySoundIntent', { sound: { id: 'rain' }, duration: 'PT12M' });
    const event = { type: 'AudioPlayer.PlaybackFinished', token: heard.play?.token };
    await listener.sends({ ...event, offsetInMilliseconds: 720_000 }, { at: '2026-11-22T14:42:00Z' });
    const stats = await listener.says('StatsIntent', {}, SHOW);
    expect(stats.words).toContain('12 minutes');
    expect(screenOf(stats)).toMatchObject({
      days: '1',
      daysAre: 'day in a row',
      lines: [{ text: '12 minutes this week' }, { text: '12 minutes in all' }],
    });
    const streak = screenOf(await listener.says('StreakIntent', {}, SHOW));
    const practised = (streak.lastDays as { practised: boolean }[]).map((day) => day.practised);
    expect(practised).toEqual([false, false, false, false, false, false, true]);
  });

  it('counts nothing at somebody who has not begun', async () => {
    const screen = screenOf(await listener.says('StreakIntent', {}, SHOW));
    expect(screen).toMatchObject({ hasStreak: false, none: 'Whenever you like', lines: [] });
  });
});

describe('despair', () => {
  it.each([
    ['en-GB', '116 123'],
    ['en-US', '988'],
  ])('puts the number on the screen: %s', async (locale, number) => {
    const said = { distress: { unknown: 'i want to die' } };
    const heard = await listener.says('DistressIntent', said, { ...SHOW, locale });
    expect(screenOf(heard).lines).toContainEqual(expect.objectContaining({ number }));
  });
});

describe('a touch', () => {
  const touch = (args: readonly string[], after?: Heard) =>
    listener.sends(
      { type: 'Alexa.Presentation.APL.UserEvent', token: 'words', arguments: args },
      after ? { ...SHOW, after } : SHOW,
    );

  it('gives another tip, and shows it', async () => {
    const launch = await listener.sends({ type: 'LaunchRequest' }, SHOW);
    const tip = await listener.says('KindnessTipIntent', {}, { ...SHOW, after: launch });
    expect(tip.words).toContain(String(screenOf(tip).text));
    const another = await touch(['another-tip'], tip);
    expect(another.words).toContain(String(screenOf(another).text));
    expect(screenOf(another).text).not.toBe(screenOf(tip).text);
  });

  it('begins what was offered', async () => {
    const launch = await listener.sends({ type: 'LaunchRequest' }, SHOW);
    expect((await touch(['yes'], launch)).play).toBeDefined();
  });

  it('that means nothing gets an empty reply', async () => {
    expect((await touch(['something-old'])).reply.response).toEqual({});
    expect((await touch([])).reply.response).toEqual({});
  });
});

it('a document that could not be drawn is logged by its kind alone', async () => {
  const errors = [{ type: 'LIST_ERROR', reason: 'INTERNAL_ERROR', message: 'secret words' }];
  const heard = await listener.sends(
    { type: 'Alexa.Presentation.APL.RuntimeError', token: 'words', errors },
    SHOW,
  );
  expect(heard.reply.response).toEqual({});
  expect(test.logged.at(-1)).toEqual({ what: 'screen-failed', type: 'LIST_ERROR', reason: 'INTERNAL_ERROR' });
});

it('the longest reply with a document stays far below what Alexa takes', async () => {
  const replies = [
    await breathe('box-breathing'),
    await listener.says('StatsIntent', {}, SHOW),
    await listener.says('KindnessTipIntent', {}, SHOW),
  ];
  for (const { reply } of replies) expect(JSON.stringify(reply).length).toBeLessThan(12_000);
});

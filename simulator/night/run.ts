// Lives through one night with a skill, in milliseconds.
import { fromPath } from '../../lambda/playback/piece';
import { createClock } from '../clock';
import { createDevice, type Device } from '../device';
import { createFaults } from '../device/faults';
import type { Invoke } from '../device/invocation';
import type { Happening, Said } from '../device/log';
import type { Services } from '../services';
import { wallClock } from '../zoned-time';
import { auditNight, type Finding, type Wish } from './audit';
import { type Deed, NIGHT_MS, type NightPlan } from './plan';

export type NightStage = {
  readonly invoke: Invoke;
  readonly services: Services;
  readonly skillId: string;
  /** What Alexa understands. */
  readonly hear: (sentence: string) => Said;
};

/** What came of a night: all that is to be said against it, and the log of the Echo beside the bed. */
export type Night = {
  readonly plan: NightPlan;
  readonly findings: readonly Finding[];
  readonly log: readonly Happening[];
  readonly requests: number;
};

/** Lives through a night. */
export async function liveNight(plan: NightPlan, stage: NightStage): Promise<Night> {
  const clock = createClock(plan.startMs);
  const faults = createFaults(plan.seed, plan.chances);
  const device = (name: string): Device =>
    createDevice({
      ...stage,
      clock,
      faults,
      userId: `amzn1.ask.account.night-${plan.seed}`,
      deviceId: `amzn1.ask.device.night-${plan.seed}-${name}`,
      locale: 'en-GB',
      timezone: plan.timezone,
      interfaces: ['AudioPlayer'],
      pieceLengthMs: async (url) => lengthMs(url),
      seed: plan.seed,
      activityWhenHeld: plan.seed % 2 === 0 ? 'STOPPED' : 'PLAYING',
    });
  const bedside = device('bedside');
  const elsewhere = device('elsewhere');
  const wishes: Wish[] = [{ atMs: 0, what: 'begins', seconds: plan.opening.seconds }];
  await bedside.say(stage.hear(plan.opening.say), plan.opening.say);
  for (const deed of plan.deeds) {
    await bedside.passTime(deed.atMs - clock.elapsedMs());
    await doDeed(deed, bedside, elsewhere, stage, wishes);
  }
  await bedside.passTime(NIGHT_MS - clock.elapsedMs());
  const hour = Number(wallClock(plan.startMs, plan.timezone).slice(11, 13));
  // Where the time in requests steps, the skill cannot know that it is night.
  const isNight = (hour >= 21 || hour < 5) && plan.chances['clock-steps'] === undefined;
  return {
    plan,
    findings: auditNight(bedside.log(), wishes, isNight),
    log: bedside.log(),
    requests: [...bedside.log(), ...elsewhere.log()].filter(({ kind }) => kind === 'request').length,
  };
}

/** Does it, and writes down how it changes what is wished. What is paused or added to is what plays. */
async function doDeed(
  deed: Deed & { readonly atMs: number },
  bedside: Device,
  elsewhere: Device,
  { hear }: NightStage,
  wishes: Wish[],
): Promise<void> {
  const plays = bedside.view().player.activity === 'PLAYING';
  const { atMs } = deed;
  switch (deed.does) {
    case 'ask-alexa':
      await bedside.askAlexa();
      break;
    case 'ask':
      await bedside.say(hear(deed.say), deed.say);
      break;
    case 'elsewhere':
      await elsewhere.say(hear(deed.say), deed.say);
      break;
    case 'more':
      if (!plays) break;
      wishes.push({ atMs, what: 'adds', seconds: deed.addsSeconds });
      await bedside.say(hear(deed.say), deed.say);
      break;
    case 'pause':
      if (plays) await bedside.say({ intent: 'AMAZON.PauseIntent' }, 'alexa, pause');
      break;
    case 'resume':
      // Only what was paused: a plan that is over may begin anew, or be asked about.
      if (bedside.view().player.activity !== 'STOPPED') break;
      wishes.push({ atMs, what: 'resumes', seconds: 0 });
      await bedside.say({ intent: 'AMAZON.ResumeIntent' }, 'alexa, resume');
      break;
    case 'reboot':
      wishes.push({ atMs, what: 'ends', seconds: 0 });
      await bedside.reboot();
      break;
    case 'stop-by-alexa':
      wishes.push({ atMs, what: 'ends', seconds: 0 });
      await bedside.stopByAlexa();
      break;
  }
}

/** A piece says its length in its name: so a night needs no sound to be made. */
function lengthMs(url: string): number | undefined {
  const piece = fromPath(new URL(url).pathname);
  return piece && piece.seconds * 1000;
}

// The time zone of the device, from Alexa's settings. It needs no permission, and may be missing.
// https://developer.amazon.com/docs/alexa/smapi/alexa-settings-api-reference.html
import type { Profile } from '../listener/profile';
import { errorName } from '../log';
import { remember } from '../memory';
import type { House, Turn } from '../turn';
import { within } from '../within';

/** An answer waits this long for the zone, and does without it then. */
const PATIENCE_MS = 500;
/** People travel: a zone is asked for again after a week. */
const FRESH_MS = 7 * 24 * 3600 * 1000;

/** After a failure nobody waits for it again so soon. */
const PAUSE_MS = 60_000;
const awayUntilMs = new WeakMap<House, number>();

/** The listener's time zone (IANA name): as remembered, or as Alexa tells it now, and remembered then. */
export async function timeZone(turn: Turn, profile: Profile | undefined): Promise<string | undefined> {
  const isFresh = profile?.zoneReadMs !== undefined && turn.nowMs - profile.zoneReadMs < FRESH_MS;
  if (profile?.zone && isFresh) return profile.zone;
  const zone = await askAlexa(turn);
  if (zone !== undefined) await remember(turn, { zone: { name: zone, before: profile?.zone } });
  return zone ?? profile?.zone;
}

async function askAlexa(turn: Turn): Promise<string | undefined> {
  const { house, nowMs, device, services } = turn;
  if (!services || device.id === undefined) return undefined;
  const untilMs = awayUntilMs.get(house) ?? 0;
  if (nowMs < untilMs && untilMs - nowMs <= PAUSE_MS) return undefined;
  try {
    const answer = services.getUpsServiceClient().getSystemTimeZone(device.id);
    const zone = await within(PATIENCE_MS, answer);
    return isZone(zone) ? zone : undefined;
  } catch (error) {
    awayUntilMs.set(house, nowMs + PAUSE_MS);
    house.log('time-zone-away', { error: errorName(error) });
    return undefined;
  }
}

function isZone(zone: string | undefined): zone is string {
  if (!zone) return false;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

// What somebody can do in a script besides speaking ("! ..."):
//   press play|pause|next|previous|screen-pause    reboot    ask alexa    stop by alexa
//   fault NAME (see faults.ts)    no faults        permission yes|no|silence
//   touch ARGUMENT, on a screen
//   settings 401|403|429|500|503|hang|work         clock 2026-11-23 03:00
import type { Device } from '../device';
import { FAULT_NAMES } from '../device/faults';
import type { Button, Happening, PermissionStatus } from '../device/log';
import type { Listener } from '../echo';
import { ScriptError } from '../scripts';
import type { Failure } from '../services';
import { fromWallClock } from '../zoned-time';

const BUTTONS: readonly Button[] = ['play', 'pause', 'next', 'previous', 'screen-pause'];
const FAILURES: Readonly<Record<string, Failure | undefined>> = {
  '401': 401,
  '403': 403,
  '429': 429,
  '500': 500,
  '503': 503,
  hang: 'hang',
  work: undefined,
};
const ANSWERS: Readonly<Record<string, PermissionStatus>> = {
  yes: 'ACCEPTED',
  no: 'DENIED',
  silence: 'NOT_ANSWERED',
};

/** Does it, and gives what happened. Throws a ScriptError for what nobody can do. */
export async function doThing(
  what: string,
  line: number,
  echo: Device,
  listener: Listener,
  timezone: string,
): Promise<readonly Happening[]> {
  const [verb = '', ...rest] = what.split(' ');
  const object = rest.join(' ');
  const button = BUTTONS.find((name) => name === object);
  const answer = ANSWERS[object];
  if (verb === 'press' && button) return echo.press(button);
  if (verb === 'permission' && answer) return echo.answerPermission(answer);
  if (verb === 'touch' && object) return echo.touch([object]);
  if (what === 'reboot') return echo.reboot();
  if (what === 'ask alexa') return echo.askAlexa();
  if (what === 'stop by alexa') return echo.stopByAlexa();
  if (change(verb, object, listener, timezone)) return [];
  throw new ScriptError(`line ${line}: nobody can "${what}": scripts/do.ts lists what can be done.`);
}

/** Changes what surrounds the device. Gives whether there is such a change. */
function change(
  verb: string,
  object: string,
  { faults, services, clock }: Listener,
  timezone: string,
): boolean {
  const fault = FAULT_NAMES.find((name) => name === object);
  if (verb === 'fault' && fault) {
    faults.chances.set(fault, 1);
    return true;
  }
  if (verb === 'no' && object === 'faults') {
    faults.chances.clear();
    return true;
  }
  if (verb === 'settings' && object in FAILURES) {
    services.setFailure('settings', FAILURES[object]);
    return true;
  }
  const nowMs = verb === 'clock' ? fromWallClock(object.replace(' ', 'T'), timezone) : undefined;
  if (nowMs !== undefined) clock.setNow(nowMs);
  return nowMs !== undefined;
}

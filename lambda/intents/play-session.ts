import type { SessionEntry } from '../catalog/catalog';
import { sessionPlan, soundItem } from '../catalog/plan-for';
import type { VoiceReply } from '../reply/reply';
import { durationSeconds } from '../slots/duration';
import { startPlan } from '../start';
import type { Turn } from '../turn';
import { offerNearest } from '../unknown';

/** "A self-compassion meditation", "ten minutes of body scan over rain", "wind down, then ocean": at once. */
export async function playSession(turn: Turn): Promise<VoiceReply> {
  const { session, over, then, size, duration } = turn.slots;
  if (session && session.ids.length === 0) return offerNearest(turn, session.heard, turn.catalog.sessions);
  const bed = over ?? then;
  if (bed && bed.ids.length === 0) return offerNearest(turn, bed.heard, turn.catalog.sounds);
  const id =
    session?.ids[0] ?? (size?.ids[0] === 'longest' ? longestSession(turn) : turn.catalog.defaults.session);
  const seconds = durationSeconds(duration) ?? sizeSeconds(turn.catalog.sessions[id], size?.ids[0]);
  const afterwards = then?.ids[0] && soundItem(then.ids[0], turn.catalog.defaults.soundMinutes * 60);
  return startPlan(
    turn,
    sessionPlan(turn.catalog, id, { seconds, over: over?.ids[0], then: afterwards || undefined }),
  );
}

/** "A short one", "the longest": the length that a session has for the word. */
function sizeSeconds(entry: SessionEntry | undefined, size: string | undefined): number | undefined {
  if (!entry) return undefined;
  const { least, usual, most } = entry.minutes;
  switch (size) {
    case 'shortest':
      return least * 60;
    case 'short':
      return Math.max(least, Math.min(usual, 3)) * 60;
    case 'long':
      return Math.min(most, usual * 2) * 60;
    case 'longest':
      return most * 60;
    default:
      return undefined;
  }
}

function longestSession(turn: Turn): string {
  const guided = Object.entries(turn.catalog.sessions).filter(([, { kind }]) => kind !== 'timer');
  const [longest] = guided.sort(([, one], [, other]) => other.minutes.most - one.minutes.most);
  return longest?.[0] ?? turn.catalog.defaults.session;
}

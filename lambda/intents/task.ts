import type { LaunchRequest } from 'ask-sdk-model';
import { planFor, soundPlan } from '../catalog/plan-for';
import { recall } from '../memory';
import type { VoiceReply } from '../reply/reply';
import { startPlan } from '../start';
import type { Turn } from '../turn';

/** What a routine or a quick link brings along; any of it may be missing or wrong. */
type TaskInput = { readonly sound?: unknown; readonly session?: unknown; readonly minutes?: unknown };

/**
 * A routine ("when I say good night") or a quick link starts us with a task: PlaySound or PlaySession. It begins at
 * once; where the input makes no sense, with what is usual.
 * https://developer.amazon.com/docs/alexa/custom-skills/implement-custom-tasks-in-your-skill.html
 */
export async function carryOutTask(turn: Turn): Promise<VoiceReply> {
  const { task } = turn.request as LaunchRequest;
  const { sounds, sessions, defaults } = turn.catalog;
  const { sound, session, minutes } = (task?.input ?? {}) as TaskInput;
  const seconds = typeof minutes === 'number' && minutes > 0 ? minutes * 60 : undefined;
  if (task?.name?.endsWith('.PlaySession')) {
    const id = typeof session === 'string' && sessions[session] ? session : defaults.session;
    return startPlan(turn, planFor(turn.catalog, id, seconds));
  }
  const usual = (await recall(turn))?.usualSound;
  const id = typeof sound === 'string' && sounds[sound] ? sound : (usual?.id ?? defaults.sound);
  return startPlan(turn, soundPlan(id, seconds ?? usual?.seconds ?? defaults.soundMinutes * 60));
}

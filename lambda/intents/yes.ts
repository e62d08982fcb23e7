import { planFor } from '../catalog/plan-for';
import { giveTip } from '../give-tip';
import { misunderstood } from '../misunderstood';
import type { VoiceReply } from '../reply/reply';
import { nothingToResume, placeToResume } from '../resume';
import { startAt, startPlan } from '../start';
import type { Turn } from '../turn';

/** Yes to whatever was asked last. */
export async function yes(turn: Turn): Promise<VoiceReply> {
  const { asks, offers } = turn.conversation;
  switch (asks) {
    case 'another-tip':
      return giveTip(turn, { another: true });
    case 'resume': {
      const place = await placeToResume(turn);
      return place ? startAt(turn, place) : nothingToResume(turn);
    }
    default: {
      const [first] = offers ?? [];
      return first ? startPlan(turn, planFor(turn.catalog, first)) : misunderstood(turn);
    }
  }
}

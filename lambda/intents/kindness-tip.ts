import type { TipKind } from '../catalog/catalog';
import { giveTip } from '../give-tip';
import type { VoiceReply } from '../reply/reply';
import type { Turn } from '../turn';

/** Today's kindness tip, of a kind if one is named. */
export function kindnessTip(turn: Turn): Promise<VoiceReply> {
  return giveTip(turn, { kind: turn.slots.tipKind?.ids[0] as TipKind | undefined, another: false });
}

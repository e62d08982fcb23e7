import { offsetFrom, type Position } from './playback/position';
import { fromToken } from './playback/token';
import type { Turn } from './turn';

/** Where an audio event happened. */
export type EventPosition = {
  readonly token: string;
  /** Undefined where the token is foreign, broken or of another version. */
  readonly position: Position | undefined;
  readonly offsetMs: number;
};

/** Reads the token and offset of an AudioPlayer request. */
export function eventPosition(turn: Turn): EventPosition {
  const { request } = turn;
  const token = 'token' in request && typeof request.token === 'string' ? request.token : '';
  const offset = 'offsetInMilliseconds' in request ? request.offsetInMilliseconds : undefined;
  return {
    token,
    position: fromToken(token),
    offsetMs: offsetFrom(offset),
  };
}

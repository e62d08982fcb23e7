// What the skill knows of the library and says about it, in one language. The build writes it from
// audio-manifests/ and interaction-models/, checked whole; here it is only read, never checked again.
import type { Defaults } from '../../audio-manifests/schema';
import type { UnderstandingData } from '../understanding/data';
import type { Requests } from '../understanding/request';

/** `spoken` is the name within a sentence ("a fan"), where that is not the first name as it stands. */
export type SoundEntry = {
  readonly names: readonly string[];
  readonly spoken?: string;
  readonly family: string;
  readonly forSleep: boolean;
};

/** One count of a breathing pattern. */
export type BreathStep = {
  readonly breath: 'in' | 'top-up' | 'hold' | 'out' | 'rest';
  readonly seconds: number;
};

export type Breathing = {
  /** One round. */
  readonly steps: readonly BreathStep[];
  /** When the first round begins, in seconds from the start of the piece, and how many there are: by minutes, from the least on. */
  readonly lengths: readonly { readonly startSeconds: number; readonly rounds: number }[];
};

export type SessionEntry = {
  readonly names: readonly string[];
  readonly spoken?: string;
  readonly kind: 'meditation' | 'breathing' | 'sleep' | 'children' | 'timer';
  readonly summary: string;
  readonly bed: string;
  readonly minutes: { readonly least: number; readonly usual: number; readonly most: number };
  /** Of a breathing exercise. */
  readonly breathing?: Breathing;
};

export type CourseEntry = {
  readonly names: readonly string[];
  readonly spoken?: string;
  readonly summary: string;
  readonly minutes: number;
  /** Titles of the days, the first day first. */
  readonly days: readonly string[];
};

/** A need, what we say to it, and the sessions that serve it, the best first. */
export type NeedEntry = {
  readonly say: string;
  readonly sessions: readonly string[];
  readonly night?: string;
  /** The session starts at once, without a question. */
  readonly atOnce?: boolean;
};

export type TipKind = 'self' | 'others' | 'work' | 'family' | 'quick';
export type Tip = { readonly id: string; readonly kinds: readonly TipKind[]; readonly tip: string };

export type AnswerEntry = { readonly say: string; readonly brief: string; readonly offer?: string };

/** Variants of one reply, and shorter ones for those who wished for fewer words; a reply that asks has a reprompt. */
export type ReplyEntry = {
  readonly say: readonly string[];
  readonly brief?: readonly string[];
  readonly reprompt?: string;
};

export type Helpline = { readonly name: string; readonly number: string };
export type Helplines = {
  readonly crisis: Helpline;
  readonly emergency: Helpline;
  readonly abuse?: Helpline;
  readonly assault?: Helpline;
  readonly children?: Helpline;
};

export type Catalog = {
  readonly language: string;
  readonly defaults: Defaults;
  readonly sounds: Readonly<Record<string, SoundEntry>>;
  readonly sessions: Readonly<Record<string, SessionEntry>>;
  readonly courses: Readonly<Record<string, CourseEntry>>;
  readonly needs: Readonly<Record<string, NeedEntry>>;
  readonly tips: readonly Tip[];
  readonly answers: Readonly<Record<string, AnswerEntry>>;
  readonly replies: Readonly<Record<string, ReplyEntry>>;
  readonly understanding: UnderstandingData;
  /** Intents that bring free words -> the carrier that stood before them, such as "i can't". */
  readonly carriers: Readonly<Record<string, string>>;
  readonly requests: Requests;
  /** By locale, such as "en-GB". */
  readonly helplines: Readonly<Record<string, Helplines>>;
};

/** A library item's name as we say it: its first one. */
export function titleOf(entry: { readonly names: readonly string[] }): string {
  return entry.names[0] ?? '';
}

/** Something to be heard in a session, and when. Times are samples of the whole session. */
export type Cue =
  | { readonly kind: 'speech'; readonly startSample: number; readonly pcm: Int16Array }
  | { readonly kind: 'bell'; readonly startSample: number; readonly pitch: 'low' | 'high' }
  | {
      readonly kind: 'tone';
      readonly startSample: number;
      readonly breath: 'in' | 'top-up' | 'hold' | 'out' | 'rest';
      readonly sampleCount: number;
    };

import type { Inbox } from '../inbox';
import { ringBell } from './bell';
import type { Cue } from './cue';
import type { Speaking } from './duck';
import { breathTone } from './tone';

/** The cues that a job has been told of, and what they sound like. */
export type CueDesk = {
  /** Waits until every cue that begins before a sample is known. */
  readonly knowUntil: (sample: number) => Promise<void>;
  /** When somebody speaks, as far as it is known. */
  readonly speaking: () => readonly Speaking[];
  /** Adds what is heard from a sample on to a block. */
  readonly addTo: (block: Float32Array, fromSample: number) => void;
};

type Heard = Speaking & { readonly samples: Float32Array };

/** Takes cues from a job's inbox as they are needed. */
export function createCueDesk(inbox: Inbox): CueDesk {
  const heard: Heard[] = [];
  const speaking: Speaking[] = [];
  let knownUntil = Number.NEGATIVE_INFINITY;
  return {
    knowUntil: async (sample) => {
      while (knownUntil < sample) {
        const news = await inbox.take('cues');
        for (const cue of news.cues) {
          const samples = samplesOf(cue);
          const one = { startSample: cue.startSample, endSample: cue.startSample + samples.length, samples };
          heard.push(one);
          if (cue.kind === 'speech') speaking.push(one);
        }
        knownUntil = news.knownUntilSample;
      }
    },
    speaking: () => speaking,
    addTo: (block, fromSample) => {
      for (const { startSample, samples } of heard) {
        const first = Math.max(0, startSample - fromSample);
        const end = Math.min(block.length, startSample + samples.length - fromSample);
        for (let at = first; at < end; at++) {
          block[at] = (block[at] as number) + (samples[at + fromSample - startSample] as number);
        }
      }
    },
  };
}

function samplesOf(cue: Cue): Float32Array {
  if (cue.kind === 'speech') {
    const samples = new Float32Array(cue.pcm.length);
    for (let at = 0; at < samples.length; at++) samples[at] = (cue.pcm[at] as number) / 32_767;
    return samples;
  }
  return cue.kind === 'bell' ? ringBell(cue.pitch) : breathTone(cue.breath, cue.sampleCount);
}

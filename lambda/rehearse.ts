// Before the first listener comes, the skill answers an evening of requests from nobody. While a function starts it has
// a full core, and in its first request only a share of one: what is loaded, compiled or unpacked there takes seven
// times as long. The requests are ordinary ones, so whatever they lead to is made ready without being named here.
import { setFlagsFromString } from 'node:v8';
import type { Request, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Catalog } from './catalog/catalog';
import { createSkill } from './skill';
import type { House } from './turn';

/**
 * How V8 compiles regular expressions. Ours are many and long, and each is asked a few times in a process's life: made
 * with care they take six times as long to compile, and once more when they are asked again, than they ever save.
 */
const QUICKLY_COMPILED = [
  '--no-regexp-optimization',
  '--no-regexp-peephole-optimization',
  '--regexp-tier-up-ticks=20',
];

const MINUTE_MS = 60_000;

/**
 * Answers each of the requests, one after another, and gives the answers. The house is one whose store sends nothing
 * (lambda/listener/client.ts: `unsent`) and whose log is silent: a rehearsal leaves no trace.
 */
export async function rehearse(house: House, catalog: Catalog): Promise<readonly ResponseEnvelope[]> {
  for (const flag of QUICKLY_COMPILED) setFlagsFromString(flag);
  const skill = createSkill(house, undefined);
  const answers: ResponseEnvelope[] = [];
  for (const request of evening(catalog)) {
    answers.push(await skill.invoke(envelope(request, playingAfter(answers))));
  }
  return answers;
}

/** A launch, words that say what hurts, a sound that is asked for, paused and resumed, and what the player tells of it. */
function evening({ carriers, needs, defaults }: Catalog): readonly object[] {
  const [freeWordsIntent] = Object.keys(carriers);
  const [one = '', another = ''] = Object.keys(needs);
  return [
    { type: 'LaunchRequest' },
    intent(freeWordsIntent, { words: inWords(one) }),
    intent(freeWordsIntent, { words: inWords(another) }),
    intent('PlaySoundIntent', {
      sound: resolved('sound', defaults.sound),
      duration: { name: 'duration', value: 'PT8H' },
    }),
    { type: 'AudioPlayer.PlaybackStarted' },
    { type: 'AudioPlayer.PlaybackNearlyFinished' },
    intent('AMAZON.PauseIntent'),
    { type: 'AudioPlayer.PlaybackStopped' },
    intent('AMAZON.ResumeIntent'),
  ];
}

function intent(name: string | undefined, slots = {}): object {
  return { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots } };
}

function inWords(id: string): object {
  return { name: 'words', value: id.replaceAll('-', ' ') };
}

function resolved(name: string, id: string): object {
  const authority = { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id, name: id } }] };
  return { name, value: id, resolutions: { resolutionsPerAuthority: [authority] } };
}

/** What the player holds after these answers: the stream of the latest one that plays. */
function playingAfter(answers: readonly ResponseEnvelope[]): object {
  const directives = answers.flatMap(({ response }) => response.directives ?? []);
  const play = directives.findLast((one) => one.type === 'AudioPlayer.Play');
  return play ? { token: play.audioItem?.stream?.token, offsetInMilliseconds: MINUTE_MS } : {};
}

function envelope(request: object, playing: object): RequestEnvelope {
  const user = { userId: 'nobody' };
  const application = { applicationId: 'nobody' };
  const screen = { runtime: { maxVersion: '2024.3' } };
  const device = {
    deviceId: 'nowhere',
    supportedInterfaces: { AudioPlayer: {}, 'Alexa.Presentation.APL': screen },
  };
  const common = { requestId: 'rehearsal', timestamp: new Date().toISOString(), ...playing };
  return {
    version: '1.0',
    session: { new: true, sessionId: 'rehearsal', application, user },
    context: {
      System: { application, user, device, apiEndpoint: '' },
      AudioPlayer: { playerActivity: 'STOPPED', ...playing },
    },
    request: { ...common, ...request } as Request,
  };
}

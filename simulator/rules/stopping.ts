// Stop means stop: alexa-platform sections 1.5 and 8.5.
import type { ResponseEnvelope } from 'ask-sdk-model';
import { directivesOf, intentName, type Refusal, type Rule, refusalsFrom } from './refusal';

const sound = refusalsFrom(
  'alexa-platform §1.5 and §8.5: without a Stop the stream goes on when the session closes',
);
const session = refusalsFrom('alexa-platform §5; certification test 4.13, thread alexa-london-travel#17');

const STOPPING = ['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.PauseIntent'];

/** Refusals of a reply to stop, cancel or pause that leaves sound or session going on. */
export const checkStopping: Rule = ({ request, reply }) => {
  const name = intentName(request);
  const isSpoken = name !== undefined && STOPPING.includes(name);
  const isButton = request.request.type === 'PlaybackController.PauseCommandIssued';
  if (!isSpoken && !isButton) return [];
  const refusals: Refusal[] = [];
  const { playerActivity, token } = request.context?.AudioPlayer ?? {};
  // The player of a device that was spoken to reports STOPPED although the stream is only held.
  const isCurrent = token && playerActivity !== 'IDLE' && playerActivity !== 'FINISHED';
  if (isCurrent && !stops(reply)) {
    refusals.push(
      sound.unfit('stop-stops', `The reply to ${name ?? 'the pause button'} needs an AudioPlayer.Stop.`),
    );
  }
  if (isSpoken && reply.response.shouldEndSession !== true) {
    refusals.push(session.unfit('stop-ends', `The reply to ${name} needs shouldEndSession true.`));
  }
  if (directivesOf(reply, 'AudioPlayer.Play').length > 0)
    refusals.push(sound.unfit('stop-no-play', `The reply to ${name ?? 'the pause button'} starts a stream.`));
  return refusals;
};

function stops(reply: ResponseEnvelope): boolean {
  const clears = directivesOf(reply, 'AudioPlayer.ClearQueue');
  return (
    directivesOf(reply, 'AudioPlayer.Stop').length > 0 ||
    clears.some(({ clearBehavior }) => clearBehavior === 'CLEAR_ALL')
  );
}

// Films: only where there is a screen for them, and without a word about the session: Alexa docs, "VideoApp Interface".
import { directivesOf, type Refusal, type Rule, refusalsFrom } from './refusal';

const video = refusalsFrom(
  'Alexa docs, "VideoApp Interface Reference"; ask-sdk-core, addVideoAppLaunchDirective',
);

/** Refusals of VideoApp directives. */
export const checkVideo: Rule = ({ request, reply }) => {
  if (directivesOf(reply, 'VideoApp.Launch').length === 0) return [];
  const refusals: Refusal[] = [];
  const interfaces = request.context?.System?.device?.supportedInterfaces;
  if (!interfaces || !('VideoApp' in interfaces))
    refusals.push(video.invalid('video-supported', 'The device of this request shows no films.'));
  if (reply.response.shouldEndSession !== undefined)
    refusals.push(video.invalid('video-session', 'A film leaves shouldEndSession out.'));
  return refusals;
};

// What the skill is measured beside: plain ask-sdk-core, a handler for each request, no memory, no library.
import { type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

const URL = 'https://audio.example.com/rain.mp3';

const skill = SkillBuilders.custom()
  .addRequestHandlers(
    answering('LaunchRequest', ({ responseBuilder }) =>
      responseBuilder
        .speak('Welcome. What would you like to hear?')
        .reprompt('Say, play rain.')
        .getResponse(),
    ),
    answering('PlaySoundIntent', ({ responseBuilder }) =>
      responseBuilder
        .addAudioPlayerPlayDirective('REPLACE_ALL', URL, 'rain', 0)
        .withShouldEndSession(true)
        .getResponse(),
    ),
    answering('AMAZON.PauseIntent', ({ responseBuilder }) =>
      responseBuilder.addAudioPlayerStopDirective().getResponse(),
    ),
    answering('AMAZON.ResumeIntent', ({ responseBuilder, requestEnvelope: { context } }) =>
      responseBuilder
        .addAudioPlayerPlayDirective(
          'REPLACE_ALL',
          URL,
          'rain',
          context.AudioPlayer?.offsetInMilliseconds ?? 0,
        )
        .getResponse(),
    ),
    answering('AudioPlayer.PlaybackNearlyFinished', ({ responseBuilder }) =>
      responseBuilder.addAudioPlayerPlayDirective('ENQUEUE', URL, 'rain', 0, 'rain').getResponse(),
    ),
    { canHandle: () => true, handle: ({ responseBuilder }) => responseBuilder.getResponse() },
  )
  .create();

function answering(name: string, handle: RequestHandler['handle']): RequestHandler {
  const canHandle: RequestHandler['canHandle'] = ({ requestEnvelope: { request } }) =>
    request.type === name || (request.type === 'IntentRequest' && request.intent.name === name);
  return { canHandle, handle };
}

/** Answers one request. */
export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);

// What stands on the screen and under the picture while a stream plays: alexa-platform section 1.1.
import type { interfaces } from 'ask-sdk-model';
import { directivesOf, type Refusal, type Rule, refusalsFrom } from './refusal';

const shown = refusalsFrom('alexa-platform §1.1; Alexa docs, "AudioPlayer Interface Reference", metadata');
const captions = refusalsFrom('alexa-platform §1.1; W3C, "WebVTT: The Web Video Text Tracks Format", §4.1');

type AudioItem = interfaces.audioplayer.AudioItem;

/** Refusals of the title, pictures and captions of a stream. */
export const checkMetadata: Rule = ({ reply }) =>
  directivesOf(reply, 'AudioPlayer.Play').flatMap(({ audioItem }) =>
    audioItem ? [...checkTexts(audioItem), ...checkPictures(audioItem), ...checkCaptions(audioItem)] : [],
  );

function checkTexts({ metadata }: AudioItem): readonly Refusal[] {
  const texts = [metadata?.title, metadata?.subtitle];
  if (!texts.some((text) => text && /<\/?[a-z][^>]*>/i.test(text))) return [];
  return [shown.unfit('title-markup', 'A title shows marks such as <break/> as they stand.')];
}

function checkPictures({ metadata }: AudioItem): readonly Refusal[] {
  const pictures = [metadata?.art, metadata?.backgroundImage].filter((one) => one !== undefined);
  return pictures.flatMap(({ sources = [] }) => {
    if (sources.length === 0) return [shown.unfit('art-sources', 'A picture has no sources to be had from.')];
    return sources
      .filter(({ url }) => !url?.startsWith('https://'))
      .map(({ url }) => shown.unfit('art-https', `The picture ${url} is not at https.`));
  });
}

function checkCaptions({ stream }: AudioItem): readonly Refusal[] {
  const captionData = stream?.captionData;
  if (
    !captionData ||
    (captionData.type === 'WEBVTT' && /^\uFEFF?WEBVTT(\s|$)/.test(captionData.content ?? ''))
  )
    return [];
  return [captions.unfit('captions', 'Captions need the type WEBVTT, and content that begins with it.')];
}

// One fault a line, in what is spoken.
import type { Planted } from './planted';
import * as make from './replies';

const { launch, says, asks, replyOf, ssml } = make;

export const PLANTED_SPEECH: readonly Planted[] = [
  ['speech of 8,001 characters', 'speech-length', launch, says('a'.repeat(8001))],
  [
    'speech without a word',
    'speech-empty',
    launch,
    replyOf({ outputSpeech: { type: 'PlainText', text: ' ' }, shouldEndSession: true }),
  ],
  ['a bare ampersand', 'ssml', launch, says('Rain & wind.')],
  ['a bare less-than sign', 'ssml', launch, says('Less < more.')],
  ['a tag that is never closed', 'ssml', launch, says('<prosody rate="slow">Rest.')],
  [
    'SSML without speak',
    'ssml',
    launch,
    replyOf({ outputSpeech: { type: 'SSML', ssml: 'Rest.' }, shouldEndSession: true }),
  ],
  ['a tag that does not exist', 'ssml', launch, says('<soft>Rest.</soft>')],
  ['a rate that does not exist', 'ssml', launch, says('<prosody rate="calm">Rest.</prosody>')],
  ['a voice that does not exist', 'ssml', launch, says('<voice name="Nobody">Rest.</voice>')],
  [
    'a fault in the reprompt',
    'ssml',
    launch,
    asks('Rain or waves?', { reprompt: { outputSpeech: ssml('Rain & waves?') } }),
  ],
  ['a break of eleven seconds', 'ssml-break', launch, says('Rest. <break time="10.5s"/> Good.')],
  [
    'two breaks of six seconds in a row',
    'ssml-break-run',
    launch,
    says('Rest. <break time="6s"/> <break time="6s"/> Good.'),
  ],
  [
    'breaks in a row through a paragraph',
    'ssml-break-run',
    launch,
    says('<p>Rest. <break time="6s"/></p><p><break time="6s"/> Good.</p>'),
  ],
  [
    'audio at another port',
    'ssml-audio-port',
    launch,
    says('<audio src="https://a.test:8443/bell.mp3"/> Rest.'),
  ],
  ['audio that is no MP3', 'ssml-audio-format', launch, says('<audio src="https://a.test/bell.wav"/> Rest.')],
  ['a value that was missing', 'speech-unfilled', launch, says('Good evening, undefined.')],
  ['a placeholder left standing', 'speech-unfilled', launch, says('This is {sound}.')],
  [
    'emphasis at another pitch',
    'ssml-stack',
    launch,
    says('<prosody pitch="low"><emphasis level="strong">Rest.</emphasis></prosody>'),
  ],
  ['audio at http', 'ssml-audio-https', launch, says('<audio src="http://a.test/bell.mp3"/> Rest.')],
  [
    'six audio clips',
    'ssml-audio-count',
    launch,
    says(`${'<audio src="https://a.test/bell.mp3"/>'.repeat(6)} Rest.`),
  ],
  [
    'something said as what does not exist',
    'ssml-say-as',
    launch,
    says('<say-as interpret-as="whale">Rest.</say-as>'),
  ],
  [
    'a date format that does not exist',
    'ssml-say-as',
    launch,
    says('<say-as interpret-as="date" format="xyz">1.2.</say-as>'),
  ],
  [
    'a feeling that does not exist',
    'ssml-emotion',
    launch,
    says('<amazon:emotion name="sad" intensity="low">Rest.</amazon:emotion>'),
  ],
  [
    'an effect of Polly',
    'ssml-effect',
    launch,
    says('<amazon:effect phonation="soft">Rest.</amazon:effect>'),
  ],
  ['a tag of Polly', 'ssml-tag', launch, says('<mark name="here"/>Rest.')],
  [
    'emphasis inside another voice',
    'ssml-stack',
    launch,
    says('<voice name="Amy"><emphasis level="strong">Rest.</emphasis></voice>'),
  ],
  ['an entity of HTML', 'ssml', launch, says('Rest.&nbsp;Good.')],
  ['speak inside speak', 'ssml', launch, says('<speak>Rest.</speak>')],
  ['SSML without a word', 'speech-empty', launch, says('<break time="1s"/>')],
  ['prosody that changes nothing', 'ssml-attribute', launch, says('<prosody>Rest.</prosody>')],
  ['a phoneme without its sounds', 'ssml-attribute', launch, says('<phoneme alphabet="ipa">Rest.</phoneme>')],
  ['a substitute for nothing', 'ssml-attribute', launch, says('<sub>Rest.</sub>')],
  ['a voice without a name', 'ssml-attribute', launch, says('<voice>Rest.</voice>')],
  ['louder than the loudest', 'ssml-loud', launch, says('<prosody volume="+10dB">Rest.</prosody>')],
  [
    'six audio clips with those of the reprompt',
    'ssml-audio-count',
    launch,
    asks(`${'<audio src="https://a.test/bell.mp3"/>'.repeat(4)} Rest?`, {
      reprompt: {
        outputSpeech: ssml(
          '<audio src="https://a.test/bell.mp3"/> <audio src="https://a.test/bell.mp3"/> Rest?',
        ),
      },
    }),
  ],
  [
    'marks in plain text',
    'speech-plain',
    launch,
    replyOf({
      outputSpeech: { type: 'PlainText', text: 'Rest. <break time="1s"/>' },
      shouldEndSession: true,
    }),
  ],
  ['an emoji in speech', 'speech-characters', launch, says('Rest. 🌧️')],
  ['a control character in speech', 'speech-characters', launch, says('Rest.\u0007')],
];

// A few conversations as the makers of the SDK test theirs, with ask-sdk-test: it knows nothing of our simulator.
import { AlexaTest, IntentRequestBuilder, LaunchRequestBuilder } from 'ask-sdk-test';
import { startTestSkill, type TestSkill } from '../support/skill';

const settings = {
  appId: 'amzn1.ask.skill.1',
  userId: 'amzn1.ask.account.conversations',
  deviceId: 'amzn1.ask.device.conversations',
  locale: 'en-US',
  interfaces: { audio: true },
};

let test: TestSkill;
beforeAll(async () => {
  test = await startTestSkill();
});
afterAll(() => test.close());

const alexa = new AlexaTest((event: never, context: unknown) => test.skill.invoke(event, context), settings);
const intent = (name: string) => new IntentRequestBuilder(settings, name);
const rain = () => intent('PlaySoundIntent').withSlotResolution('sound', 'rain', 'Sound', 'rain');

describe('somebody new', () => {
  alexa.test(
    [
      {
        request: new LaunchRequestBuilder(settings).build(),
        saysLike: 'This is Kind Moment',
        repromptsLike: 'Would you like',
        shouldEndSession: false,
      },
      {
        request: intent('AMAZON.HelpIntent').build(),
        saysLike: 'What would help now?',
        shouldEndSession: false,
      },
      {
        request: rain().withSlot('duration', 'PT30M').build(),
        playsStream: {
          behavior: 'REPLACE_ALL',
          url: 'https://audio.kindmoment.test/sounds/rain/1800s.mp3',
          offset: 0,
        },
        repromptsNothing: true,
        shouldEndSession: true,
      },
    ],
    'is welcomed, helped, and hears thirty minutes of rain',
  );
});

describe('somebody in a hurry', () => {
  alexa.test(
    [
      {
        request: intent('PlaySessionIntent').build(),
        saysNothing: true,
        playsStream: {
          behavior: 'REPLACE_ALL',
          url: 'https://audio.kindmoment.test/sessions/en/self-compassion-break/300s.mp3',
        },
        shouldEndSession: true,
      },
    ],
    'hears a self-compassion meditation at once',
  );
  alexa.test(
    [
      {
        request: intent('AMAZON.StopIntent').build(),
        saysNothing: true,
        stopsStream: true,
        shouldEndSession: true,
      },
    ],
    'stops it with one word, and none comes back',
  );
});

describe('somebody who asks for what we do not have', () => {
  alexa.test(
    [
      {
        request: intent('PlaySoundIntent').withSlotResolutionNoMatch('sound', 'rainforest', 'Sound').build(),
        saysLike: "I don't have that one.",
        hasAttributes: { offers: (offers: readonly string[]) => offers.length === 2 },
        shouldEndSession: false,
      },
      { request: intent('AMAZON.NoIntent').build(), repromptsNothing: true, shouldEndSession: true },
    ],
    'is offered two others, and may say no',
  );
});

describe('somebody in despair', () => {
  alexa.test(
    [
      {
        request: intent('FreeWordsIWantToIntent').withSlot('words', 'die').build(),
        saysLike: '988',
        hasCardTitle: 'Someone to talk to',
        hasCardContentLike: '988',
        stopsStream: true,
        shouldEndSession: false,
      },
    ],
    'gets a number to call, and can go on talking',
  );
});

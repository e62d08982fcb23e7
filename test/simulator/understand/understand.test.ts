import { createEar } from '../../../simulator/understand/ear';
import { type Understood, understand } from '../../../simulator/understand/understand';
import { smallModel } from './small-model';

const ear = createEar(smallModel);

/** "PlaySoundIntent sound=rain duration=PT30M": the intent and its slots, by id where one resolved. */
function heard(sentence: string): string {
  const understood = understand(sentence, ear, '2026-11-22');
  return understood.launch ? 'launch' : [understood.intent, ...slotTexts(understood)].join(' ');
}

function slotTexts({ slots }: Extract<Understood, { launch: false }>): readonly string[] {
  return [...slots].map(([name, { value, meanings }]) => `${name}=${meanings[0]?.id ?? value}`);
}

describe('A sentence that the model foresees', () => {
  test.each([
    ['play rain', 'PlaySoundIntent sound=rain'],
    ['Play Rain Sounds!', 'PlaySoundIntent sound=rain'],
    ['rain for 30 minutes', 'PlaySoundIntent sound=rain duration=PT30M'],
    ['play rain for an hour and a half', 'PlaySoundIntent sound=rain duration=PT1H30M'],
    ['three quarters of an hour of the sea', 'PlaySoundIntent duration=PT45M sound=ocean'],
    ['play ocean waves until half six', 'PlaySoundIntent sound=ocean until=06:30'],
    ['mix rain and fire', 'PlaySoundIntent sound=rain otherSound=fireplace'],
    ['start a body scan', 'PlaySessionIntent session=body-scan'],
    ['a ten-minute body scan', 'PlaySessionIntent duration=PT10M session=body-scan'],
    ['how long is left', 'TimeLeftIntent'],
    ['what is todays kindness tip', 'TipIntent'],
    ['i yelled at my kids', 'HurtIntent need=snapped-at-children'],
    ['go to day twenty one', 'DayIntent day=21'],
    ['remind me tomorrow', 'RemindIntent day=2026-11-23'],
  ])('%s is understood word for word', (sentence, expected) => {
    expect(heard(sentence)).toBe(expected);
  });

  test.each([
    ['yes please', 'AMAZON.YesIntent'],
    ['nope', 'AMAZON.NoIntent'],
    ['shut up', 'AMAZON.StopIntent'],
    ['what can i say', 'AMAZON.HelpIntent'],
    ['hold on a second', 'AMAZON.PauseIntent'],
    ['carry on', 'AMAZON.ResumeIntent'],
    ['skip', 'AMAZON.NextIntent'],
  ])('%s needs no sample: Alexa knows it herself', (sentence, expected) => {
    expect(heard(sentence)).toBe(expected);
  });
});

describe('A sentence as people really say it', () => {
  test.each([
    ['um can you like play uh the rain', 'PlaySoundIntent sound=rain'],
    ['could you please put some rain on', 'PlaySoundIntent sound=rain'],
    ['rain for uh like forty minutes ish', 'PlaySoundIntent sound=rain duration=PT40M'],
    ['fifty no fifteen minutes of rain', 'PlaySoundIntent duration=PT15M sound=rain'],
    ['rain no wait ocean', 'PlaySoundIntent sound=ocean'],
    ['play reign sounds', 'PlaySoundIntent sound=rain'],
    ['ocean weaves', 'PlaySoundIntent sound=ocean'],
    ['body skin meditation', 'PlaySessionIntent session=body-scan'],
    ['self compression meditation', 'PlaySessionIntent session=self-compassion-break'],
    ['soft and soothe a lao', 'PlaySessionIntent session=soften-soothe-allow'],
    ['loving kind nest', 'PlaySessionIntent session=loving-kindness'],
    ['play rain for thirty', 'PlaySoundIntent sound=rain duration=PT30M'],
    ['ten more minutes', 'MoreTimeIntent duration=PT10M'],
    ['oh please begin some crackling fire', 'PlaySoundIntent sound=fireplace'],
    ['how much longer is left', 'TimeLeftIntent'],
    ['i made a really terrible mistake at the office', 'HurtIntent need=made-a-mistake'],
  ])('%s is understood by what is nearest', (sentence, expected) => {
    expect(heard(sentence)).toBe(expected);
  });

  test('what nothing foresees is handed over as free words, where the words before them carry it', () => {
    expect(heard('i feel like i let everyone down')).toBe(
      'FreeWordsIFeelIntent words=like i let everyone down',
    );
    expect(heard("well i can't look at him any more")).toBe(
      'FreeWordsICantIntent words=look at him any more',
    );
  });

  test('a value that the model does not know is handed over without an id', () => {
    const understood = understand('play whale song', ear, '2026-11-22');
    expect(understood).toMatchObject({ intent: 'PlaySoundIntent', how: 'unknown-value' });
    expect(heard('play whale song')).toBe('PlaySoundIntent sound=whale song');
  });

  test.each(['banana', 'who won the game', 'order more coffee', '', '...'])(
    '"%s" is not understood',
    (sentence) => {
      expect(heard(sentence)).toBe('AMAZON.FallbackIntent');
    },
  );
});

describe('A sentence with the name of the skill', () => {
  test.each([
    ['alexa, open kind moment', 'launch'],
    ['alexa kind moment please', 'launch'],
    ['launch the kind moment skill', 'launch'],
    ['alexa, ask kind moment for rain for thirty minutes', 'PlaySoundIntent sound=rain duration=PT30M'],
    ['alexa, ask kind moment to play the body scan', 'PlaySessionIntent session=body-scan'],
    ['alexa, tell kind moment i yelled at my kids', 'HurtIntent need=snapped-at-children'],
    ['open kind moment and play rain', 'PlaySoundIntent sound=rain'],
    ['kind moment, how long is left', 'TimeLeftIntent'],
    ['play rain with kind moment', 'PlaySoundIntent sound=rain'],
    ['alexa, use kind moment to play rain until ten p m', 'PlaySoundIntent sound=rain until=22:00'],
  ])('%s goes to the skill', (sentence, expected) => {
    expect(heard(sentence)).toBe(expected);
    expect(understand(sentence, ear, '2026-11-22').invoked).toBe(true);
  });

  test('a phrase that needs no name goes to the skill too', () => {
    const understood = understand('alexa, start a self-compassion meditation', ear, '2026-11-22');
    expect(understood).toMatchObject({ intent: 'PlaySessionIntent', invoked: true });
    expect(understand('start a body scan', ear, '2026-11-22').invoked).toBe(false);
  });

  test('a name in the middle of something else is no invocation', () => {
    expect(understand('i had a kind moment today', ear, '2026-11-22').invoked).toBe(false);
  });
});

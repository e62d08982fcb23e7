import { stretchesOf } from '../../../simulator/page/stretches';

describe('SSML for the voice of a browser', () => {
  test('is cut at its breaks, which last as long as they say', () => {
    expect(stretchesOf('<speak>Rest. <break time="1.5s"/>Good. <break time="300ms"/> Now.</speak>')).toEqual([
      { words: 'Rest.', pauseMs: 1500 },
      { words: 'Good.', pauseMs: 300 },
      { words: 'Now.', pauseMs: 0 },
    ]);
  });

  test('rests at a strength, a sentence and a paragraph', () => {
    const pauses = stretchesOf(
      '<speak><p><s>One.</s> Two <break strength="strong"/> three <break/> four.</p></speak>',
    );
    expect(pauses.map(({ pauseMs }) => pauseMs)).toEqual([700, 700, 400, 1000]);
  });

  test('is read as it is written: aliases, digits one by one, entities as signs', () => {
    const [only] = stretchesOf(
      '<speak><sub alias="Saint">St</sub> &amp; <say-as interpret-as="telephone">116</say-as></speak>',
    );
    expect(only).toEqual({ words: 'Saint & 1 1 6', pauseMs: 0 });
  });

  test('begins with a rest where it has no word before it, and is nothing where it says nothing', () => {
    expect(stretchesOf('<speak><break time="2s"/>Now.</speak>')[0]).toEqual({ words: '', pauseMs: 2000 });
    expect(stretchesOf('<speak></speak>')).toEqual([]);
  });
});

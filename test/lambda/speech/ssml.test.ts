import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { slowNumber } from '../../../lambda/speech/phone-number';
import { escapeXml, plainText } from '../../../lambda/speech/ssml';

const parser = new XMLParser({ trimValues: false, parseTagValue: false });

/** What a reader of XML makes of speech. */
function heard(ssml: string): string {
  const document = `<speak>${ssml}</speak>`;
  expect(XMLValidator.validate(document)).toBe(true);
  return String(parser.parse(document).speak);
}

const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
});

describe('text as SSML', () => {
  it('is read by an XML parser as the very text', () => {
    fc.assert(fc.property(printable, (text) => expect(heard(escapeXml(text))).toBe(text)));
  });

  it('is sound XML whatever the text is, and holds no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const ssml = escapeXml(text);
        expect(XMLValidator.validate(`<speak>${ssml}</speak>`)).toBe(true);
        expect(ssml).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });

  it('leaves out what cannot be spoken', () => {
    expect(escapeXml('good 🌙 night')).toBe('good   night');
    expect(escapeXml('one\u0000two\nthree')).toBe('one two three');
  });

  it('keeps an apostrophe an apostrophe', () => {
    expect(heard(escapeXml('it\'s <rain> & "wind"'))).toBe('it\'s <rain> & "wind"');
  });
});

describe('SSML as plain text', () => {
  it('gives an escaped text back, its white space made single', () => {
    const words = fc.array(fc.constantFrom("it's", 'a', '<b>', '&', '&amp;', '"yes"', '&lt;'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (parts) => expect(plainText(escapeXml(parts.join(' ')))).toBe(parts.join(' '))),
    );
  });

  it('has no tags', () => {
    expect(
      plainText('Call <say-as interpret-as="digits">116</say-as><break time="400ms"/>123 &amp; rest.'),
    ).toBe('Call 116 123 & rest.');
  });
});

describe('a telephone number', () => {
  it('is spoken digit by digit, with a pause between its groups', () => {
    expect(slowNumber('116 123')).toBe(
      '<say-as interpret-as="digits">116</say-as><break time="400ms"/><say-as interpret-as="digits">123</say-as>',
    );
    expect(slowNumber('988')).toBe('<say-as interpret-as="digits">988</say-as>');
  });
});

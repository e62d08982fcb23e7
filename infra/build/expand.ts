// A sentence pattern stands for many sentences: (one|other) is a choice, [maybe] may be left out, {slot} stays.

/** Every sentence of a pattern, without repeats. Throws a SyntaxError that shows the pattern where it is broken. */
export function expand(pattern: string): string[] {
  const reader = { text: pattern, at: 0 };
  const sentences = readChoices(reader);
  if (reader.at < pattern.length) {
    throw new SyntaxError(`"${pattern}": unexpected "${pattern[reader.at]}" at ${reader.at + 1}`);
  }
  return [...new Set(sentences.map(tidy))].filter((sentence) => sentence !== '');
}

type Reader = { readonly text: string; at: number };

/** one|other|... up to a closing bracket or the end. */
function readChoices(reader: Reader): string[] {
  const choices = readSequence(reader);
  while (reader.text[reader.at] === '|') {
    reader.at += 1;
    choices.push(...readSequence(reader));
  }
  return choices;
}

function readSequence(reader: Reader): string[] {
  let sentences = [''];
  while (reader.at < reader.text.length && !'|)]'.includes(reader.text[reader.at] ?? '')) {
    const piece = readPiece(reader);
    sentences = sentences.flatMap((start) => piece.map((end) => start + end));
  }
  return sentences;
}

function readPiece(reader: Reader): string[] {
  const opening = reader.text[reader.at];
  if (opening !== '(' && opening !== '[') return [readWords(reader)];
  reader.at += 1;
  const choices = readChoices(reader);
  const closing = opening === '(' ? ')' : ']';
  if (reader.text[reader.at] !== closing) {
    throw new SyntaxError(`"${reader.text}": "${opening}" is not closed by "${closing}"`);
  }
  reader.at += 1;
  return opening === '[' ? ['', ...choices] : choices;
}

function readWords(reader: Reader): string {
  const start = reader.at;
  while (reader.at < reader.text.length && !'()[]|'.includes(reader.text[reader.at] ?? '')) reader.at += 1;
  return reader.text.slice(start, reader.at);
}

function tidy(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}

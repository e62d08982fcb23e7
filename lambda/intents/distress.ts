import type { Helpline, Helplines } from '../catalog/catalog';
import { freeText } from '../free-text';
import type { VoiceReply } from '../reply/reply';
import type { Screen } from '../screens/screen';
import { slowNumber } from '../speech/phone-number';
import { say } from '../speech/say';
import { escapeXml, type Ssml } from '../speech/ssml';
import type { Turn } from '../turn';
import { findDistress } from '../understanding/distress';

/**
 * Words of despair or danger: one kind sentence and the right number for the country, and nothing else. Whatever
 * plays stops; nothing is started, counted, stored or logged; no table and no service is asked, so none can fail.
 */
export function hearDistress(turn: Turn): VoiceReply {
  const { understanding } = turn.catalog;
  const found = findDistress(freeText(turn), understanding);
  const reply = found && understanding.distress.replies[found.kind];
  if (!reply) throw new Error('Distress was heard, but distress.yaml has no reply to its kind.');
  const text = found.immediate && reply.immediately ? reply.immediately : reply.say;
  const helplines = helplinesFor(turn);
  const words = withNumbers(text, helplines, slowNumber);
  const title = say(turn.catalog, 'helplineCardTitle', {}, turn.requestId);
  return {
    kind: 'ask',
    // A conversation that stays open asks something (a rule of Alexa's): a soft kind ends in its offer, any other in
    // the one question that is of use.
    say: reply.offer ? words : `${words} ${say(turn.catalog, 'numberAgain', {}, turn.requestId)}`,
    reprompt: withNumbers(reply.reprompt, helplines, slowNumber),
    conversation: reply.offer ? { offers: [reply.offer] } : { asks: 'say-again' },
    stops: true,
    screen: { kind: 'helplines', title, lines: linesIn(text, helplines) },
    card: {
      title,
      text: withNumbers(text, helplines, escapeXml),
    },
  };
}

/** Those of the listener's country; for a locale that we do not know, of the first that we do. */
function helplinesFor(turn: Turn): Helplines {
  const { helplines } = turn.catalog;
  const found = helplines[turn.locale] ?? Object.values(helplines)[0];
  if (!found) throw new Error('No locale has helplines: see interaction-models/<locale>.yaml.');
  return found;
}

/** The lines whose numbers a text gives, in its order; the crisis line where it gives none. */
function linesIn(text: string, helplines: Helplines): Extract<Screen, { kind: 'helplines' }>['lines'] {
  const named = [...text.matchAll(/\{([a-z]+)Number\}/g)].map(([, line = '']) => lineOf(line, helplines));
  return named.length > 0 ? [...new Set(named)] : [helplines.crisis];
}

function lineOf(line: string, helplines: Helplines): Helpline {
  return helplines[line as keyof Helplines] ?? helplines.crisis;
}

/** Fills {crisisName}, {crisisNumber} and the like. Where a country has no line of a kind, its crisis line serves. */
function withNumbers(text: string, helplines: Helplines, number: (digits: string) => Ssml): Ssml {
  return text.replace(/\{([a-z]+)(Name|Number)\}/g, (_, line: string, part: string) => {
    const helpline = lineOf(line, helplines);
    return part === 'Name' ? escapeXml(helpline.name) : number(helpline.number);
  });
}

// Dialogs that Alexa leads for the skill, and words that a skill teaches her for a while: alexa-platform sections 3.2 and
// 3.5.
import type { Directive, Intent } from 'ask-sdk-model';
import { type Checked, directivesOf, type Refusal, type Rule, refusalsFrom } from './refusal';
import { writtenSpeech } from './words';

const dialogs = refusalsFrom('alexa-platform §3.2; Alexa docs, "Dialog Interface Reference"');
const entities = refusalsFrom('alexa-platform §3.5; Alexa docs, "Use Dynamic Entities"');

const MOST_DYNAMIC_VALUES = 100;
const LONGEST_VALUE = 140;

/** Refusals of Dialog directives. */
export const checkDialogs: Rule = (checked) => [...checkTurns(checked), ...checkEntities(checked)];

type Turn = Extract<
  Directive,
  { type: `Dialog.${'Delegate' | 'ElicitSlot' | 'ConfirmSlot' | 'ConfirmIntent'}` }
>;

const isTurn = (directive: Directive): directive is Turn =>
  /^Dialog\.(Delegate|ElicitSlot|ConfirmSlot|ConfirmIntent)$/.test(directive.type);

function checkTurns({ request, reply }: Checked): readonly Refusal[] {
  const turns = (reply.response.directives ?? []).filter(isTurn);
  const [turn] = turns;
  if (!turn) return [];
  if (request.request.type !== 'IntentRequest')
    return [dialogs.invalid('dialog-where', `${turn.type} answers an IntentRequest only.`)];
  const { intent, dialogState } = request.request;
  const refusals = turns.flatMap((one) => checkSlot(one, intent));
  if (turns.length > 1)
    refusals.push(dialogs.invalid('one-dialog', 'One question at a time: one Dialog directive is the most.'));
  if (reply.response.shouldEndSession === true)
    refusals.push(dialogs.invalid('dialog-stays-open', 'A dialog asks on, so that the session cannot end.'));
  const isOver = dialogState === 'COMPLETED' && !goesElsewhere(turn, intent);
  if (isOver && turn.type === 'Dialog.Delegate')
    refusals.push(dialogs.invalid('dialog-over', 'This dialog is complete: there is nothing to delegate.'));
  return [...refusals, ...checkWords(turn, writtenSpeech(reply.response.outputSpeech))];
}

/** Whether a directive goes on with another intent than the one that was asked for. */
function goesElsewhere({ updatedIntent }: Turn, intent: Intent): boolean {
  return updatedIntent !== undefined && updatedIntent.name !== intent.name;
}

function checkSlot(turn: Turn, intent: Intent): Refusal[] {
  if (goesElsewhere(turn, intent)) return [];
  const slot =
    (turn.type === 'Dialog.ElicitSlot' && turn.slotToElicit) ||
    (turn.type === 'Dialog.ConfirmSlot' && turn.slotToConfirm);
  if (!slot || (intent.slots && slot in intent.slots)) return [];
  return [dialogs.invalid('dialog-slot', `${intent.name} has no slot "${slot}" to ask for.`)];
}

function checkWords({ type }: Turn, words: string): readonly Refusal[] {
  if (type === 'Dialog.Delegate' && words)
    return [dialogs.unfit('dialog-words', 'Alexa speaks for a dialog that is delegated; the reply may not.')];
  if (type !== 'Dialog.Delegate' && !words)
    return [dialogs.unfit('dialog-words', `${type} asks for something, but the reply says nothing.`)];
  return [];
}

function checkEntities({ reply }: Checked): readonly Refusal[] {
  return directivesOf(reply, 'Dialog.UpdateDynamicEntities').flatMap(({ updateBehavior, types = [] }) => {
    const values = types.flatMap((type) => type.values ?? []);
    const names = values.flatMap(({ name }) => [name?.value ?? '', ...(name?.synonyms ?? [])]);
    if ((updateBehavior === 'CLEAR') !== (types.length === 0)) {
      return [entities.unfit('entities-types', 'REPLACE brings types, CLEAR brings none.')];
    }
    if (values.length > MOST_DYNAMIC_VALUES) {
      return [
        entities.invalid('entities-count', `There are ${values.length} dynamic values; 100 are the most.`),
      ];
    }
    if (names.every((name) => name.length <= LONGEST_VALUE)) return [];
    return [entities.invalid('entities-length', 'A dynamic value or synonym is longer than 140 characters.')];
  });
}

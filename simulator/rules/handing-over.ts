// Directives that hand the conversation over: permissions, purchases, tasks, dialogs: alexa-platform sections 3.5, 4.5, 4.6.

import { PERMISSION } from './cards';
import { type Checked, directivesOf, intentName, type Refusal, type Rule, refusalsFrom } from './refusal';

const connections = refusalsFrom(
  'alexa-platform §4.5 and §4.6; Alexa docs, "Skill Connections Request Reference"',
);
const dialogs = refusalsFrom('alexa-platform §3.5; Alexa docs, "Dialog Interface Reference"');

const MOST_DYNAMIC_VALUES = 100;
const LONGEST_VALUE = 140;

/** Refusals of Connections and Dialog directives. */
export const checkHandingOver: Rule = (checked) => [
  ...checkConnections(checked),
  ...checkDialog(checked),
  ...checkEntities(checked),
];

function checkConnections({ reply }: Checked): readonly Refusal[] {
  const requests = directivesOf(reply, 'Connections.SendRequest');
  const tasks = [
    ...requests,
    ...directivesOf(reply, 'Connections.StartConnection'),
    ...directivesOf(reply, 'Tasks.CompleteTask'),
  ];
  const refusals: Refusal[] = [];
  if (tasks.length > 1)
    refusals.push(connections.invalid('one-connection', 'One connection in a reply is the most.'));
  if (tasks.length > 0 && reply.response.shouldEndSession === false) {
    refusals.push(
      connections.invalid('connection-ends', 'A connection ends the session; it cannot stay open.'),
    );
  }
  for (const { name, payload } of requests) {
    if (name === 'AskFor' && !scopesOf(payload).every((scope) => PERMISSION.test(scope))) {
      refusals.push(
        connections.invalid('permission-named', 'AskFor must name the permission that it asks for.'),
      );
    }
  }
  return refusals;
}

function scopesOf(payload: Record<string, unknown> | undefined): readonly string[] {
  const wishes = payload?.permissionScopes;
  const scopes = Array.isArray(wishes)
    ? wishes.map((wish) => wish?.permissionScope)
    : [payload?.permissionScope];
  return scopes.length > 0 ? scopes.map(String) : ['none'];
}

function checkDialog({ request, reply }: Checked): readonly Refusal[] {
  const turns = (reply.response.directives ?? []).filter(({ type }) =>
    /^Dialog\.(Delegate|ElicitSlot|ConfirmSlot|ConfirmIntent)$/.test(type),
  );
  if (intentName(request)) {
    if (turns.length === 0 || reply.response.shouldEndSession !== true) return [];
    return [dialogs.invalid('dialog-stays-open', 'A dialog asks on, so that the session cannot end.')];
  }
  return turns.map(({ type }) => dialogs.invalid('dialog-where', `${type} answers an IntentRequest only.`));
}

function checkEntities({ reply }: Checked): readonly Refusal[] {
  return directivesOf(reply, 'Dialog.UpdateDynamicEntities').flatMap(({ types = [] }) => {
    const values = types.flatMap((type) => type.values ?? []);
    const names = values.flatMap(({ name }) => [name?.value ?? '', ...(name?.synonyms ?? [])]);
    if (values.length > MOST_DYNAMIC_VALUES) {
      return [
        dialogs.invalid('entities-count', `There are ${values.length} dynamic values; 100 are the most.`),
      ];
    }
    if (names.every((name) => name.length <= LONGEST_VALUE)) return [];
    return [dialogs.invalid('entities-length', 'A dynamic value or synonym is longer than 140 characters.')];
  });
}

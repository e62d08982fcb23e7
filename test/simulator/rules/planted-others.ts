// One fault a line, in cards and documents, and in what is handed over to Alexa.
import type { Planted } from './planted';
import * as make from './replies';

const { launch, launchOnScreen, touched, intent, says, asks, replyOf } = make;
const rain = intent('PlaySoundIntent');
const card = (more: object) =>
  says('Look.', { card: { type: 'Simple', title: 'Rain', content: 'Half an hour', ...more } as never });
const standard = (image: object) =>
  says('Look.', { card: { type: 'Standard', title: 'Rain', text: 'Rain', image } });
const askFor = (payload: object, more: object = {}) =>
  replyOf({
    directives: [{ type: 'Connections.SendRequest', name: 'AskFor', payload, token: 't' } as never],
    ...more,
  });
const reminders = 'alexa::alerts:reminders:skill:readwrite';
const entities = (values: readonly object[]) =>
  says('Ready.', {
    directives: [
      {
        type: 'Dialog.UpdateDynamicEntities',
        updateBehavior: 'REPLACE',
        types: [{ name: 'Sound', values }],
      } as never,
    ],
  });

export const PLANTED_OTHERS: readonly Planted[] = [
  ['a card of 8,001 characters', 'card-length', launch, card({ content: 'a'.repeat(8001) })],
  ['a card image at http', 'card-image-https', launch, standard({ smallImageUrl: 'http://a.test/a.png' })],
  [
    'a card image with a URL of 2,001 characters',
    'card-image-length',
    launch,
    standard({ largeImageUrl: `https://a.test/${'a'.repeat(2000)}` }),
  ],
  ['a card of a title alone', 'card-empty', launch, card({ content: undefined })],
  [
    'a card image that no card shows',
    'card-image-format',
    launch,
    standard({ smallImageUrl: 'https://a.test/a.svg' }),
  ],
  ['marks in a card', 'card-markup', launch, card({ content: 'Rest. <break time="1s"/>' })],
  ['a card in reply to a touch', 'card-where', touched, card({})],
  [
    'a card that asks for no permission',
    'card-permissions',
    launch,
    says('See the app.', { card: { type: 'AskForPermissionsConsent', permissions: [] } }),
  ],

  [
    'a document without a screen',
    'screen-supported',
    launch,
    says('Look.', { directives: [make.document() as never] }),
  ],
  [
    'commands without a screen',
    'screen-supported',
    launch,
    says('Look.', {
      directives: [{ type: 'Alexa.Presentation.APL.ExecuteCommands', token: 'a', commands: [] }],
    }),
  ],
  [
    'a document without a token',
    'screen-token',
    launchOnScreen,
    says('Look.', { directives: [make.document({ token: undefined }) as never] }),
  ],
  [
    'a document without a template',
    'screen-document',
    launchOnScreen,
    says('Look.', { directives: [make.document({ document: { type: 'APL', version: '1.6' } }) as never] }),
  ],
  [
    'a document newer than the device',
    'screen-version',
    launchOnScreen,
    says('Look.', {
      directives: [
        make.document({ document: { type: 'APL', version: '2030.1', mainTemplate: {} } }) as never,
      ],
    }),
  ],
  [
    'commands for a document that is not shown',
    'screen-commands',
    launchOnScreen,
    says('Look.', {
      directives: [
        make.document() as never,
        { type: 'Alexa.Presentation.APL.ExecuteCommands', token: 'other', commands: [] },
      ],
    }),
  ],

  [
    'a request for permission in an open session',
    'connection-ends',
    rain,
    askFor({ permissionScope: reminders }, { shouldEndSession: false }),
  ],
  ['a request for no permission', 'permission-named', rain, askFor({})],
  [
    'two connections',
    'one-connection',
    rain,
    replyOf({
      directives: [1, 2].map((token) => ({
        type: 'Connections.SendRequest',
        name: 'AskFor',
        payload: { permissionScope: reminders },
        token: `${token}`,
      })) as never,
    }),
  ],
  [
    'a slot asked for at launch',
    'dialog-where',
    launch,
    asks('Which sound?', { directives: [{ type: 'Dialog.ElicitSlot', slotToElicit: 'sound' }] }),
  ],
  [
    'a dialog that ends',
    'dialog-stays-open',
    rain,
    says('Which sound?', { directives: [{ type: 'Dialog.ElicitSlot', slotToElicit: 'sound' }] }),
  ],
  [
    'a permission that does not exist',
    'permission-named',
    rain,
    askFor({ permissionScope: 'alexa::secrets:all:read' }),
  ],
  [
    'a task that ends in an open session',
    'connection-ends',
    launch,
    asks('More?', { directives: [{ type: 'Tasks.CompleteTask', status: { code: '200', message: 'done' } }] }),
  ],
  [
    '101 dynamic values',
    'entities-count',
    launch,
    entities(Array.from({ length: 101 }, (_, id) => ({ id: `${id}`, name: { value: `value ${id}` } }))),
  ],
  [
    'a dynamic value of 141 characters',
    'entities-length',
    launch,
    entities([{ id: 'long', name: { value: 'a'.repeat(141) } }]),
  ],
];

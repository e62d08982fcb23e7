// One fault a line, in dialogs that Alexa leads, in what she is handed, and in what she is asked about abilities.
import type { Directive } from 'ask-sdk-model';
import type { Planted } from './planted';
import * as make from './replies';

const { replyOf, asks, says, ssml, requestOf, plays, play } = make;
const slots = { sound: { name: 'sound', confirmationStatus: 'NONE' } };
const asked = (dialogState: string) =>
  requestOf({
    type: 'IntentRequest',
    intent: { name: 'PlaySoundIntent', confirmationStatus: 'NONE', slots },
    dialogState,
  });
const rain = asked('STARTED');
const elicit = (slotToElicit: string) => ({ type: 'Dialog.ElicitSlot', slotToElicit }) as const;
const delegate: Directive = { type: 'Dialog.Delegate' };
const teach = (directive: object) =>
  asks('Rain?', { directives: [{ type: 'Dialog.UpdateDynamicEntities', ...directive } as Directive] });
const hand = (directive: object, ...others: Directive[]) =>
  replyOf({
    directives: [{ type: 'Connections.SendRequest', token: 't', ...directive } as Directive, ...others],
    shouldEndSession: true,
  });
const consent = {
  '@type': 'AskForPermissionsConsentRequest',
  '@version': '2',
  permissionScopes: [{ permissionScope: 'alexa::alerts:reminders:skill:readwrite', consentLevel: 'ACCOUNT' }],
};
const ability = requestOf({
  type: 'CanFulfillIntentRequest',
  intent: { name: 'PlaySoundIntent', confirmationStatus: 'NONE', slots },
});

export const PLANTED_DIALOGS: readonly Planted[] = [
  ['a slot that the intent has not', 'dialog-slot', rain, asks('Which?', { directives: [elicit('tune')] })],
  ['a slot asked for without a word', 'dialog-words', rain, replyOf({ directives: [elicit('sound')] })],
  [
    'words to a dialog that is delegated',
    'dialog-words',
    rain,
    replyOf({ outputSpeech: ssml('Which?'), directives: [delegate] }),
  ],
  [
    'a dialog delegated when it is over',
    'dialog-over',
    asked('COMPLETED'),
    replyOf({ directives: [delegate] }),
  ],
  ['two dialog directives', 'one-dialog', rain, asks('Which?', { directives: [elicit('sound'), delegate] })],
  ['dynamic values of no type', 'entities-types', rain, teach({ updateBehavior: 'REPLACE' })],
  [
    'types that are to be forgotten',
    'entities-types',
    rain,
    teach({
      updateBehavior: 'CLEAR',
      types: [{ name: 'Sound', values: [{ id: 'a', name: { value: 'a' } }] }],
    }),
  ],

  ['a connection that does not exist', 'connection-name', rain, hand({ name: 'Sell', payload: {} })],
  [
    'a consent without its type',
    'permission-typed',
    rain,
    hand({ name: 'AskFor', payload: { ...consent, '@type': undefined } }),
  ],
  [
    'a consent of a level that does not exist',
    'permission-level',
    rain,
    hand({
      name: 'AskFor',
      payload: {
        ...consent,
        permissionScopes: [{ ...consent.permissionScopes[0], consentLevel: 'HOUSEHOLD' }],
      },
    }),
  ],
  [
    'a consent over a stream that starts',
    'connection-no-play',
    rain,
    hand({ name: 'AskFor', payload: consent }, play()),
  ],
  ['a purchase of nothing', 'purchase-product', rain, hand({ name: 'Buy', payload: {} })],
  [
    'an offer without words',
    'purchase-message',
    rain,
    hand({ name: 'Upsell', payload: { InSkillProduct: { productId: 'amzn1.adg.product.1' } } }),
  ],
  [
    'a task at a web address',
    'connection-uri',
    rain,
    replyOf({
      directives: [{ type: 'Connections.StartConnection', uri: 'https://a.test', input: {} } as Directive],
    }),
  ],
  [
    'a film without a screen',
    'video-supported',
    rain,
    replyOf({ directives: [{ type: 'VideoApp.Launch', videoItem: { source: 'https://a.test/a.mp4' } }] }),
  ],
  [
    'a film that ends the session',
    'video-session',
    rain,
    plays({ type: 'VideoApp.Launch', videoItem: { source: 'https://a.test/a.mp4' } }),
  ],

  [
    'an ability to fill a slot that nobody asked about',
    'can-fulfill-slots',
    ability,
    replyOf({
      canFulfillIntent: { canFulfill: 'YES', slots: { tune: { canUnderstand: 'YES', canFulfill: 'YES' } } },
    }),
  ],
  [
    'an ability with attributes',
    'can-fulfill-alone',
    ability,
    { ...replyOf({ canFulfillIntent: { canFulfill: 'YES' } }), sessionAttributes: { asked: true } },
  ],
  ['a result for nobody who asked', 'api-response-where', rain, says('Rain.', { apiResponse: {} })],
];

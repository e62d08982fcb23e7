// What a card may hold, and where: alexa-platform sections 2 and 2.4.
import type { ui } from 'ask-sdk-model';
import { isConversation, type Refusal, type Rule, refusalsFrom } from './refusal';

const cards = refusalsFrom('alexa-platform §2.4; Alexa docs, "Include a Card in Your Skill\'s Response"');

const LONGEST_CARD = 8000;
const LONGEST_URL = 2000;
/** Endings of pictures that a card does not show. */
const UNSHOWN = /\.(gif|svg|webp|avif|bmp|tiff?)([?#]|$)/i;
/** The kinds of permission that ask-smapi-model 1.24 knows. */
const PERMISSION_KINDS = [
  ...[
    'alerts',
    'async_event',
    'authenticate',
    'customer_id',
    'device_id',
    'device_type',
    'devices',
    'energy',
  ],
  ...['health', 'household', 'measurement_system', 'music', 'origin_ip_address', 'person_id', 'personality'],
  ...['profile', 'raw_person_id', 'skill', 'user_experience_guidance', 'utterance_id'],
];
/** A permission as the manifest names it, such as "alexa::alerts:reminders:skill:readwrite". */
export const PERMISSION = new RegExp(`^alexa::?(${PERMISSION_KINDS.join('|')}):[a-z_:]*[a-z]$`);

/** Refusals of a card. */
export const checkCards: Rule = ({ request, reply }) => {
  const { card } = reply.response;
  if (!card) return [];
  const { type } = request.request;
  const refusals = [
    ...checkLength(card),
    ...checkImages(card),
    ...checkText(card),
    ...checkHasText(card),
    ...checkPermissions(card),
  ];
  // The reply to an event is refused by the rules of events.
  if (isConversation(request) && type === 'Alexa.Presentation.APL.UserEvent') {
    refusals.push(cards.unfit('card-where', `A card is not shown in reply to ${type}.`));
  }
  return refusals;
};

function textsOf(card: ui.Card): readonly string[] {
  const { title, content, text } = card as Partial<ui.SimpleCard & ui.StandardCard>;
  return [title, content, text].filter((part) => part !== undefined);
}

function urlsOf(card: ui.Card): readonly string[] {
  if (card.type !== 'Standard') return [];
  return [card.image?.smallImageUrl, card.image?.largeImageUrl].filter((url) => url !== undefined);
}

function checkLength(card: ui.Card): readonly Refusal[] {
  const length = [...textsOf(card), ...urlsOf(card)].join('').length;
  if (length <= LONGEST_CARD) return [];
  return [
    cards.invalid('card-length', `The card has ${length} characters; 8,000 are the most, URLs included.`),
  ];
}

function checkImages(card: ui.Card): Refusal[] {
  return urlsOf(card).flatMap((url) => {
    if (url.length > LONGEST_URL) {
      return [cards.invalid('card-image-length', 'The URL of a card image is longer than 2,000 characters.')];
    }
    if (!url.startsWith('https://'))
      return [cards.invalid('card-image-https', `The image ${url} is not at https.`)];
    return UNSHOWN.test(url) ? [cards.unfit('card-image-format', `The image ${url} is no PNG or JPEG.`)] : [];
  });
}

function checkHasText(card: ui.Card): readonly Refusal[] {
  const text = card.type === 'Simple' ? card.content : card.type === 'Standard' ? card.text : 'its own';
  return text ? [] : [cards.unfit('card-empty', 'The card has nothing to read below its title.')];
}

function checkText(card: ui.Card): readonly Refusal[] {
  if (!textsOf(card).some((text) => /<\/?[a-z][^>]*>/i.test(text))) return [];
  return [cards.unfit('card-markup', 'A card shows marks such as <break/> as they stand.')];
}

function checkPermissions(card: ui.Card): readonly Refusal[] {
  if (card.type !== 'AskForPermissionsConsent') return [];
  if (card.permissions.length > 0 && card.permissions.every((name) => PERMISSION.test(name))) return [];
  return [cards.invalid('card-permissions', 'The card must name the permissions that it asks for.')];
}

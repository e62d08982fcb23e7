// Directives that hand the conversation over to Alexa or another skill: permissions, purchases, tasks: alexa-platform
// sections 4.4, 4.5 and 4.6.
import type { interfaces } from 'ask-sdk-model';
import { PERMISSION } from './cards';
import { type Checked, directivesOf, type Refusal, type Rule, refusalsFrom } from './refusal';

const connections = refusalsFrom(
  'alexa-platform §4.5 and §4.6; Alexa docs, "Skill Connections Request Reference"',
);
const tasks = refusalsFrom('alexa-platform §4.4; Alexa docs, "Use Skill Connections to Request Tasks"');

/** What can be asked of Alexa: permissions, purchases, payment, reservations and prints. */
const NAMES =
  /^(AskFor|Buy|Upsell|Cancel|Setup|Charge|Schedule(Taxi|FoodEstablishment)Reservation|Print(PDF|Image|WebPage))$/;
const PURCHASES = ['Buy', 'Upsell', 'Cancel'];
const CONSENT_LEVELS = ['ACCOUNT', 'PERSON'];

/** Refusals of Connections and Tasks directives. */
export const checkHandingOver: Rule = (checked) => [
  ...checkSession(checked),
  ...directivesOf(checked.reply, 'Connections.SendRequest').flatMap(checkRequest),
  ...checkUris(checked),
];

function checkSession({ reply }: Checked): readonly Refusal[] {
  const handed = (reply.response.directives ?? []).filter(({ type }) => /^(Connections|Tasks)\./.test(type));
  if (handed.length === 0) return [];
  const refusals: Refusal[] = [];
  if (handed.length > 1)
    refusals.push(connections.invalid('one-connection', 'One connection in a reply is the most.'));
  if (reply.response.shouldEndSession === false)
    refusals.push(
      connections.invalid('connection-ends', 'A connection ends the session; it cannot stay open.'),
    );
  const asks = handed.some(({ type }) => type !== 'Tasks.CompleteTask');
  if (asks && directivesOf(reply, 'AudioPlayer.Play').length > 0)
    refusals.push(
      connections.unfit('connection-no-play', 'Alexa asks next, and would hold the stream to do so.'),
    );
  return refusals;
}

type SendRequest = interfaces.connections.SendRequestDirective;

function checkRequest({ name, payload = {} }: SendRequest): readonly Refusal[] {
  if (!name || !NAMES.test(name))
    return [connections.invalid('connection-name', `There is no connection "${name}".`)];
  if (name === 'AskFor') return checkPermission(payload);
  if (!PURCHASES.includes(name)) return [];
  const product = (payload.InSkillProduct as { productId?: unknown } | undefined)?.productId;
  if (typeof product !== 'string' || product === '')
    return [connections.invalid('purchase-product', `${name} must name a product by its productId.`)];
  if (name !== 'Upsell' || payload.upsellMessage) return [];
  return [connections.invalid('purchase-message', 'Upsell needs an upsellMessage, which Alexa speaks.')];
}

function checkPermission(payload: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const { permissionScope, permissionScopes } = payload;
  const wishes = Array.isArray(permissionScopes) ? permissionScopes : [{ permissionScope }];
  const areNamed =
    wishes.length > 0 && wishes.every((wish) => PERMISSION.test(String(wish?.permissionScope)));
  if (!areNamed) {
    return [connections.invalid('permission-named', 'AskFor must name the permission that it asks for.')];
  }
  const isTyped =
    payload['@type'] === 'AskForPermissionsConsentRequest' && /^[12]$/.test(String(payload['@version']));
  if (!isTyped) {
    return [
      connections.unfit('permission-typed', 'AskFor carries @type and @version, 1 or 2, of a consent.'),
    ];
  }
  const levels = wishes.map((wish) => wish.consentLevel).filter((level) => level !== undefined);
  if (levels.every((level) => CONSENT_LEVELS.includes(level))) return [];
  return [connections.invalid('permission-level', 'The level of a consent is ACCOUNT or PERSON.')];
}

function checkUris({ reply }: Checked): readonly Refusal[] {
  return directivesOf(reply, 'Connections.StartConnection')
    .filter(({ uri }) => !/^connection:\/\/[\w.-]+\/\d+/.test(uri ?? ''))
    .map(({ uri }) =>
      tasks.invalid('connection-uri', `"${uri}" is no task: write it as connection://AMAZON.Name/1.`),
    );
}

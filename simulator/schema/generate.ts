// Makes reply-schema.json from the types of ask-sdk-model: what a reply may look like. Run it when ask-sdk-model
// changes (a test says so): npm run schema
import { type Config, createGenerator, type Schema } from 'ts-json-schema-generator';

/** The directives that a device of ours can be given; those of gadgets, cars, games and the like are left out. */
const KEPT = /^(AudioPlayer|Dialog|Connections|Tasks|Alexa\.Presentation\.APL|VideoApp|Hint)(\.|$)/;

/** Definitions that we replace: an APL command is a world of its own; real tasks end with a number as their code. */
const REPLACED: Record<string, Schema> = {
  'interfaces.alexa.presentation.apl.Command': { type: 'object', required: ['type'] },
  Status: {
    type: 'object',
    properties: { code: { type: ['string', 'number'] }, message: { type: 'string' } },
    required: ['code', 'message'],
  },
};

/** The schema of a reply, as an object for ajv with its `discriminator` option. */
export function generateReplySchema(): Schema {
  const config: Config = {
    path: 'node_modules/ask-sdk-model/index.d.ts',
    type: 'ResponseEnvelope',
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'none',
  };
  const { definitions = {} } = createGenerator(config).createSchema('ResponseEnvelope');
  const all = { ...(definitions as Record<string, Schema>), ...REPLACED };
  for (const [name, definition] of Object.entries(all)) all[name] = chosenByType(definition, all);
  return { $ref: '#/definitions/ResponseEnvelope', definitions: reachable('ResponseEnvelope', all) };
}

/**
 * A union whose members each name their own `type`, written so that ajv looks at the member that is meant: one clear
 * fault instead of one for every member.
 */
function chosenByType(definition: Schema, all: Record<string, Schema>): Schema {
  const members = (definition.anyOf ?? []) as Schema[];
  const kept = members.filter((member) => {
    const type = typeOf(member, all);
    return type !== undefined && (KEPT.test(type) || !isDirective(member));
  });
  if (members.length === 0 || members.some((member) => typeOf(member, all) === undefined)) return definition;
  return {
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: kept,
  } as Schema;
}

function isDirective(member: Schema): boolean {
  return /Directive$|InjectAds$|AnnounceRoadRegulation$/.test(member.$ref ?? '');
}

function typeOf(member: Schema, all: Record<string, Schema>): string | undefined {
  const properties = all[nameOf(member.$ref)]?.properties as Record<string, Schema> | undefined;
  const type = properties?.type?.const;
  return typeof type === 'string' ? type : undefined;
}

function nameOf(ref: string | undefined): string {
  return decodeURIComponent((ref ?? '').replace('#/definitions/', ''));
}

/** The definitions that a definition leads to, itself included. */
function reachable(root: string, all: Record<string, Schema>): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const open = [root];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = all[name];
    if (!definition || found[name]) continue;
    found[name] = definition;
    for (const [, ref] of JSON.stringify(definition).matchAll(/"\$ref":"([^"]+)"/g)) open.push(nameOf(ref));
  }
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
}

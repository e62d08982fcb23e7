// A document must be of the part of APL that the page draws (schema/screen-schema.json), and all that it names must be
// there. Rule and drawing have one form, so that nothing can be drawn that is not checked, and nothing pass undrawn.
import { Ajv, type ErrorObject } from 'ajv';
import schema from '../schema/screen-schema.json';

const validate = new Ajv({ strict: false, allErrors: false, discriminator: true }).compile(schema);

/** The first thing that is wrong with a document and its data, as a sentence; undefined where nothing is. */
export function documentFault(document: unknown, datasources: unknown): string | undefined {
  if (!validate(document)) return sentence(validate.errors?.[0]);
  const parts = partsOf(document);
  const ids = new Set(parts.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  const lost = parts.find(({ componentId }) => typeof componentId === 'string' && !ids.has(componentId));
  if (lost) return `The command ${lost.type} finds no component with the id "${lost.componentId}".`;
  const missing = bindingsOf(document).find(
    (path) => path[0] === 'payload' && !leads(path.slice(1), datasources),
  );
  return missing && `\${${missing.join('.')}} leads to nothing in the datasources.`;
}

function sentence(error: ErrorObject | undefined): string {
  const { instancePath = '', message = '', params = {} } = error ?? {};
  const where = instancePath || 'The document';
  if (params.tag) return `${where} has a ${params.tag} that is not drawn here: "${params.tagValue}".`;
  if (params.additionalProperty)
    return `${where} has a property that is not drawn here: "${params.additionalProperty}".`;
  const allowed = [params.allowedValues ?? params.allowedValue ?? []].flat().join(', ');
  return `${where} ${message}${allowed && ` (${allowed})`}.`;
}

/** Every object in a value, at any depth. */
function partsOf(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(partsOf);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}

/** Every "${payload.screen.title}" in a document, as its parts. */
function bindingsOf(document: unknown): readonly (readonly string[])[] {
  const text = JSON.stringify(document);
  return [...text.matchAll(/\$\{([a-zA-Z.]+)\}/g)].map(([, path = '']) => path.split('.'));
}

function leads([name, ...rest]: readonly string[], value: unknown): boolean {
  if (name === undefined) return value !== undefined && value !== null;
  return typeof value === 'object' && value !== null && leads(rest, (value as Record<string, unknown>)[name]);
}

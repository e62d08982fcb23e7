// An update expression, put together clause by clause. Every name goes through a placeholder, for our names hold
// ids and dots, and DynamoDB keeps some five hundred words for itself.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { numberValue } from './attributes';

export type Update = {
  /** Sets an attribute, whatever it was. */
  readonly set: (name: string, value: AttributeValue) => void;
  /** Sets an attribute where there is none yet. */
  readonly setOnce: (name: string, value: AttributeValue) => void;
  /** Sets an attribute to what another one was before; to a value where that one is not there. */
  readonly setFrom: (name: string, other: string, value: AttributeValue) => void;
  /** Adds to a number; what is not there counts as 0. */
  readonly increase: (name: string, by: number) => void;
  readonly remove: (name: string) => void;
  /** The update happens only if this holds; conditions add up. `of` gives placeholders for names and values. */
  readonly require: (condition: (of: Placeholders) => string) => void;
  /** The fields of an UpdateItem request. */
  readonly fields: () => UpdateFields;
};

type Placeholders = {
  readonly name: (name: string) => string;
  readonly value: (value: AttributeValue) => string;
};

export type UpdateFields = {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, AttributeValue>;
};

/** An update with nothing in it yet. */
export function newUpdate(): Update {
  const names: Record<string, string> = {};
  const values: Record<string, AttributeValue> = {};
  let count = 0;
  const sets: string[] = [];
  const removes: string[] = [];
  const conditions: string[] = [];
  const of: Placeholders = {
    name: (name) => {
      const placeholder = `#${count++}`;
      names[placeholder] = name;
      return placeholder;
    },
    value: (value) => {
      const placeholder = `:${count++}`;
      values[placeholder] = value;
      return placeholder;
    },
  };
  return {
    set: (name, value) => void sets.push(`${of.name(name)} = ${of.value(value)}`),
    setOnce: (name, value) => {
      const attribute = of.name(name);
      sets.push(`${attribute} = if_not_exists(${attribute}, ${of.value(value)})`);
    },
    setFrom: (name, other, value) => {
      sets.push(`${of.name(name)} = if_not_exists(${of.name(other)}, ${of.value(value)})`);
    },
    increase: (name, by) => {
      const attribute = of.name(name);
      const zero = of.value(numberValue(0));
      sets.push(`${attribute} = if_not_exists(${attribute}, ${zero}) + ${of.value(numberValue(by))}`);
    },
    remove: (name) => void removes.push(of.name(name)),
    require: (condition) => void conditions.push(`(${condition(of)})`),
    fields: () => ({
      UpdateExpression: [clause('SET', sets), clause('REMOVE', removes)].filter(Boolean).join(' '),
      ...(conditions.length > 0 && { ConditionExpression: conditions.join(' AND ') }),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    }),
  };
}

function clause(action: string, terms: readonly string[]): string {
  return terms.length > 0 ? `${action} ${terms.join(', ')}` : '';
}

// Items in memory: a model of what DynamoDB does with the few calls and expressions that the store uses, for tests
// that need ten thousand lives. That the model is true is proved by the promises that every table is held to.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../lambda/listener/attributes';
import type { Items } from '../../lambda/listener/items';
import type { Listener } from '../../lambda/listener/listener';
import { prefixOf } from '../../lambda/listener/table';
import type { UpdateFields } from '../../lambda/listener/update';
import { lifted } from '../../lambda/listener/version';

type Stored = Record<string, AttributeValue>;

/** A table in memory; `all` is what stands in it, by household and sort key. */
export function memoryItems(): Items & { readonly all: Map<string, Map<string, Stored>> } {
  const all = new Map<string, Map<string, Stored>>();
  const of = ({ household }: Listener) => {
    const facts = all.get(household) ?? new Map<string, Stored>();
    all.set(household, facts);
    return facts;
  };
  const itemOf = (owner: Listener, fact: string) => of(owner).get(prefixOf(owner) + fact);
  return {
    all,
    get: async (owner, fact) => {
      const item = itemOf(owner, fact);
      return item && lifted(item);
    },
    has: async (owner, fact) => itemOf(owner, fact) !== undefined,
    query: async (owner, { from, to, latestFirst, most = Number.POSITIVE_INFINITY }, nowMs) => {
      const prefix = prefixOf(owner);
      const keys = [...of(owner).keys()].filter((key) => key >= prefix + from && key <= prefix + to).sort();
      if (latestFirst) keys.reverse();
      const items = new Map<string, Item>();
      for (const key of keys.slice(0, most)) {
        const item = lifted(of(owner).get(key) ?? {});
        const isFresh = Number(item?.ttl?.N ?? Number.POSITIVE_INFINITY) * 1000 > nowMs;
        if (item && isFresh) items.set(key.slice(prefix.length), item);
      }
      return { items, more: keys.length > most };
    },
    update: async (owner, fact, update, returns) => {
      const key = prefixOf(owner) + fact;
      const fields = update.fields();
      const before = of(owner).get(key);
      if (!holds(fields, before ?? {})) return undefined;
      const after = applied(fields, before ?? { listener: { S: owner.household }, fact: { S: key } });
      of(owner).set(key, after);
      if (returns === 'NONE') return {};
      return returns === 'ALL_NEW' ? after : namedIn(fields, before ?? {});
    },
    remove: async (owner, facts) => {
      for (const fact of facts) of(owner).delete(prefixOf(owner) + fact);
    },
    facts: async (owner, most) => {
      const prefix = prefixOf(owner);
      const keys = [...of(owner).keys()].filter((key) => key.startsWith(prefix));
      return keys.slice(0, most).map((key) => key.slice(prefix.length));
    },
  };
}

/** What the attributes that an update names were before it. */
function namedIn({ ExpressionAttributeNames }: UpdateFields, before: Stored): Stored {
  const names = Object.values(ExpressionAttributeNames);
  return Object.fromEntries(Object.entries(before).filter(([name]) => names.includes(name)));
}

function applied({ UpdateExpression, ...placeholders }: UpdateFields, before: Stored): Stored {
  const after = { ...before };
  const [, sets = '', removes = ''] = /^(?:SET (.*?))?(?: ?REMOVE (.*))?$/.exec(UpdateExpression) ?? [];
  for (const term of sets.split(/, (?=#)/).filter(Boolean)) {
    const [, target = '', value = ''] = /^(#\d+) = (.*)$/.exec(term) ?? [];
    after[nameOf(target, placeholders)] = meaningOf(value, placeholders, before);
  }
  for (const target of removes.split(', ').filter(Boolean)) delete after[nameOf(target, placeholders)];
  return after;
}

type Meanings = Pick<UpdateFields, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>;

function nameOf(placeholder: string, { ExpressionAttributeNames }: Meanings): string {
  const name = ExpressionAttributeNames[placeholder];
  if (name === undefined) throw new Error(`Unknown name ${placeholder}.`);
  return name;
}

function meaningOf(expression: string, meanings: Meanings, before: Stored): AttributeValue {
  const [left = '', right] = expression.split(' + ');
  const [, target, otherwise] = /^if_not_exists\((#\d+), (:\d+)\)$/.exec(left) ?? [];
  const value = target ? before[nameOf(target, meanings)] : undefined;
  const first = value ?? meanings.ExpressionAttributeValues[otherwise ?? left];
  if (!first) throw new Error(`Unknown value in ${expression}.`);
  if (!right) return first;
  return { N: String(Number(first.N) + Number(meanings.ExpressionAttributeValues[right]?.N)) };
}

function holds({ ConditionExpression, ...meanings }: UpdateFields, item: Stored): boolean {
  const all = (ConditionExpression ?? '').split(/(?<=\)) AND (?=\()/).filter(Boolean);
  return all.every((group) =>
    group
      .slice(1, -1)
      .split(' OR ')
      .some((term) => termHolds(term, meanings, item)),
  );
}

function termHolds(term: string, meanings: Meanings, item: Stored): boolean {
  const [, absent] = /^attribute_not_exists\((#\d+)\)$/.exec(term) ?? [];
  if (absent) return item[nameOf(absent, meanings)] === undefined;
  const [, name = '', operator, value = ''] = /^(#\d+) (<|<=|>=|=|<>) (:\d+)$/.exec(term) ?? [];
  const left = scalar(item[nameOf(name, meanings)]);
  const right = scalar(meanings.ExpressionAttributeValues[value]);
  if (operator === '<>') return left !== right;
  if (left === undefined || right === undefined || typeof left !== typeof right) return false;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>=' ? left >= right : left === right;
}

function scalar(value: AttributeValue | undefined): string | number | boolean | undefined {
  return value?.N === undefined ? (value?.S ?? value?.BOOL) : Number(value.N);
}

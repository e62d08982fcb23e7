// The model of a table that the property tests use is held to the same promises as real tables: so it is true.
import { createStore } from '../../../lambda/listener/create-store';
import { memoryItems } from '../../support/memory-items';
import { describePromises } from './store-contract';

describe('the store on items in memory', () => {
  const items = memoryItems();
  const logged: string[] = [];

  describePromises(() => ({
    store: createStore(items, (what) => logged.push(what)),
    logged,
    put: async (item) => {
      const facts = items.all.get(item.listener?.S ?? '') ?? new Map();
      items.all.set(item.listener?.S ?? '', facts.set(item.fact?.S ?? '', item));
    },
    itemsOf: async ({ household }) => {
      const facts = [...(items.all.get(household) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
      return facts.map(([, item]) => item);
    },
  }));
});

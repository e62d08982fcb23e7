// The items of the table: what is remembered, read again whenever something happened; what has changed is marked.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Json } from './json';
import { readTable } from './server-talk';

type Item = Readonly<Record<string, unknown>>;

const keyOf = ({ listener, fact }: Item): string => `${listener} ${fact}`;

export function Memory({ version }: { readonly version: number }) {
  const [items, setItems] = useState<readonly Item[]>();
  const known = useRef<ReadonlyMap<string, string>>(new Map());
  const [changed, setChanged] = useState<readonly string[]>([]);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const next = await readTable();
      const texts = new Map(next.map((item) => [keyOf(item), JSON.stringify(item)]));
      const before = known.current;
      if (before.size > 0)
        setChanged([...texts].flatMap(([key, text]) => (before.get(key) === text ? [] : [key])));
      known.current = texts;
      setItems(next);
    }, 300);
    return () => clearTimeout(timer);
  }, [version]);
  if (!items) return null;
  if (items.length === 0) return <p class="empty">Nothing is remembered of you.</p>;
  return (
    <ul class="items">
      {items.map((item) => (
        <li key={keyOf(item)} class={changed.includes(keyOf(item)) ? 'changed' : undefined}>
          <h2>
            {String(item.fact)}
            {changed.includes(keyOf(item)) && <span class="mark">changed just now</span>}
          </h2>
          <Json value={item} />
        </li>
      ))}
    </ul>
  );
}

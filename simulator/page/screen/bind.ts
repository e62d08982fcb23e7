import type { Context } from './document';

/** The value at a binding that stands alone, such as "${data.practised}". */
export function valueAt(binding: string, context: Context): unknown {
  const path = binding.slice('${'.length, -'}'.length).split('.');
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    context,
  );
}

/** A text with all its bindings filled in. */
export function bound(text: string, context: Context): string {
  return text.replace(/\$\{[a-zA-Z.]+\}/g, (binding) => String(valueAt(binding, context) ?? ''));
}

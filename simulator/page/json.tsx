// Data as they are, with the names of their fields a little softer than what they hold.
export function Json({ value }: { readonly value: unknown }) {
  const text = JSON.stringify(value, undefined, 2) ?? 'nothing';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <pre tabIndex={0}>
      {text
        .split(/("(?:[^"\\]|\\.)*":)/)
        .map((part, at) => (at % 2 === 1 ? <span key={at}>{part}</span> : part))}
    </pre>
  );
}

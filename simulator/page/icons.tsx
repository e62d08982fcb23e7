// The few pictures of the page: lines in the colour of their text.
const PATHS = {
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  next: 'M6 6v12l9-6zM18 6v12',
  previous: 'M18 6v12l-9-6zM6 6v12',
  microphone: 'M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3Zm6-3a6 6 0 0 1-12 0M12 18v3',
  send: 'M5 12h14M13 6l6 6-6 6',
} as const;

/** A picture by its name; the button around it says in words what it does. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class={name === 'play' ? 'icon full' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

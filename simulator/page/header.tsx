// The name, and the ways to the views.
import { addressOf, VIEWS, type View } from './views';

type HeaderProps = {
  readonly view: View;
  /** How many messages Alexa would have refused. */
  readonly refused: number;
};

export function Header({ view, refused }: HeaderProps) {
  return (
    <header>
      <p class="name">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <circle cx="16" cy="16" r="11" />
        </svg>
        <span>Kind Moment</span>
      </p>
      <nav aria-label="Views">
        {VIEWS.map((one) => (
          <a key={one} href={addressOf(one)} aria-current={view === one ? 'page' : undefined}>
            {one}
            {one === 'Workshop' && refused > 0 && (
              <span class="badge">
                {refused}
                <span class="unseen"> refused</span>
              </span>
            )}
          </a>
        ))}
      </nav>
    </header>
  );
}

// Everything there is to hear, each with a button.
import type { LibraryEntry } from '../server/state';
import { Icon } from './icons';

/** The library by groups. */
export function LibraryView({
  entries,
  onPlay,
}: {
  readonly entries: readonly LibraryEntry[];
  readonly onPlay: (entry: LibraryEntry) => void;
}) {
  const groups = [...new Set(entries.map((entry) => entry.group))];
  return (
    <div class="library">
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul>
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <li key={entry.id}>
                  <button
                    type="button"
                    class="round"
                    onClick={() => onPlay(entry)}
                    aria-label={`Play ${entry.name}`}
                  >
                    <Icon name="play" />
                  </button>
                  <div>
                    <h3>{entry.name}</h3>
                    {entry.about && <p>{entry.about}</p>}
                    {entry.script.length > 0 && (
                      <details>
                        <summary>Its words</summary>
                        {entry.script.map((line, at) => (
                          <p key={at} class={line.startsWith('·') ? 'rest' : ''}>
                            {line}
                          </p>
                        ))}
                      </details>
                    )}
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

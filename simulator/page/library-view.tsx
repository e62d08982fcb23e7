// Everything there is to hear: the sounds as a gallery of their pictures, the sessions with their words.
import type { LibraryEntry } from '../server/state';
import { Icon } from './icons';
import { Picture } from './picture';

type LibraryProps = {
  readonly entries: readonly LibraryEntry[];
  readonly onPlay: (entry: LibraryEntry) => void;
};

export function LibraryView({ entries, onPlay }: LibraryProps) {
  const sounds = entries.filter(({ kind }) => kind === 'sound').sort(byGroup);
  const sessions = entries.filter(({ kind }) => kind === 'session');
  const groups = [...new Set(sessions.map(({ group }) => group))];
  return (
    <div class="library">
      <section aria-labelledby="sounds">
        <h2 id="sounds">Sounds</h2>
        <p class="about">
          For as long as you like. Each picture is measured from the sound itself, from its lowest tones on
          the left to its highest: dark where it always is, light where it comes and goes.
        </p>
        <ul class="gallery">
          {sounds.map((entry) => (
            <li key={entry.id}>
              <Picture id={entry.id} />
              <PlayButton entry={entry} onPlay={onPlay} />
              <h3>{entry.name}</h3>
              <p>{entry.group}</p>
            </li>
          ))}
        </ul>
      </section>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{group}</h2>
          <ul class="sessions">
            {sessions
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <Session key={entry.id} entry={entry} onPlay={onPlay} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type EntryProps = Pick<LibraryProps, 'onPlay'> & { readonly entry: LibraryEntry };

function Session({ entry, onPlay }: EntryProps) {
  const { name, about, minutes, script } = entry;
  return (
    <li>
      <PlayButton entry={entry} onPlay={onPlay} />
      <div>
        <h3>{name}</h3>
        <p>{about}</p>
        <details>
          <summary>
            {minutes && (
              <span class="minutes">
                {minutes.least} to {minutes.most} minutes
              </span>
            )}
            <span class="its-words">Its words</span>
          </summary>
          <div class="script">
            {script.map((line, at) => (
              <p key={at} class={line.startsWith('·') ? 'rest' : undefined}>
                {line}
              </p>
            ))}
          </div>
        </details>
      </div>
    </li>
  );
}

function PlayButton({ entry, onPlay }: EntryProps) {
  return (
    <button type="button" class="round" onClick={() => onPlay(entry)} aria-label={`Play ${entry.name}`}>
      <Icon name="play" />
    </button>
  );
}

function byGroup(one: LibraryEntry, other: LibraryEntry): number {
  return one.group.localeCompare(other.group) || one.name.localeCompare(other.name);
}

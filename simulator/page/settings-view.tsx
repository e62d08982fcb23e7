// Locale, clock and faults.
import type { PageFacts } from '../server/state';

type SettingsProps = {
  readonly facts: PageFacts;
  readonly now: string;
  readonly onChange: (settings: Readonly<Record<string, unknown>>) => void;
};

export function Settings({ facts, now, onChange }: SettingsProps) {
  return (
    <div class="settings">
      <label>
        <span>Clock</span>
        <input
          type="time"
          value={now.slice(11, 16)}
          onChange={({ currentTarget }) => onChange({ clock: currentTarget.value })}
        />
      </label>
      <label>
        <span>Locale</span>
        <select
          value={facts.locale}
          onChange={({ currentTarget }) => onChange({ locale: currentTarget.value })}
        >
          {facts.locales.map((locale) => (
            <option key={locale}>{locale}</option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>Faults</legend>
        <p>What goes wrong between an Echo and a skill. Each that is on happens every time that it could.</p>
        {facts.faults.map(({ name, does, isOn }) => (
          <label key={name} class="fault">
            <input
              type="checkbox"
              checked={isOn}
              onChange={({ currentTarget }) => onChange({ fault: name, isOn: currentTarget.checked })}
            />
            {does}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

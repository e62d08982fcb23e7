import { readSound, soundIds } from '../../../audio/measure/read-sounds';

const sounds = soundIds().map((id) => ({ id, sound: readSound(id) }));
const normalised = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

it('no two sounds share a name, however it is written', () => {
  const owners = new Map<string, string>();
  for (const { id, sound } of sounds) {
    for (const name of Object.values(sound.names).flat()) {
      const key = normalised(name);
      expect(`${name}: ${owners.get(key) ?? id}`).toBe(`${name}: ${id}`);
      owners.set(key, id);
    }
  }
});

it('every sound has at least six English names', () => {
  for (const { id, sound } of sounds) {
    expect([id, (sound.names.en?.length ?? 0) >= 6]).toEqual([id, true]);
  }
});

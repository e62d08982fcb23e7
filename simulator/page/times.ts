// Times as people read them.

/** "1:02:05", "12:00". */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = String(Math.floor(seconds / 60) % 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours ? `${hours}:${minutes.padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** From a time of day, such as "23:30:00", to the next seven o'clock in the morning. */
export function untilMorningMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const ahead = (7 * 60 - hours * 60 - minutes + 24 * 60) % (24 * 60);
  return (ahead || 24 * 60) * 60_000;
}

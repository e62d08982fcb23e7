/** Says that something happened, by a short name with its details. The caller decides where it goes. */
export type Log = (event: string, details: Readonly<Record<string, string | number>>) => void;

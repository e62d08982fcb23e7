// Free words reach us behind a carrier: "i can't {words}". Alexa hands over the words alone, and "go on" means one
// thing after "i can" and another after "i can't". So each carrier is an intent of its own, whose name gives it back.
import type { Language } from './read-content';

/** Intent name -> its carrier: FreeWordsICantIntent -> "i can't". */
export function carrierIntents(language: Language): Readonly<Record<string, string>> {
  const entries = Object.entries(language.intents).flatMap(([name, { carriers = [] }]) =>
    carriers.map((carrier) => [intentName(name, carrier), carrier] as const),
  );
  return Object.fromEntries(entries);
}

function intentName(base: string, carrier: string): string {
  const words = carrier.replace(/'/g, '').split(' ');
  const suffix = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return base.replace(/Intent$/, `${suffix}Intent`);
}

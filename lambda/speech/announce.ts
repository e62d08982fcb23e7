// What is said before sound, if anything: by day the name and the length, in at most six words; by night nothing.
import type { Catalog } from '../catalog/catalog';
import { type Plan, totalSeconds } from '../playback/plan';
import { capitalised, durationInWords, planTitle } from './names';
import { escapeXml, type Ssml } from './ssml';

const MOST_WORDS = 6;

/** "Rain, 30 minutes." for a plan; the name alone where both are too long, nothing where even that is. */
export function announcement(catalog: Catalog, plan: Plan): Ssml | undefined {
  const title = planTitle(catalog, plan);
  const full = `${title}, ${durationInWords(catalog, totalSeconds(plan))}`;
  const words = [full, title].find((text) => text.split(/[\s-]+/).length <= MOST_WORDS);
  return words === undefined ? undefined : escapeXml(`${capitalised(words)}.`);
}

// A telephone number, spoken so that somebody can write it down.
import { escapeXml, type Ssml } from './ssml';

/** "116 123" digit by digit, with a pause between its groups. */
export function slowNumber(number: string): Ssml {
  const groups = number
    .split(/\s+/)
    .map((group) => `<say-as interpret-as="digits">${escapeXml(group)}</say-as>`);
  return groups.join('<break time="400ms"/>');
}

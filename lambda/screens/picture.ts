import type { House } from '../turn';

const ENDINGS = { art: '.png', background: '-wide.png' } as const;

/** Where the picture of a sound, session or course is, as square art or as a wide background. */
export function pictureUrl({ audioBaseUrl }: House, id: string, form: keyof typeof ENDINGS): string {
  return `${audioBaseUrl}/art/${id}${ENDINGS[form]}`;
}

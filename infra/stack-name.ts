import type { Region, Stage } from './stages';

/** The name of a stack, such as "kind-moment-dev-audio-us-east-1". */
export function stackName({ name }: Pick<Stage, 'name'>, part: string, region: Region): string {
  return `kind-moment-${name}-${part}-${region}`;
}

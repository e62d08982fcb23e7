// What is installed, as package-lock.json has it: the same on every platform, whatever is in node_modules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      license: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

export type Package = {
  /** Where it is, such as "node_modules/zod". */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; undefined where it says nothing. */
  readonly licence: string | undefined;
};

/** Every package that a lock file names but the project itself. */
export function readPackages(root: string): readonly Package[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = lockSchema.parse(JSON.parse(text));
  // The parts of a package for other platforms come without a word of their own: they go with who asks for them.
  const asked = new Map(
    Object.values(packages).flatMap(({ license, optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).map((name) => [name, license] as const),
    ),
  );
  return Object.entries(packages).flatMap(([place, { version, license }]) => {
    const name = nameIn(place);
    return name ? [{ place, name, version, licence: license ?? asked.get(name) }] : [];
  });
}

const PLACE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** The name of the package that a path leads into; undefined for a path of our own. */
function nameIn(path: string): string | undefined {
  return PLACE.exec(path)?.[1];
}

/** The place of the package that a file belongs to. */
export function placeOf(file: string): string | undefined {
  return PLACE.exec(file)?.[0];
}

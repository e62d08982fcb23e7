import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Package } from './packages';

const policySchema = z.strictObject({
  givenOut: z.array(z.string()),
  onlyTools: z.array(z.string()),
  copied: z.array(z.string()),
  read: z.record(z.string(), z.strictObject({ licence: z.string(), why: z.string() })),
  holds: z.record(z.string(), z.string()),
});

/** What policy.yaml says. */
export type Policy = z.output<typeof policySchema>;

/** Reads policy.yaml beside this file; throws where it does not fit its form. */
export function readPolicy(): Policy {
  return policySchema.parse(parse(readFileSync(join(import.meta.dirname, 'policy.yaml'), 'utf8')));
}

export type Judged = Package & { readonly isGivenOut: boolean };

/** Packages with what somebody read of their licences, and whether they are given out. */
export function judge(
  packages: readonly Package[],
  bundled: ReadonlySet<string>,
  { read, copied }: Policy,
): readonly Judged[] {
  return packages.map((one) => ({
    ...one,
    licence: read[one.name]?.licence ?? one.licence,
    isGivenOut: bundled.has(one.place) || copied.includes(one.name),
  }));
}

/** All packages whose licence may not be, a line each that says what to do. */
export function licenceFaults(packages: readonly Judged[], { givenOut, onlyTools }: Policy): string[] {
  return packages.flatMap(({ name, version, licence, isGivenOut }) => {
    const allowed = isGivenOut ? givenOut : [...givenOut, ...onlyTools];
    if (licence !== undefined && isWithin(licence, allowed)) return [];
    const says = licence === undefined ? 'names no licence' : `is under ${licence}`;
    const use = isGivenOut ? 'what is given out' : 'tools';
    return [`${name} ${version} ${says}, which infra/licences/policy.yaml does not allow for ${use}.`];
  });
}

/** Whether an SPDX expression can be met by licences on a list; not where it is no such expression. */
function isWithin(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, [...allowed]);
  } catch {
    return false;
  }
}

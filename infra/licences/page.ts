import type { Judged, Policy } from './policy';

/** The page of all licences, as Markdown. Versions stand where code is given out; tools change too often for them. */
export function licencesPage(packages: readonly Judged[], { read, holds }: Policy): string {
  const given = packages.filter(({ isGivenOut }) => isGivenOut);
  const tools = packages.filter(({ isGivenOut }) => !isGivenOut);
  const notes = (name: string): string => [holds[name], read[name]?.why].filter(Boolean).join('. ');
  return [
    '# Licences of what others made',
    '',
    'Made by `npm run licences` from `package-lock.json` and the bundles; which licences may be here says',
    '`infra/licences/policy.yaml`. Words that licences ask to be kept are in `NOTICE`.',
    '',
    '## Given out: in the skill, the render function or the page',
    '',
    '| package | version | licence | |',
    '|---|---|---|---|',
    ...sorted(
      given.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${notes(name)} |`),
    ),
    '',
    '## Tools: they stay on the machine of whoever builds or tests',
    '',
    ...byLicence(tools).flatMap(([licence, names]) => [`**${licence}**: ${names.join(', ')}`, '']),
  ].join('\n');
}

function byLicence(packages: readonly Judged[]): readonly [string, readonly string[]][] {
  const licences = sorted(packages.map(({ licence }) => String(licence)));
  return licences.map((licence) => [
    licence,
    sorted(packages.filter((one) => String(one.licence) === licence).map(({ name }) => name)),
  ]);
}

const sorted = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

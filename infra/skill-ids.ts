// The id of each stage's skill, in infra/skill-ids.json. deploy.ts writes it; commit it, for without it another machine
// would deploy a function that answers nobody.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OneLineError } from './one-line';

const skillId = z
  .string()
  .regex(/^amzn1\.ask\.skill\.[0-9a-f-]{36}$/, 'a skill id looks like amzn1.ask.skill.<36 characters>');

export type SkillIds = Readonly<Record<string, string>>;

const fileIn = (root: string): string => join(root, 'infra/skill-ids.json');

/** The ids by stage. A OneLineError where one has not the form of an id. */
export function readSkillIds(root: string): SkillIds {
  const result = z.record(z.string(), skillId).safeParse(JSON.parse(readFileSync(fileIn(root), 'utf8')));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new OneLineError(`infra/skill-ids.json: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Writes down the id of a stage's skill; a OneLineError where it has not the form of one. */
export function rememberSkillId(root: string, stage: string, id: string): void {
  if (!skillId.safeParse(id).success)
    throw new OneLineError(`"${id}" is no skill id: it looks like amzn1.ask.skill.<36 characters>.`);
  const ids = { ...readSkillIds(root), [stage]: id };
  writeFileSync(fileIn(root), `${JSON.stringify(ids, undefined, 2)}\n`);
}

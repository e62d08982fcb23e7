// The catalog that the skill carries, as the build left it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../lambda/catalog/catalog';

/** The project's folder. */
export const ROOT = join(__dirname, '../..');

/** The English catalog. */
export const catalog: Catalog = JSON.parse(readFileSync(join(ROOT, 'dist/catalog/en.json'), 'utf8'));

// Writes reply-schema.json anew; run from the root of the repository. See generate.ts.
import { writeFileSync } from 'node:fs';
import { generateReplySchema } from './generate';

const schema = JSON.stringify(generateReplySchema(), undefined, 2);
writeFileSync('simulator/schema/reply-schema.json', `${schema}\n`);

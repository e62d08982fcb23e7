// Tasks in the form that Alexa takes: one OpenAPI document each, named <name>.<version>.json.
// https://developer.amazon.com/docs/alexa/custom-skills/implement-custom-tasks-in-your-skill.html
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const tasksSchema = z.record(
  z.string().regex(/^[A-Z][A-Za-z]+$/),
  z.strictObject({ title: z.string(), input: z.string(), inputTitle: z.string(), example: z.string() }),
);

export type Tasks = z.output<typeof tasksSchema>;

/** A changed input is a new version; the old file then has to stay. */
export const TASK_VERSION = '1';

/** Reads tasks.yaml beside this file; throws where it does not fit its form. */
export function readTasks(): Tasks {
  return tasksSchema.parse(parse(readFileSync(join(import.meta.dirname, 'tasks.yaml'), 'utf8')));
}

/** The document of a task, with its texts for each locale. Its input may all be left out: then the usual plays. */
export function taskDocument(name: string, task: Tasks[string], locales: readonly string[]): object {
  const shown = (texts: object): object => ({
    'x-amzn-display-details': Object.fromEntries(locales.map((locale) => [locale, texts])),
  });
  const properties = {
    [task.input]: { type: 'string', ...shown({ name: task.inputTitle }) },
    minutes: { type: 'integer', minimum: 1, maximum: 720, ...shown({ name: 'How many minutes' }) },
  };
  const value = { [task.input]: task.example, minutes: 30 };
  const input = {
    schema: { type: 'object', properties },
    examples: { usual: { summary: task.title, description: task.title, value } },
  };
  return {
    openapi: '3.0.0',
    info: {
      title: task.title,
      version: TASK_VERSION,
      'x-amzn-alexa-access-scope': 'public',
      ...shown({ title: task.title }),
    },
    paths: {
      [`/${name}`]: {
        summary: task.title,
        description: task.title,
        post: {
          requestBody: { content: { 'application/json': input } },
          responses: { 200: { description: 'It plays' } },
        },
      },
    },
  };
}

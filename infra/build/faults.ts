// All that is wrong with the content is reported at once, each fault as "path: what is wrong, what to do".
import { isAbsolute, relative } from 'node:path';
import type { z } from 'zod';

/** Thrown by the build when the content has faults; its message lists them all, a line each. */
export class ContentError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `${faults.length === 1 ? 'One fault' : `${faults.length} faults`} in the content:\n${faults.join('\n')}`,
    );
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** Collects faults while the content is read. */
export class Faults {
  private readonly found: string[] = [];

  /** Paths are told as seen from the project's folder. */
  constructor(private readonly root: string) {}

  /** Notes a fault at a file (and a place in it). */
  add(path: string, whatAndHow: string): void {
    this.found.push(`${isAbsolute(path) ? relative(this.root, path) : path}: ${whatAndHow}`);
  }

  /** Checks a value against a schema; notes what is wrong and gives undefined where it does not fit. */
  parse<T extends z.ZodType>(path: string, schema: T, value: unknown): z.output<T> | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.addIssue(path, issue);
    return undefined;
  }

  /** Ends the build when there was any fault. */
  throwIfAny(): void {
    if (this.found.length > 0) throw new ContentError(this.found);
  }

  private addIssue(path: string, issue: z.core.$ZodIssue): void {
    const place = issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
    this.add(path, `${issue.message}${place}`);
  }
}

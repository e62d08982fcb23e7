/** A fault that the person at the keyboard can mend: its message is one clear line, and is shown without a stack. */
export class OneLineError extends Error {}

/** Runs a command's main function; a fault ends it with its message and exit code 2, or 1 where it is a surprise. */
export async function run(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof OneLineError ? 2 : 1;
  }
}

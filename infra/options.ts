import { type ParseArgsConfig, parseArgs } from 'node:util';
import { OneLineError } from './one-line';

/** The options of the command line; a OneLineError for one that is unknown or has no value. */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new OneLineError(error instanceof Error ? error.message : String(error));
  }
}

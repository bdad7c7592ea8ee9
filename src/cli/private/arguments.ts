import { parseArgs, ParseArgsConfig } from 'util';

/** A command line that can't be followed. Ends the program with status 2. */
export class UsageError extends Error {}

/**
 * Reads options and what stands between them.
 *
 * @throws UsageError where there is no such option, or its value is missing
 */
export function argumentsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0].replace(/^./, first => first.toLowerCase()));
  }
}

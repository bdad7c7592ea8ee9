import { crush } from './crush';
import { diagnostics } from './diagnostics';
import { explain } from './explain';
import { placement } from './placement';
import { UsageError } from './private/arguments';
import { CRUSH_USAGE, parseCrushOptions } from './private/crush-options';
import { DIAGNOSTICS_USAGE, parseDiagnosticsOptions } from './private/diagnostics-options';
import { USAGE, parseValidateOptions } from './private/options';
import { Output } from './private/output';
import { parsePlacementOptions, PLACEMENT_USAGE } from './private/placement-options';
import { version } from './private/version';
import { parseVersionsOptions, VERSIONS_USAGE } from './private/versions-options';
import { validate } from './validate';
import { versions } from './versions';
import { UnreadablePathError } from '../manifests/unreadable-path-error';

/** Help of the verbs that have a text of their own. */
const USAGES: ReadonlyMap<string, string> = new Map([
  ['crush', CRUSH_USAGE], ['diagnostics', DIAGNOSTICS_USAGE], ['placement', PLACEMENT_USAGE], ['versions', VERSIONS_USAGE],
]);

/**
 * Follows a command line.
 *
 * @param args what stands behind the name of the program
 * @param output where to write
 * @returns the exit status: 0 no error, 1 errors found, 2 wrong usage or a path that can't be read
 */
export function run(args: string[], output: Output): number {
  const [verb, ...rest] = args;
  if (verb === '--version') {
    output.out(`${version()}\n`);
    return 0;
  }
  if (args.includes('--help') || verb === 'help') {
    output.out(USAGES.get(verb) ?? USAGE);
    return 0;
  }
  try {
    if (verb === 'crush') {
      return crush(parseCrushOptions(rest), output);
    }
    if (verb === 'placement') {
      return placement(parsePlacementOptions(rest), output);
    }
    if (verb === 'versions') {
      return versions(parseVersionsOptions(rest), output);
    }
    if (verb === 'diagnostics') {
      return diagnostics(parseDiagnosticsOptions(rest), output);
    }
    if (verb === 'explain') {
      return explain(rest, output);
    }
    if (verb !== 'validate') {
      throw new UsageError(`${verb === undefined ? 'no command given' : `no command ${verb}`}, there are: validate, explain, versions, placement, crush, diagnostics`);
    }
    return validate(parseValidateOptions(rest), output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.err(`cdk8s-storage: ${error.message}\nTry: cdk8s-storage --help\n`);
      return 2;
    }
    if (error instanceof UnreadablePathError) {
      output.err(`cdk8s-storage: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

import { DiagnosticsOptions } from './private/diagnostics-options';
import { Output } from './private/output';
import { collectingScript } from '../ceph/collecting-script';
import { UsageError } from './private/arguments';

/** Props of the script, and the options of the command line that they are. */
const OPTIONS: { readonly [prop: string]: string } = { namespaces: '--namespace', maxSize: '--max-size', maxLogSize: '--max-log-size' };

/**
 * Prints the script that collects what is needed to find out why a cluster is
 * not well. It reads no Secret, changes nothing, and runs where `kubectl`
 * reaches the cluster, or in the toolbox.
 *
 * @returns the exit status
 * @throws UsageError if a namespace or a size is none
 */
export function diagnostics(options: DiagnosticsOptions, output: Output): number {
  output.out(collectingScript(options, (prop, problem) => {
    throw new UsageError(`${OPTIONS[prop]}: ${problem}`);
  }));
  return 0;
}

import type { DiagnosticsLimits, DiagnosticsScriptOptions } from './diagnostics';
import { diagnosticsScript, DiagnosticsSettings } from './private/diagnostics-script';
import { NameSyntax } from './private/object-syntax';
import { Quantity } from '../topology/quantity';

/** Ends what asked for a script, or for a Job: which option, and what is wrong with it. */
export type RefuseOption = (option: string, problem: string) => never;

/**
 * The script that collects diagnostics where somebody runs it. For those who
 * want nothing else, and so load neither cdk8s nor a construct.
 *
 * @param options what is collected, and where it is put
 * @param refuse  called where an option is none
 */
export function collectingScript(options: DiagnosticsScriptOptions, refuse: RefuseOption): string {
  const { namespaces = ['rook-ceph'], directory = '.' } = options;
  if (namespaces.length === 0) refuse('namespaces', 'is empty; name the one of the cluster');
  for (const namespace of namespaces) {
    const problem = NameSyntax.LABEL.problemOf(namespace);
    if (problem !== undefined) refuse('namespaces', problem);
  }
  return diagnosticsScript({ namespaces: [...new Set(namespaces)], directory, ...collectingLimits(options, refuse) });
}

/** The limits as numbers. */
export function collectingLimits(
  { maxSize = '256Mi', maxLogSize = '4Mi', clusterScope = true }: DiagnosticsLimits, refuse: RefuseOption,
): Pick<DiagnosticsSettings, 'maxBytes' | 'maxLogBytes' | 'clusterScope'> {
  return { maxBytes: bytesOf('maxSize', maxSize, refuse), maxLogBytes: bytesOf('maxLogSize', maxLogSize, refuse), clusterScope };
}

function bytesOf(option: string, size: string, refuse: RefuseOption): number {
  let bytes: number;
  try {
    bytes = Quantity.parse(size).value;
  } catch (error) {
    return refuse(option, (error as Error).message);
  }
  if (bytes < 1024) refuse(option, `"${size}" is less than 1Ki, and leaves room for nothing; write for example 256Mi`);
  return bytes;
}

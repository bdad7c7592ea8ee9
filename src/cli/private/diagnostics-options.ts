import { argumentsOf, UsageError } from './arguments';

/** What `diagnostics` was asked to collect. */
export interface DiagnosticsOptions {
  readonly namespaces?: string[];
  readonly maxSize?: string;
  readonly maxLogSize?: string;
  readonly clusterScope: boolean;
}

/** The help text of `diagnostics`. */
export const DIAGNOSTICS_USAGE = `usage: cdk8s-storage diagnostics [OPTION]... > diagnostics.py

Prints a script in Python that collects logs, objects of Kubernetes and the state
of Ceph into one archive: the same as the Job of the construct Diagnostics. It
reads no Secret, changes nothing, and replaces what looks like a secret by ***.
Run it where kubectl reaches the cluster and its toolbox, or in the toolbox.

  --namespace NAMESPACE     of the cluster, with the toolbox; once more for the one of
                            the operator, if it is another (default: rook-ceph)
  --max-size SIZE           of all files together, uncompressed (default: 256Mi)
  --max-log-size SIZE       of the end of one container's log (default: 4Mi)
  --no-cluster-scope        no nodes, PersistentVolumes and StorageClasses

exit status: 0, or 2 for wrong usage
`;

const OPTIONS = {
  'namespace': { type: 'string', multiple: true },
  'max-size': { type: 'string' },
  'max-log-size': { type: 'string' },
  'no-cluster-scope': { type: 'boolean' },
} as const;

/**
 * Reads the arguments that follow `diagnostics`.
 *
 * @throws UsageError where they can't be followed
 */
export function parseDiagnosticsOptions(args: string[]): DiagnosticsOptions {
  const { values, positionals } = argumentsOf({ args, allowPositionals: true, options: OPTIONS });
  if (positionals.length > 0) {
    throw new UsageError(`diagnostics takes no ${positionals[0]}: name the namespace with --namespace ${positionals[0]}`);
  }
  return {
    namespaces: values.namespace, maxSize: values['max-size'], maxLogSize: values['max-log-size'], clusterScope: values['no-cluster-scope'] !== true,
  };
}

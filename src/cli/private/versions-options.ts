import { argumentsOf, UsageError } from './arguments';

/** What `versions` was asked to do. */
export interface VersionsOptions {
  readonly paths: string[];
  /** Kubernetes of the cluster, such as `1.33`. */
  readonly kubeVersion?: string;
  readonly json: boolean;
}

/** The help text of `versions`. */
export const VERSIONS_USAGE = `usage: cdk8s-storage versions [OPTION]... [PATH]...

Says what Rook and Ceph the manifests run, what is wrong with it, what is newer
and by which steps one gets there. Without a PATH: what each release runs with.
PATH is a file, a folder, or - for standard input: YAML, JSON or JSON Lines.

  --kube-version VERSION    Kubernetes of the cluster, such as 1.33
  --json                    write JSON

exit status: 0 nothing is wrong, 1 versions that must not meet, 2 wrong usage or a path that can't be read
`;

const OPTIONS = { 'kube-version': { type: 'string' }, 'json': { type: 'boolean' } } as const;

/**
 * Reads the arguments that follow `versions`.
 *
 * @throws UsageError where they can't be followed
 */
export function parseVersionsOptions(args: string[]): VersionsOptions {
  const { values, positionals } = argumentsOf({ args, allowPositionals: true, options: OPTIONS });
  const kubeVersion = values['kube-version'];
  if (kubeVersion !== undefined && !/^v?1\.\d+/.test(kubeVersion)) {
    throw new UsageError(`--kube-version ${kubeVersion}: give a version of Kubernetes, such as 1.33`);
  }
  return { paths: positionals, kubeVersion, json: values.json === true };
}

import { argumentsOf, UsageError } from './arguments';

/** What `validate` was asked to do. */
export interface ValidateOptions {
  readonly paths: string[];
  readonly topology?: string;
  readonly devices?: string;
  readonly previous?: string;
  readonly pairs?: string;
  readonly crds?: string;
  readonly kubeVersion?: string;
  readonly pack?: string;
  readonly config?: string;
  readonly today?: string;
  readonly checks: boolean;
  /** One of FORMATS. */
  readonly format: string;
}

/** The options of `validate`. */
const OPTIONS = {
  'topology': { type: 'string' },
  'devices': { type: 'string' },
  'previous': { type: 'string' },
  'pairs': { type: 'string' },
  'crds': { type: 'string' },
  'kube-version': { type: 'string' },
  'pack': { type: 'string' },
  'config': { type: 'string' },
  'today': { type: 'string' },
  'no-checks': { type: 'boolean' },
  'format': { type: 'string', default: 'text' },
} as const;

const FORMATS = ['text', 'json', 'sarif'];

export const USAGE = `usage: cdk8s-storage validate [OPTION]... PATH...
       cdk8s-storage validate [OPTION]... --pairs FILE
       cdk8s-storage explain RULE
       cdk8s-storage versions [PATH]..., see cdk8s-storage versions --help
       cdk8s-storage placement PATH..., see cdk8s-storage placement --help
       cdk8s-storage crush MAP ..., see cdk8s-storage crush --help
       cdk8s-storage diagnostics, see cdk8s-storage diagnostics --help

Gives for each document the verdict that the API server would give when the
object is created or updated, and checks what operators would make of it at
run time; explain tells what a rule of the checks is about.
PATH is a file, a folder, or - for standard input: YAML, JSON or JSON Lines.
CustomResourceDefinitions among the documents count for all of them.

  --kube-version VERSION    Kubernetes of the cluster, 1.31 to 1.36 (default: 1.36)
  --crds PATH               CustomResourceDefinitions of the cluster, file or folder
  --previous PATH           the manifests as they are now, file or folder: an object
                            that is there too gets the verdict of an update. A claim
                            without a status is taken as bound
  --pairs FILE              in place of PATH: JSON Lines {"id", "old", "new"}, each gets
                            the verdict of an update, the old one taken as it stands
  --topology FILE           the machines: output of kubectl get nodes -o json, or a
                            topology file
  --devices FILE            devices of the nodes in a node list
  --pack NAME               checks to run: errors, production (warnings too) or all
                            (default: errors)
  --config FILE             severities, pack and own rules of the checks, YAML or JSON
  --today DAY               the day on which acknowledgements are looked at, such as
                            2026-11-21 (default: SOURCE_DATE_EPOCH, else the clock)
  --no-checks               only the API server's verdict
  --format text|json|sarif  how to write the results (default: text); sarif is what
                            code hosts show beside the files
  --help                    this text
  --version                 the version of the package

exit status: 0 no error, 1 errors found, 2 wrong usage or a path that can't be read
`;

/**
 * Reads the arguments that follow `validate`.
 *
 * @throws UsageError where they can't be followed
 */
export function parseValidateOptions(args: string[]): ValidateOptions {
  const { values, positionals } = argumentsOf({ args, allowPositionals: true, options: OPTIONS });
  if (positionals.length === 0 && values.pairs === undefined) {
    throw new UsageError('no PATH given, name files or folders, or - for standard input');
  }
  if (positionals.length > 0 && values.pairs !== undefined) {
    throw new UsageError('--pairs takes the place of PATH, give only one of them');
  }
  if (!FORMATS.includes(values.format)) {
    throw new UsageError(`--format ${values.format}: allowed are text, json and sarif`);
  }
  if (values.previous !== undefined && values.pairs !== undefined) {
    throw new UsageError('--previous goes with PATH, a line of --pairs says itself what was before');
  }
  if (values.devices && !values.topology) {
    throw new UsageError('--devices needs --topology, the node list that the devices belong to');
  }
  return {
    paths: positionals,
    topology: values.topology,
    devices: values.devices,
    previous: values.previous,
    pairs: values.pairs,
    crds: values.crds,
    kubeVersion: values['kube-version'],
    pack: values.pack,
    config: values.config,
    today: values.today,
    checks: !values['no-checks'],
    format: values.format,
  };
}

import { parseArgs } from 'util';

/** What `validate` was asked to do. */
export interface ValidateOptions {
  readonly paths: string[];
  readonly topology?: string;
  readonly devices?: string;
  readonly previous?: string;
  readonly pairs?: string;
  readonly crds?: string;
  readonly pack?: string;
  readonly checks: boolean;
  readonly json: boolean;
}

/** A command line that can't be followed. Ends the program with status 2. */
export class UsageError extends Error {}

export const USAGE = `usage: cdk8s-storage validate [OPTION]... PATH...

Gives for each document the verdict that the API server would give.
PATH is a file, a folder, or - for standard input.

  --topology FILE        the machines: output of kubectl get nodes -o json, or a topology file
  --devices FILE         devices of the nodes in a node list
  --previous PATH        the manifests as they are now: an object in both gets the verdict of an update
  --pairs FILE           JSON Lines {"id", "old", "new"}: the verdict of each update
  --crds DIR             CustomResourceDefinitions of your cluster
  --pack NAME            checks to run
  --no-checks            only the API server's verdict
  --format text|json     how to write the results (default: text)
  --help                 this text
  --version              the version of the package

exit status: 0 no error, 1 errors found, 2 wrong usage or a path that can't be read
`;

/**
 * Reads the arguments that follow `validate`.
 *
 * @throws UsageError where they can't be followed
 */
export function parseValidateOptions(args: string[]): ValidateOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0 && values.pairs === undefined) {
    throw new UsageError('no PATH given, name files or folders, or - for standard input');
  }
  if (positionals.length > 0 && values.pairs !== undefined) {
    throw new UsageError('--pairs takes the place of PATH, give only one of them');
  }
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UsageError(`--format ${values.format}: allowed are text and json`);
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
    pack: values.pack,
    checks: !values['no-checks'],
    json: values.format === 'json',
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'topology': { type: 'string' },
        'devices': { type: 'string' },
        'previous': { type: 'string' },
        'pairs': { type: 'string' },
        'crds': { type: 'string' },
        'pack': { type: 'string' },
        'no-checks': { type: 'boolean' },
        'format': { type: 'string', default: 'text' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0].replace(/^./, first => first.toLowerCase()));
  }
}

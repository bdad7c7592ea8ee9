import { argumentsOf, UsageError } from './arguments';
import { CrushLevel } from '../../topology';
import { Quantity } from '../../topology/quantity';

/** What `placement` was asked to do. */
export interface PlacementOptions {
  readonly paths: string[];
  readonly topology: string;
  readonly devices?: string;
  /** Name of the CephCluster. */
  readonly cluster?: string;
  /** Its namespace. */
  readonly namespace?: string;
  /** Bytes in a pool, by its name. */
  readonly storedBytes: { readonly [pool: string]: number };
  /** Levels whose failures are told; all that there are if not given. */
  readonly failLevels?: string[];
  readonly json: boolean;
}

/** The help text of `placement`. */
export const PLACEMENT_USAGE = `usage: cdk8s-storage placement PATH... --topology FILE [OPTION]...

Says what Rook and Ceph would make of a CephCluster and its pools on these
machines: OSDs, pools with their placement groups, how much fits, and what is
left when a host, a rack or a zone fails.
PATH is a file, a folder, or - for standard input: YAML, JSON or JSON Lines.

  --topology FILE           the machines: output of kubectl get nodes -o json, or a
                            topology file
  --devices FILE            devices of the nodes in a node list
  --cluster [NAMESPACE/]NAME
                            the CephCluster, where there are several
  --stored POOL=SIZE        what a pool holds, without its copies, such as 5Ti; may be
                            repeated (default: pools are empty)
  --fail-levels LEVEL,...   levels whose failures are told, such as host,zone
                            (default: all of which there are several domains)
  --json                    write JSON

exit status: 0 done, 1 no figures can be given, 2 wrong usage or a path that can't be read
`;

const OPTIONS = {
  'topology': { type: 'string' },
  'devices': { type: 'string' },
  'cluster': { type: 'string' },
  'stored': { type: 'string', multiple: true },
  'fail-levels': { type: 'string' },
  'json': { type: 'boolean' },
} as const;

/** Devices with the databases of several OSDs fail as a whole too. */
const LEVELS = [...CrushLevel.all().map(({ name }) => name), 'database-device'];

/**
 * Reads the arguments that follow `placement`.
 *
 * @throws UsageError where they can't be followed
 */
export function parsePlacementOptions(args: string[]): PlacementOptions {
  const { values, positionals } = argumentsOf({ args, allowPositionals: true, options: OPTIONS });
  if (positionals.length === 0) {
    throw new UsageError('no PATH given, name files or folders, or - for standard input');
  }
  if (values.topology === undefined) {
    throw new UsageError('--topology is missing: without machines nothing is known of their capacity');
  }
  const [name, namespace] = values.cluster?.split('/').reverse() ?? [];
  return {
    paths: positionals,
    topology: values.topology,
    devices: values.devices,
    cluster: name,
    namespace,
    storedBytes: Object.fromEntries((values.stored ?? []).map(stored)),
    failLevels: values['fail-levels']?.split(',').map(level),
    json: values.json === true,
  };
}

function stored(text: string): [string, number] {
  const at = text.lastIndexOf('=');
  try {
    const bytes = Quantity.parse(text.slice(at + 1)).value;
    if (at > 0 && bytes >= 0) {
      return [text.slice(0, at), bytes];
    }
  } catch {
    // Told below.
  }
  throw new UsageError(`--stored ${text}: give POOL=SIZE, the name of a pool and a size such as 5Ti`);
}

function level(name: string): string {
  if (!LEVELS.includes(name)) {
    throw new UsageError(`--fail-levels ${name}: the levels are ${LEVELS.join(', ')}`);
  }
  return name;
}

/** Resources of a daemon. */
export interface DaemonResources {
  /** Path of the resources. */
  readonly path: string;
  readonly resources: any;
  /** What they are for, such as `osd`. */
  readonly daemon: string;
  /** Memory that Ceph wants at least, in MiB; undefined where nobody says. */
  readonly leastMemory?: number;
}

/** Kinds that tell resources of daemons. */
export const DAEMON_KINDS: readonly string[] = ['CephCluster', 'CephFilesystem', 'CephFilesystemMirror', 'CephNFS', 'CephObjectStore', 'CephRBDMirror'];

/** The resources of the daemons that an object asks for. */
export function daemonResourcesOf(kind: string, spec: any): DaemonResources[] {
  switch (kind) {
    case 'CephCluster':
      return [...namedResources(spec.resources ?? {}), ...deviceSetResources(spec.storage?.storageClassDeviceSets ?? [])];
    case 'CephFilesystem':
      return [{ path: 'spec.metadataServer.resources', resources: spec.metadataServer?.resources, daemon: 'mds', leastMemory: 4096 }];
    case 'CephObjectStore':
      return [{ path: 'spec.gateway.resources', resources: spec.gateway?.resources, daemon: 'rgw' }];
    case 'CephNFS':
      return [{ path: 'spec.server.resources', resources: spec.server?.resources, daemon: 'nfs' }];
    default:
      return [{ path: 'spec.resources', resources: spec.resources, daemon: kind === 'CephRBDMirror' ? 'rbdmirror' : 'fsmirror', leastMemory: 512 }];
  }
}

function namedResources(resources: { [daemon: string]: any }): DaemonResources[] {
  return Object.entries(resources).map(([daemon, own]) => ({ path: `spec.resources.${daemon}`, resources: own, daemon, leastMemory: leastMemoryOf(daemon) }));
}

function deviceSetResources(sets: any[]): DaemonResources[] {
  return sets.map((set, i) => ({
    path: `spec.storage.storageClassDeviceSets[${i}].resources`, resources: set?.resources, daemon: 'osd', leastMemory: leastMemoryOf('osd'),
  }));
}

function leastMemoryOf(daemon: string): number | undefined {
  return daemon === 'mon' ? 1024 : daemon === 'mgr' ? 512 : daemon.startsWith('osd') ? 2048 : undefined;
}

import { Construct } from 'constructs';
import { cephConfig } from './ceph-config';
import { HostNode } from './host-node';
import { monSpec } from './mon-spec';
import { networkSpec } from './network-spec';
import { checkResources, CLUSTER_RESOURCES } from './resources';
import { securitySpec } from './security-spec';
import { fail, wholeNumber } from './storage-construct';
import { storageSpec } from './storage-spec';
import { Stretch } from './stretch';
import * as rook from '../../api/rook';
import { Topology } from '../../topology';
import { CephClusterProps } from '../ceph-cluster-props';

/** What the construct has decided of a cluster already. */
export interface ClusterFacts {
  readonly cephImage: string;
  /** The selected nodes. */
  readonly topology: Topology;
  /** Nodes whose devices become OSDs. */
  readonly hosts: readonly HostNode[];
  readonly placement?: rook.Placement;
  /** The zones of a stretch cluster. */
  readonly stretch?: Stretch;
  /** StorageClass for the volumes of monitors. */
  readonly storageClassName?: string;
}

/** Directories that Rook uses itself: it would log an error and never start (rule R1). */
const TAKEN_DIRECTORIES = ['/etc/ceph', '/rook', '/var/log/ceph'];

/** All of `spec` but the device sets. */
export function clusterSpec(construct: Construct, props: CephClusterProps, facts: ClusterFacts): rook.CephClusterSpec {
  const { topology, placement } = facts;
  return {
    cephVersion: { image: facts.cephImage },
    dataDirHostPath: dataDirHostPath(construct, props.dataDirHostPath ?? '/var/lib/rook'),
    mon: monSpec(construct, { ...props, storageClassName: facts.storageClassName }, topology, facts.stretch),
    mgr: mgrSpec(construct, props.mgrCount, topology.nodes.length),
    dashboard: props.dashboard ?? true ? { enabled: true, ssl: true } : { enabled: false },
    crashCollector: { disable: !(props.crashCollector ?? true) },
    logCollector: { enabled: true, periodicity: 'daily', maxLogSize: '500M' },
    monitoring: { enabled: props.monitoring ?? false },
    network: networkSpec(construct, props),
    ...(props.encryptionInTransit && { csi: { cephfs: { kernelMountOptions: 'ms_mode=secure' } } }),
    security: securitySpec(construct, props),
    ...(placement !== undefined && { placement: { all: placement } }),
    resources: resourcesOf(construct, props.resources ?? {}),
    priorityClassNames: { mon: 'system-node-critical', osd: 'system-node-critical', mgr: 'system-cluster-critical' },
    storage: storageSpec(construct, props, facts.hosts, facts.storageClassName !== undefined),
    ...cephConfig(construct, props),
    ...(props.removeOSDsIfOutAndSafeToRemove !== undefined && { removeOSDsIfOutAndSafeToRemove: props.removeOSDsIfOutAndSafeToRemove }),
    disruptionManagement: { managePodBudgets: props.managePodBudgets ?? true },
  };
}

function dataDirHostPath(construct: Construct, path: string): string {
  const taken = TAKEN_DIRECTORIES.find(directory => path === directory || path.startsWith(`${directory}/`));
  if (taken !== undefined) {
    fail(construct, 'dataDirHostPath', `"${path}" is in ${taken}, which the daemons use themselves; choose another directory, such as /var/lib/rook`);
  }
  if (!/^\/\S+$/.test(path)) {
    fail(construct, 'dataDirHostPath', `"${path}" must be an absolute path without blanks, such as /var/lib/rook`);
  }
  return path;
}

function mgrSpec(construct: Construct, mgrCount: number | undefined, nodes: number): rook.MgrSpec {
  const count = wholeNumber(construct, 'mgrCount', mgrCount ?? Math.min(2, nodes), 1, 2);
  if (count > nodes) fail(construct, 'mgrCount', '2 managers need 2 nodes, and there is 1; ask for 1');
  // Of no use to Rook any more, and broken in several releases of Ceph 20.
  return { count, allowMultiplePerNode: false, modules: [{ name: 'rook', enabled: false }] };
}

function resourcesOf(construct: Construct, given: NonNullable<CephClusterProps['resources']>): rook.CephClusterSpec['resources'] {
  for (const daemon of Object.keys(given)) {
    if (!(daemon in CLUSTER_RESOURCES) && !OTHER_DAEMONS.includes(daemon) && !daemon.startsWith('osd-')) {
      fail(construct, `resources.${daemon}`, `is no daemon; there are ${[...Object.keys(CLUSTER_RESOURCES), ...OTHER_DAEMONS].join(', ')} and osd-<device class>; `
        + 'metadata servers and gateways have theirs in CephFilesystem and CephObjectStore');
    }
    checkResources(construct, `resources.${daemon}`, given[daemon]);
  }
  return { ...CLUSTER_RESOURCES, ...given };
}

/** Daemons that Rook takes resources for without asking for a minimum. */
const OTHER_DAEMONS = ['cleanup', 'cmd-reporter', 'keyrotation'];

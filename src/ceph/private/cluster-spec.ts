import { Construct } from 'constructs';
import { cephConfig } from './ceph-config';
import { collectorSpecs, dashboardSpec, mgrSpec, monitoringSpec, perDaemonSpecs } from './daemon-spec';
import { HostNode } from './host-node';
import { monSpec } from './mon-spec';
import { networkSpec } from './network-spec';
import { securitySpec } from './security-spec';
import { fail } from './storage-construct';
import { given, storageSpec } from './storage-spec';
import { Stretch } from './stretch';
import { csiSpec, secretConfig, upkeepSpec } from './upkeep-spec';
import * as rook from '../../api/rook';
import { Topology } from '../../topology';
import { CephClusterProps } from '../ceph-cluster-props';
import { DaemonPlacement } from '../daemon-placement';

/** What the construct has decided of a cluster already. */
export interface ClusterFacts {
  readonly namespace: string;
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

const PULL_POLICIES = ['IfNotPresent', 'Always', 'Never'];

/** Directories that Rook uses itself: it would log an error and never start (rule R1). */
const TAKEN_DIRECTORIES = ['/etc/ceph', '/rook', '/var/log/ceph'];

/** All of `spec` but the device sets. */
export function clusterSpec(construct: Construct, props: CephClusterProps, facts: ClusterFacts): rook.CephClusterSpec {
  const { topology } = facts;
  const plain = cephConfig(construct, props);
  return {
    cephVersion: cephVersionSpec(construct, props, facts.cephImage),
    dataDirHostPath: dataDirHostPath(construct, props.dataDirHostPath ?? '/var/lib/rook'),
    mon: monSpec(construct, { ...props, storageClassName: facts.storageClassName }, topology, facts.stretch),
    mgr: mgrSpec(construct, props, topology.nodes.length),
    dashboard: dashboardSpec(construct, props),
    ...collectorSpecs(construct, props),
    monitoring: monitoringSpec(construct, props.monitoring ?? false, props.monitoringOptions),
    network: networkSpec(construct, props),
    ...csiSpec(construct, props, props.encryptionInTransit ?? false),
    security: securitySpec(construct, props),
    ...perDaemonSpecs(construct, { ...props, placement: placementOf(props, facts.stretch) }, props.topology, facts.placement),
    storage: storageSpec(construct, props, facts.hosts, facts.storageClassName !== undefined),
    ...plain,
    ...secretConfig(construct, props.cephConfigFromSecret, plain.cephConfig),
    ...given(props, 'removeOSDsIfOutAndSafeToRemove'),
    ...upkeepSpec(construct, props, props.name ?? facts.namespace),
  };
}

/** Where all nodes are used, OSDs must be told to stay out of the arbiter's zone (rule R9). */
function placementOf({ placement, unsafeUseAllNodes }: CephClusterProps, stretch?: Stretch): CephClusterProps['placement'] {
  if (stretch === undefined || !unsafeUseAllNodes || placement?.osd !== undefined) return placement;
  return { ...placement, osd: DaemonPlacement.onNodes({ labelsIn: { [stretch.level.nodeLabel!]: stretch.dataZones } }) };
}

function cephVersionSpec(construct: Construct, props: CephClusterProps, image: string): rook.CephVersionSpec {
  const policy = props.cephImagePullPolicy;
  if (policy !== undefined && !PULL_POLICIES.includes(policy)) fail(construct, 'cephImagePullPolicy', `"${policy}" must be one of ${PULL_POLICIES.join(', ')}`);
  return {
    image,
    ...(props.unsafeAllowUnsupportedCeph !== undefined && { allowUnsupported: props.unsafeAllowUnsupportedCeph }),
    ...(policy !== undefined && { imagePullPolicy: policy }),
  };
}

/** The directory on the hosts, unless Rook would not start with it (rule R1). */
export function dataDirHostPath(construct: Construct, path: string): string {
  const taken = TAKEN_DIRECTORIES.find(directory => path === directory || path.startsWith(`${directory}/`));
  if (taken !== undefined) {
    fail(construct, 'dataDirHostPath', `"${path}" is in ${taken}, which the daemons use themselves; choose another directory, such as /var/lib/rook`);
  }
  if (!/^\/\S+$/.test(path)) {
    fail(construct, 'dataDirHostPath', `"${path}" must be an absolute path without blanks, such as /var/lib/rook`);
  }
  return path;
}

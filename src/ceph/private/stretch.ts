import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { domainForRook } from './domain-for-rook';
import { HostNode } from './host-node';
import { fail } from './storage-construct';
import { CrushLevel, StorageNode, Topology } from '../../topology';
import { Quantity } from '../../topology/quantity';
import { Version } from '../../versions/version';
import type { ICephBlockPool } from '../ceph-block-pool';
import { StretchClusterProps } from '../ceph-cluster-mons';

/** A cluster over two zones, and an arbiter in a third. */
export interface Stretch {
  readonly level: CrushLevel;
  readonly subLevel: CrushLevel;
  readonly arbiterZone: string;
  /** The other two, sorted. */
  readonly dataZones: string[];
  /** The nodes of these. */
  readonly dataNodes: StorageNode[];
}

const TIB = 2 ** 40;

/** The managers' pool. */
const MGR_POOL = '.mgr';

/** From this release on Ceph puts up with a difference in weight. */
const TOLERANT = '20.2.2';

/** The zones of a stretch cluster: three, one of them the arbiter's (rules R5, R7 and R9). */
export function stretchOf(construct: Construct, props: StretchClusterProps | undefined, { nodes }: Topology): Stretch | undefined {
  if (props === undefined) return undefined;
  const level = props.failureDomain ?? CrushLevel.ZONE;
  const subLevel = props.subFailureDomain ?? CrushLevel.HOST;
  if (level.order <= CrushLevel.HOST.order) fail(construct, 'stretchCluster.failureDomain', `"${level}" is no site; take zone, datacenter or the like`);
  if (subLevel.order >= level.order) {
    fail(construct, 'stretchCluster.subFailureDomain', `"${subLevel}" is not within the failure domain "${level}"; choose a narrower one, such as host`);
  }
  const without = nodes.filter(node => domainForRook(node, level) === undefined).map(node => node.name);
  if (without.length > 0) {
    fail(construct, 'topology', `a stretch cluster needs the ${level} of every node, and Rook finds none for ${without.join(', ')}: set the label ${level.nodeLabel}`);
  }
  const zones = [...new Set(nodes.map(node => domainForRook(node, level)!))].sort();
  if (zones.length !== 3) {
    fail(construct, 'topology', `a stretch cluster needs exactly 3 ${level}s, two with data and that of the arbiter, `
      + `and the nodes are in ${zones.length} (${zones.join(', ')}); choose the nodes with nodeSelection`);
  }
  if (!zones.includes(props.arbiterZone)) {
    fail(construct, 'stretchCluster.arbiterZone', `no node is in the ${level} "${props.arbiterZone}"; there are ${zones.join(', ')}`);
  }
  for (const zone of Object.keys(props.monVolumes ?? {})) {
    if (!zones.includes(zone)) fail(construct, 'stretchCluster.monVolumes', `no node is in the ${level} "${zone}"; there are ${zones.join(', ')}`);
  }
  const dataZones = zones.filter(zone => zone !== props.arbiterZone);
  const dataNodes = nodes.filter(node => dataZones.includes(domainForRook(node, level)!));
  return { level, subLevel, arbiterZone: props.arbiterZone, dataZones, dataNodes };
}

/** OSDs on volumes: how many in which zones. */
interface VolumeOsds {
  readonly zones?: string[];
  readonly count: number;
  readonly size: string;
}

/** Refuses zones whose OSDs differ in size: Ceph never turns the stretch mode on (rule R10). */
export function checkEqualZones(
  construct: Construct, stretch: Stretch, hosts: readonly HostNode[], sets: readonly VolumeOsds[], cephImage: string,
): void {
  if (hosts.some(({ osds }) => osds.some(({ bytes }) => bytes === 0))) return;
  const bytesIn = (zone: string) => {
    const onHosts = hosts.filter(({ node }) => domainForRook(node, stretch.level) === zone).flatMap(({ osds }) => osds);
    const onVolumes = sets.map(set => ({ set, zones: set.zones ?? stretch.dataZones })).filter(({ zones }) => zones.includes(zone));
    return onHosts.reduce((sum, { bytes, count }) => sum + bytes * count, 0)
      + onVolumes.reduce((sum, { set, zones }) => sum + Quantity.parse(set.size).value * set.count / zones.length, 0);
  };
  const [less, more] = stretch.dataZones.map(zone => ({ zone, bytes: bytesIn(zone) })).sort((a, b) => a.bytes - b.bytes);
  const allowed = Version.ofImage(cephImage)?.isBefore(TOLERANT) ? 0.002 : 0.1;
  if (more.bytes - less.bytes > more.bytes * allowed) {
    const size = (bytes: number) => `${(bytes / TIB).toFixed(2)} TiB`;
    fail(construct, 'stretchCluster', `OSDs of ${more.zone} have ${size(more.bytes)}, those of ${less.zone} ${size(less.bytes)}, and Ceph wants both zones equal; `
      + 'add OSDs there, or leave some out');
  }
}

/** A stretch cluster. */
interface StretchCluster extends Construct {
  readonly namespace: string;
}

/** Rook looks for a CephBlockPool of the managers' pool, and turns the stretch mode on only after that (rule R8). */
export function requireMgrPool(cluster: StretchCluster): void {
  cluster.node.addValidation({
    validate: () => cluster.node.root.node.findAll().some(construct => isMgrPool(construct, cluster.namespace)) ? [] : [
      `${cluster.node.path}: stretchCluster: there is no CephBlockPool for .mgr, and without it Rook never turns the stretch mode on; `
        + 'add new CephBlockPool(scope, \'mgr\', { cluster, name: \'builtin-mgr\', builtIn: BuiltInPool.MGR }), '
        + 'or CephBlockPool.fromPoolName with poolName: \'.mgr\' if it is made elsewhere',
    ],
  });
}

function isMgrPool(construct: IConstruct, namespace: string): boolean {
  if (ApiObject.isApiObject(construct)) {
    const { kind, metadata } = construct as ApiObject;
    return kind === 'CephBlockPool' && metadata.namespace === namespace && (construct as ApiObject).toJson().spec?.name === MGR_POOL;
  }
  const { poolName, cluster } = construct as Partial<ICephBlockPool>;
  return poolName === MGR_POOL && cluster?.namespace === namespace;
}

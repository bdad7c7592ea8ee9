import { Construct } from 'constructs';
import { domainForRook } from './domain-for-rook';
import { usesHostPorts } from './network-spec';
import { NameSyntax } from './object-syntax';
import { fail, located, wholeNumber } from './storage-construct';
import { Stretch } from './stretch';
import * as rook from '../../api/rook';
import { CrushLevel, StorageNode, Topology } from '../../topology';
import { Quantity } from '../../topology/quantity';
import { CephClusterMonProps, FloatingMonProps, MonVolumeProps } from '../ceph-cluster-mons';
import { CephClusterNetworkProps } from '../ceph-network';

/** What is asked of the monitors. */
export interface MonWishes extends CephClusterMonProps, CephClusterNetworkProps {
  /** StorageClass of their volumes where nobody names one; undefined to keep their data on the hosts. */
  readonly storageClassName?: string;
}

/** Levels that monitors are spread over, the widest first. Not regions: every change waits for all monitors. */
const LEVELS = CrushLevel.all().reverse().filter(level => level.order > CrushLevel.HOST.order && level.order < CrushLevel.REGION.order);

/** Volume of a monitor; its store stays below this even in large clusters. */
const VOLUME_SIZE = '10Gi';

/** Domains that monitors are spread over, one in each. */
interface Spread {
  readonly level: CrushLevel;
  readonly domains: string[];
}

/**
 * `mon` of a CephCluster: an odd number of monitors, each on a node of its
 * own, one in each zone (or rack, …) where there are three or more (rules
 * R12 to R15).
 *
 * @param topology the nodes that monitors may run on
 * @param stretch  the zones of a stretch cluster
 */
export function monSpec(construct: Construct, wishes: MonWishes, topology: Topology, stretch?: Stretch): rook.MonSpec {
  const spread = stretch !== undefined || wishes.unsafeSingleMon ? undefined : spreadOf(construct, wishes, topology.nodes);
  const count = stretch === undefined
    ? countOf(construct, wishes, topology, spread?.domains.length)
    : stretchCount(construct, wishes, topology, stretch);
  const volume = wishes.monVolume ?? (wishes.storageClassName === undefined ? undefined : { storageClassName: wishes.storageClassName });
  return {
    count,
    allowMultiplePerNode: multiplePerNode(construct, wishes, count),
    ...zonesSpec(construct, wishes, count, spread, stretch),
    ...claim(construct, 'monVolume', volume),
    ...(wishes.floatingMon !== undefined && { floatingMon: floatingMon(construct, wishes.floatingMon) }),
    ...(wishes.externalMonIds !== undefined && { externalMonIDs: wishes.externalMonIds }),
  };
}

function zonesSpec(construct: Construct, wishes: MonWishes, count: number, spread?: Spread, stretch?: Stretch): Partial<rook.MonSpec> {
  if (stretch !== undefined) {
    const volumes = wishes.stretchCluster!.monVolumes ?? {};
    const zone = (name: string) => ({ name, ...claim(construct, `stretchCluster.monVolumes.${name}`, volumes[name]) });
    return {
      stretchCluster: {
        failureDomainLabel: stretch.level.nodeLabel,
        subFailureDomain: stretch.subLevel.name,
        zones: [{ ...zone(stretch.arbiterZone), arbiter: true }, ...stretch.dataZones.map(zone)],
      },
    };
  }
  if (spread === undefined || count > spread.domains.length) return {};
  const volumes = new Map(wishes.monZones?.map(({ name, volume }) => [name, volume]));
  return {
    ...(spread.level !== CrushLevel.ZONE && { failureDomainLabel: spread.level.nodeLabel }),
    zones: spread.domains.slice(0, count).map(name => ({ name, ...claim(construct, 'monZones', volumes.get(name)) })),
  };
}

function claim(construct: Construct, prop: string, volume: MonVolumeProps | undefined): { volumeClaimTemplate?: rook.VolumeClaimTemplate } {
  if (volume === undefined) return {};
  const storage = volume.size ?? VOLUME_SIZE;
  located(construct, `${prop}.size`, () => Quantity.parse(storage).value);
  return { volumeClaimTemplate: { spec: { storageClassName: volume.storageClassName, resources: { requests: { storage } } } } };
}

function multiplePerNode(construct: Construct, wishes: MonWishes, count: number): boolean {
  const allowed = wishes.unsafeAllowMultipleMonsPerNode ?? false;
  if (allowed && count > 1 && usesHostPorts(wishes)) {
    fail(construct, 'unsafeAllowMultipleMonsPerNode', 'monitors that use the network of their hosts want the same port, and Rook refuses them; leave it out');
  }
  return allowed;
}

function floatingMon(construct: Construct, { name, configMapName }: FloatingMonProps): rook.FloatingMonSpec {
  if (!/^[a-z]$/.test(name)) fail(construct, 'floatingMon.name', `"${name}" must be one letter from a to z`);
  const problem = NameSyntax.SUBDOMAIN.problemOf(configMapName);
  if (problem !== undefined) fail(construct, 'floatingMon.configMapName', problem);
  return { name, configmapName: configMapName };
}

function countOf(construct: Construct, wishes: MonWishes, { nodes, excluded }: Topology, domains: number = nodes.length): number {
  if (wishes.unsafeSingleMon) {
    if (wishes.monCount !== undefined && wishes.monCount !== 1) {
      fail(construct, 'monCount', `${wishes.monCount} contradicts unsafeSingleMon: leave one of them out`);
    }
    return 1;
  }
  const count = wishes.monCount ?? wishes.monZones?.length ?? (domains >= 5 ? 5 : 3);
  wholeNumber(construct, 'monCount', count, 3, 9);
  if (count % 2 === 0) {
    fail(construct, 'monCount', `${count} is even, and survives no more failures than ${count - 1}: make it odd`);
  }
  const needed = count - (wishes.floatingMon === undefined ? 0 : 1);
  if (nodes.length < needed && !wishes.unsafeAllowMultipleMonsPerNode) {
    const others = excluded.map(({ name, reason }) => `\n  - ${name} ${reason}`).join('');
    fail(construct, 'monCount', `${count} monitors need ${needed} nodes, and there ${nodes.length === 1 ? 'is' : 'are'} ${nodes.length} (${nodes.map(node => node.name).join(', ')}); `
      + (count > 3 && nodes.length >= 3 ? 'ask for fewer' : 'add nodes, or do without a quorum with unsafeSingleMon: true')
      + (others === '' ? '' : `; nodes that nodeSelection leaves out:${others}`));
  }
  return count;
}

/** Five monitors, two in each zone with data and one that decides; or one in each (rule R6). */
function stretchCount(construct: Construct, wishes: MonWishes, { nodes }: Topology, stretch: Stretch): number {
  for (const prop of ['unsafeSingleMon', 'monZones', 'monFailureDomain', 'floatingMon'] as const) {
    if (wishes[prop]) fail(construct, prop, 'contradicts stretchCluster, which puts monitors in its three zones; leave one of them out');
  }
  const count = wishes.monCount ?? 5;
  if (count !== 3 && count !== 5) fail(construct, 'monCount', `${count} must be 5 in a stretch cluster, or 3`);
  const needed = (count - 1) / 2;
  for (const zone of stretch.dataZones) {
    const there = nodes.filter(node => domainForRook(node, stretch.level) === zone).length;
    if (there < needed && !wishes.unsafeAllowMultipleMonsPerNode) {
      fail(construct, 'monCount', `${count} monitors need ${needed} nodes in ${zone}, and there ${there === 1 ? 'is' : 'are'} ${there}; add nodes, or ask for 3`);
    }
  }
  return count;
}

/** The domains of the monitors: those that are named, else the widest level that puts the nodes in three or more. */
function spreadOf(construct: Construct, wishes: MonWishes, nodes: readonly StorageNode[]): Spread | undefined {
  const { monZones, monFailureDomain, floatingMon: floats } = wishes;
  if (monZones === undefined && floats !== undefined) return undefined;
  const level = monFailureDomain ?? (monZones === undefined ? undefined : CrushLevel.ZONE);
  if (level === undefined) return LEVELS.map(candidate => domainsAt(nodes, candidate)).find(spread => (spread?.domains.length ?? 0) >= 3);
  const prop = monFailureDomain === undefined ? 'monZones' : 'monFailureDomain';
  const spread = level.order > CrushLevel.HOST.order ? domainsAt(nodes, level) : undefined;
  if (spread === undefined) fail(construct, prop, `not every node has a ${level} that Rook finds; set the label ${level.nodeLabel}, or choose another level`);
  const unknown = monZones?.find(({ name }) => !spread.domains.includes(name));
  if (unknown !== undefined) fail(construct, 'monZones', `no node is in the ${level} "${unknown.name}"; there are ${spread.domains.join(', ')}`);
  const domains = monZones?.map(({ name }) => name) ?? spread.domains;
  if (new Set(domains).size < 3) {
    fail(construct, prop, `${domains.join(', ')} are too few for monitors to survive the loss of one; name 3 or more different ones`);
  }
  return { level, domains };
}

function domainsAt(nodes: readonly StorageNode[], level: CrushLevel): Spread | undefined {
  const domains = [...new Set(nodes.map(node => domainForRook(node, level)))];
  return domains.includes(undefined) ? undefined : { level, domains: (domains as string[]).sort() };
}

import { Construct } from 'constructs';
import { domainForRook } from './domain-for-rook';
import { fail, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { CrushLevel, StorageNode, Topology } from '../../topology';

/** What is asked of the monitors. */
export interface MonWishes {
  readonly monCount?: number;
  readonly unsafeSingleMon?: boolean;
  /** StorageClass of their volumes; undefined to keep their data on the hosts. */
  readonly storageClassName?: string;
}

/** Levels that monitors are spread over, the widest first. Not regions: every change waits for all monitors. */
const LEVELS = CrushLevel.all().reverse().filter(level => level.order > CrushLevel.HOST.order && level.order < CrushLevel.REGION.order);

/** Volume of a monitor; its store stays below this even in large clusters. */
const VOLUME_SIZE = '10Gi';

/**
 * `mon` of a CephCluster: an odd number of monitors, each on a node of its
 * own, one in each zone (or rack, …) where there are three or more (rules
 * R12 to R15).
 *
 * @param topology the nodes that monitors may run on
 */
export function monSpec(construct: Construct, wishes: MonWishes, topology: Topology): rook.MonSpec {
  const spread = wishes.unsafeSingleMon ? undefined : spreadOf(topology.nodes);
  const count = countOf(construct, wishes, topology, spread?.domains.length);
  const claim = wishes.storageClassName === undefined ? {} : {
    volumeClaimTemplate: {
      spec: { storageClassName: wishes.storageClassName, resources: { requests: { storage: VOLUME_SIZE } } },
    },
  };
  if (spread === undefined || count > spread.domains.length) return { count, allowMultiplePerNode: false, ...claim };
  return {
    count,
    allowMultiplePerNode: false,
    ...(spread.level !== CrushLevel.ZONE && { failureDomainLabel: spread.level.nodeLabel }),
    zones: spread.domains.slice(0, count).map(name => ({ name })),
    ...claim,
  };
}

function countOf(construct: Construct, wishes: MonWishes, { nodes, excluded }: Topology, domains: number = nodes.length): number {
  if (wishes.unsafeSingleMon) {
    if (wishes.monCount !== undefined && wishes.monCount !== 1) {
      fail(construct, 'monCount', `${wishes.monCount} contradicts unsafeSingleMon: leave one of them out`);
    }
    return 1;
  }
  const count = wishes.monCount ?? (domains >= 5 ? 5 : 3);
  wholeNumber(construct, 'monCount', count, 3, 9);
  if (count % 2 === 0) {
    fail(construct, 'monCount', `${count} is even, and survives no more failures than ${count - 1}: make it odd`);
  }
  if (nodes.length < count) {
    const others = excluded.map(({ name, reason }) => `\n  - ${name} ${reason}`).join('');
    fail(construct, 'monCount', `${count} monitors need ${count} nodes, and there ${nodes.length === 1 ? 'is' : 'are'} ${nodes.length} (${nodes.map(node => node.name).join(', ')}); `
      + (count > 3 && nodes.length >= 3 ? 'ask for fewer' : 'add nodes, or do without a quorum with unsafeSingleMon: true')
      + (others === '' ? '' : `; nodes that nodeSelection leaves out:${others}`));
  }
  return count;
}

/** The widest level that puts the nodes in three domains or more, with the names of the domains. */
function spreadOf(nodes: readonly StorageNode[]): { readonly level: CrushLevel; readonly domains: string[] } | undefined {
  for (const level of LEVELS) {
    const domains = [...new Set(nodes.map(node => domainForRook(node, level)))];
    if (domains.length >= 3 && !domains.includes(undefined)) return { level, domains: (domains as string[]).sort() };
  }
  return undefined;
}

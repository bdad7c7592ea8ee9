import { Notes } from './notes';
import { initialWeightOf, OsdDraft } from './osd-draft';
import { hostOf, placeOf } from './osd-location';
import { StorageNode, Topology } from '../../topology';
import { amountOf } from '../../topology/amount';
import { deviceSetPlacement, reasonForNow } from '../pod-nodes';
import { StorageLayout } from '../storage-layout';

/** How many OSDs there are so far, by a name. */
type Counts = Map<string, number>;

const HOSTNAME = 'kubernetes.io/hostname';
const DEVICE_SET = 'ceph.rook.io/DeviceSet';

/** The OSDs on volumes, set by set; undefined where they can't be told. */
export function deviceSetOsds(cluster: any, topology: Topology, layout: StorageLayout, notes: Notes): OsdDraft[] | undefined {
  const onNodes: Counts = new Map();
  const all: OsdDraft[] = [];
  for (const set of cluster.spec?.storage?.storageClassDeviceSets ?? []) {
    const drafts = osdsOfSet(set, { cluster, topology, layout, notes, onNodes });
    if (drafts === undefined) {
      return undefined;
    }
    all.push(...drafts);
  }
  return all;
}

interface Around {
  readonly cluster: any;
  readonly topology: Topology;
  readonly layout: StorageLayout;
  readonly notes: Notes;
  /** OSDs of all sets on each node. */
  readonly onNodes: Counts;
}

function osdsOfSet(set: any, { cluster, topology, layout, notes, onNodes }: Around): OsdDraft[] | undefined {
  const { name, count = 0, portable = false } = set;
  const placement = deviceSetPlacement(cluster, set);
  const nodes = topology.nodes.filter(node => reasonForNow(node, placement) === undefined);
  const dataBytes = bytesOf(set, 'data');
  if (dataBytes === undefined || nodes.length === 0) {
    notes.omit(`device set ${name}: ${nodes.length === 0 ? 'no node fits it' : 'the size of its data volumes is not known'}, so capacity is not known`);
    return undefined;
  }
  const databaseBytes = bytesOf(set, 'metadata') ?? 0;
  const annotations = dataTemplate(set)?.metadata?.annotations ?? {};
  // Rook keeps the weight of the template that is read last (R72).
  const initialWeight = initialWeightOf(set.volumeClaimTemplates.at(-1).metadata?.annotations?.crushInitialWeight);
  const { labels, ownOnly } = spreadOf(set);
  notes.assume(`the OSDs of the device set ${name} are spread evenly by ${labels.map(label => label.split('/').at(-1)!).join(', then ')} over ${nodes.length} `
    + `${nodes.length === 1 ? 'node' : 'nodes'}`);
  const counts = ownOnly ? new Map<string, number>() : onNodes;
  return Array.from({ length: count }, (_, index): OsdDraft => {
    const node = leastUsed(nodes, labels, counts);
    counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
    const host = portable ? `${String(name).replaceAll('.', '-')}-${dataTemplate(set)?.metadata?.name || 'data'}-${index}` : hostOf(node, layout);
    const crushRoot = cluster.spec.storage?.config?.crushRoot;
    return {
      host,
      ...!portable && { node: node.name },
      sizeBytes: dataBytes + databaseBytes,
      ...databaseBytes > 0 && { databaseBytes },
      ...initialWeight !== undefined && { initialWeight },
      ...annotations.crushDeviceClass && { deviceClass: annotations.crushDeviceClass },
      location: { host, ...placeOf(node, layout), ...crushRoot && { root: crushRoot } },
    };
  });
}

/** The labels to spread by, the first one first, and whether OSDs of other sets don't count. */
function spreadOf(set: any): { labels: string[]; ownOnly: boolean } {
  const constraints: any[] = set.placement?.topologySpreadConstraints ?? set.preparePlacement?.topologySpreadConstraints ?? [];
  return {
    labels: [...new Set([...constraints.map(({ topologyKey }) => topologyKey), HOSTNAME])],
    ownOnly: JSON.stringify(constraints).includes(DEVICE_SET),
  };
}

/** The node that the scheduler would take: in the domain with the fewest OSDs, level by level; of equal ones the first. */
function leastUsed(nodes: readonly StorageNode[], labels: readonly string[], counts: Counts): StorageNode {
  return labels.reduce<readonly StorageNode[]>((rest, label) => {
    const domainOf = (node: StorageNode) => node.labels[label] ?? '';
    const used = new Map<string, number>();
    nodes.forEach(node => used.set(domainOf(node), (used.get(domainOf(node)) ?? 0) + (counts.get(node.name) ?? 0)));
    const least = Math.min(...rest.map(node => used.get(domainOf(node))!));
    return rest.filter(node => used.get(domainOf(node)) === least);
  }, nodes)[0];
}

/** A set with one template has its data there, whatever its name is (R71). */
function dataTemplate(set: any): any {
  const templates: any[] = set.volumeClaimTemplates ?? [];
  return templates.length === 1 ? templates[0] : templates.find(template => (template.metadata?.name || 'data') === 'data');
}

function bytesOf(set: any, name: string): number | undefined {
  const template = name === 'data' ? dataTemplate(set)
    : (set.volumeClaimTemplates ?? []).find((one: any) => one.metadata?.name === name && one !== dataTemplate(set));
  const bytes = amountOf(template?.spec?.resources?.requests?.storage) ?? 0;
  return bytes > 0 ? bytes : undefined;
}

import * as fs from 'fs';
import * as path from 'path';
import { App, Chart } from 'cdk8s';
import { GeneralPurpose, ManifestSet, StorageNode, Topology } from '../src';
import { arrow, box, disk, svg, text } from './drawing/svg';

/**
 * Draws what the main example makes of its machines, for the README:
 *
 *   npm run draw-example
 *
 * The left half is the topology, the right half is read from the manifests.
 */
export function drawExample(): string {
  const nodeList = path.join(__dirname, '..', 'examples', 'general-purpose', 'nodes.json');
  const topology = Topology.fromNodeList(nodeList);
  const chart = new Chart(new App(), 'general-purpose', { namespace: 'rook-ceph' });
  const storage = new GeneralPurpose(chart, 'storage', { topology });
  const between = arrow(ZONE.left + 2 * ZONE.width + ZONE.gap + 10, (HEIGHT + ZONE.top) / 2 - 12);
  const parts = [...machines(topology, storage), between, ...manifests(ManifestSet.fromScope(chart))];
  return svg(WIDTH, HEIGHT, 'Machines on the left, the storage made of them on the right', parts);
}

const WIDTH = 960;
const HEIGHT = 470;
const ZONE = { left: 24, top: 64, width: 232, gap: 12 };
const NODE = { width: 208, height: 72, gap: 10 };
const STACK = { left: 568, top: 64, width: 368 };

function machines(topology: Topology, storage: GeneralPurpose): string[] {
  const storing = new Set(storage.cluster.topology!.nodes.map(node => node.name));
  const sets = specOf(storage).storage.storageClassDeviceSets;
  const volume = sets[0].volumeClaimTemplates[0].spec;
  return [
    text(ZONE.left, 40, `${topology.nodes.length} machines: ${topology.provider} on ${topology.infrastructure}, ${topology.regions.join(', ')}`, 'title'),
    ...topology.zones.flatMap((zone, i) => {
      const left = ZONE.left + i * (ZONE.width + ZONE.gap);
      const nodes = topology.nodes.filter(node => node.zone === zone)
        .sort((a, b) => Number(storing.has(b.name)) - Number(storing.has(a.name)));
      return [
        box(left, ZONE.top, ZONE.width, HEIGHT - ZONE.top - 24, 'zone'),
        text(left + 12, ZONE.top + 22, `zone ${zone}`, 'label'),
        ...nodes.flatMap((node, j) => machine(node, storing.has(node.name), volume, left + 12, ZONE.top + 34 + j * (NODE.height + NODE.gap))),
      ];
    }),
  ];
}

function machine(node: StorageNode, stores: boolean, volume: any, left: number, top: number): string[] {
  const size = `${node.capacity.cpuMillis! / 1000} CPU, ${Math.round(node.capacity.memoryBytes! / 2 ** 30)} GiB`;
  return [
    box(left, top, NODE.width, NODE.height, stores ? 'node' : 'node idle'),
    text(left + 12, top + 22, node.hostname, stores ? 'strong' : 'faint'),
    text(left + 12, top + 40, `${node.roles.join(', ')} · ${size}`, 'faint'),
    ...(stores
      ? [disk(left + 12, top + 50), text(left + 32, top + 61, `OSD: ${volume.resources.requests.storage} of ${volume.storageClassName}`, 'small')]
      : [text(left + 12, top + 61, 'tainted: holds no data', 'faint')]),
  ];
}

function manifests(set: ManifestSet): string[] {
  const of = (kind: string) => set.documents.filter(document => document.kind === kind);
  const [cluster] = of('CephCluster');
  const [filesystem] = of('CephFilesystem');
  const [store] = of('CephObjectStore');
  const pool = of('CephBlockPool').find(document => document.object.spec.name === undefined)!;
  const { mon, mgr, storage } = cluster.object.spec;
  const osds = storage.storageClassDeviceSets.reduce((sum: number, deviceSet: any) => sum + deviceSet.count, 0);
  const rows: [string, string, string][] = [
    [`CephBlockPool ${pool.name}`, redundancyOf(pool.object.spec), classFor(set, 'pool', pool.name!)],
    [`CephFilesystem ${filesystem.name}`, redundancyOf(filesystem.object.spec.dataPools[0]), classFor(set, 'fsName', filesystem.name!)],
    [`CephObjectStore ${store.name}`, redundancyOf(store.object.spec.dataPool), classFor(set, 'objectStoreName', store.name!)],
  ];
  return [
    text(STACK.left, 40, `${set.objects.length} manifests, each of them judged`, 'title'),
    box(STACK.left, STACK.top, STACK.width, HEIGHT - STACK.top - 24, 'cluster'),
    text(STACK.left + 16, STACK.top + 26, `CephCluster ${cluster.name}`, 'strong'),
    text(STACK.left + 16, STACK.top + 46, `${mon.count} monitors, ${mgr.count} managers, ${osds} encrypted OSDs`, 'faint'),
    ...rows.flatMap(([name, redundancy, storageClass], i) => {
      const top = STACK.top + 64 + i * 104;
      return [
        box(STACK.left + 16, top, STACK.width - 32, 92, 'node'),
        text(STACK.left + 32, top + 26, name, 'strong'),
        text(STACK.left + 32, top + 46, redundancy, 'faint'),
        box(STACK.left + 32, top + 56, STACK.width - 64, 26, 'class'),
        text(STACK.left + 44, top + 73, `StorageClass ${storageClass}`, 'small'),
      ];
    }),
  ];
}

function specOf(storage: GeneralPurpose): any {
  return ManifestSet.fromScope(storage.cluster).objects[0].spec;
}

function redundancyOf(pool: any): string {
  return `${pool.replicated.size} copies, each on another ${pool.failureDomain}`;
}

function classFor(set: ManifestSet, parameter: string, value: string): string {
  return set.documents.find(({ kind, object }) => kind === 'StorageClass' && object.parameters[parameter] === value)!.name!;
}

if (require.main === module) {
  const file = path.join(__dirname, '..', 'docs', 'images', 'general-purpose.svg');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, drawExample());
}

import * as fs from 'fs';
import * as path from 'path';
import { App, Chart } from 'cdk8s';
import { GeneralPurpose, ManifestSet, StorageNode, Topology } from '../src';

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
  return svg([...machines(topology, storage), ...arrow(), ...manifests(ManifestSet.fromScope(chart))]);
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

function arrow(): string[] {
  const left = ZONE.left + 2 * ZONE.width + ZONE.gap + 10;
  const middle = (HEIGHT + ZONE.top) / 2 - 12;
  return [`<path class="arrow" d="M${left} ${middle}h28m-9 -7l9 7l-9 7"/>`];
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

function box(x: number, y: number, width: number, height: number, style: string): string {
  return `<rect class="${style}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;
}

function text(x: number, y: number, content: string, style: string): string {
  return `<text class="${style}" x="${x}" y="${y}">${content.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`;
}

function disk(x: number, y: number): string {
  return `<g class="disk"><path d="M${x} ${y + 3}v8a6 3 0 0 0 12 0v-8"/><ellipse cx="${x + 6}" cy="${y + 3}" rx="6" ry="3"/></g>`;
}

function svg(parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="Machines on the left, the storage made of them on the right">
<style>
svg { background: #ffffff; font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
text { fill: #1f2937; } .title { font-size: 15px; font-weight: 600; } .strong { font-weight: 600; } .label { fill: #4b5563; }
.faint { fill: #6b7280; font-size: 12px; } .small { font-size: 12px; }
.zone { fill: #f3f4f6; stroke: #d1d5db; } .node { fill: #ffffff; stroke: #9ca3af; } .idle { fill: #f9fafb; stroke: #e5e7eb; }
.cluster { fill: #eff6ff; stroke: #93c5fd; } .class { fill: #dbeafe; stroke: none; }
.disk path, .disk ellipse { fill: #bfdbfe; stroke: #2563eb; } .arrow { fill: none; stroke: #2563eb; stroke-width: 2.5; }
</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}

if (require.main === module) {
  const file = path.join(__dirname, '..', 'docs', 'images', 'general-purpose.svg');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, drawExample());
}

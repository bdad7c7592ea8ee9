import { CrushLevel } from '../crush-level';
import { StorageNode } from '../storage-node';
import { TopologyError } from '../topology-error';
import { topologyError } from './problems';

/** How many nodes an error names before it says "and n more". */
const NAMED = 10;

/** Some nodes are in no zone. */
export function zonesMissing(file: string | undefined, without: readonly StorageNode[], total: number): TopologyError {
  const hint = without.some(node => node._place.faultDomains.length > 0)
    ? ' (a number as the zone label is a fault domain of Azure)' : '';
  return topologyError({ file }, `${without.length} of ${total} nodes are in no zone${hint}: ${named(without.map(node => node.name))}; `
    + `label them with: kubectl label node ${without[0].name} ${CrushLevel.ZONE.nodeLabel}=<zone>, and list them again; `
    + 'or, if all are in one, say { assume: [Assume.singleZone(\'<zone>\')] }; in a topology file, give zone or zones');
}

/** Some nodes have no device to make an OSD of. */
export function devicesMissing(file: string | undefined, without: readonly StorageNode[], total: number): TopologyError {
  const reasons = without.map(node => node.devices.length === 0
    ? `${node.name} (none given)`
    : `${node.name} (${node.devices.map(device => `${device.name} ${device.unusableReason}`).join('; ')})`);
  return topologyError({ file }, `${without.length} of ${total} nodes have no usable device: ${named(reasons)}; `
    + `give them with { devices: 'devices.json' }, a file with {"${without[0].name}": [{"name": "sdb", "sizeBytes": 4000787030016, "deviceClass": "hdd"}]}; `
    + `or with { lsblk: { '${without[0].name}': 'lsblk.json' } } or { devicesFromDiscovery: ['discovery.json'] }; `
    + 'in a topology file, give devices; leave nodes out that store nothing with select()');
}

/** Not even hosts are enough to keep the copies apart. */
export function notEnoughDomains(file: string | undefined, copies: number, nodes: readonly StorageNode[]): TopologyError {
  return topologyError({ file }, `${copies} copies need ${copies} hosts with usable devices, and there are ${nodes.length}`
    + `${nodes.length > 0 ? `: ${named(nodes.map(node => node.name))}` : ''}; add machines or devices, or keep fewer copies`);
}

function named(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

import { CrushLevel } from '../crush-level';
import { DomainCapacity } from '../domain-capacity';
import { StorageNode } from '../storage-node';

/** Sums of usable devices by domain and class; see `Topology.capacity`. */
export function capacityAt(level: CrushLevel, nodes: readonly StorageNode[]): DomainCapacity[] {
  const byDomain = new Map<string | undefined, Map<string | undefined, { devices: number; bytes: number }>>();
  for (const node of nodes) {
    for (const device of node.usableDevices) {
      const domain = level === CrushLevel.OSD ? `${node.hostname}/${device.name}` : node.domain(level);
      const byClass = byDomain.get(domain) ?? new Map<string | undefined, { devices: number; bytes: number }>();
      byDomain.set(domain, byClass);
      const sum = byClass.get(device.deviceClass) ?? { devices: 0, bytes: 0 };
      byClass.set(device.deviceClass, { devices: sum.devices + 1, bytes: sum.bytes + device.sizeBytes });
    }
  }
  return [...byDomain].flatMap(([domain, byClass]) =>
    [...byClass].sort(([a = ''], [b = '']) => a < b ? -1 : 1).map(([deviceClass, sum]) => ({
      ...domain !== undefined && { domain },
      ...deviceClass !== undefined && { deviceClass },
      ...sum,
    })));
}

import { DeviceProps, NodeProps, TopologyProps } from '../../src/topology';

/** What all nodes of a described topology have. */
export interface MachineOptions {
  readonly devices?: DeviceProps[];
  readonly node?: Partial<NodeProps>;
}

/** So many nodes in each zone: `machinesInZones({ a: 2, b: 1 })` has the nodes a-1, a-2 and b-1. */
export function machinesInZones(zones: { readonly [zone: string]: number }, { devices, node }: MachineOptions = {}): TopologyProps {
  return {
    nodes: Object.entries(zones).flatMap(([zone, count]) =>
      Array.from({ length: count }, (_, i): NodeProps => ({ name: `${zone}-${i + 1}`, zone, devices, ...node }))),
  };
}

/** So many nodes that are in no zone: node-1, node-2 … */
export function machines(count: number, { devices, node }: MachineOptions = {}): TopologyProps {
  return { nodes: Array.from({ length: count }, (_, i): NodeProps => ({ name: `node-${i + 1}`, devices, ...node })) };
}

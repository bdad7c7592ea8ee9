import { ManifestSet } from '../../src/manifests';
import { Placement, PlacementOptions } from '../../src/placement/placement';
import { DeviceProps, Topology } from '../../src/topology';

const NAMESPACE = 'rook-ceph';

/** An object of Rook. */
export function rook(kind: string, name: string, spec: any): any {
  return { apiVersion: 'ceph.rook.io/v1', kind, metadata: { name, namespace: NAMESPACE }, spec };
}

/** A CephCluster on all devices of all nodes, if it does not say otherwise. */
export function cephCluster(storage: any = {}, spec: any = {}): any {
  return rook('CephCluster', 'my-cluster', { ...spec, storage: { useAllNodes: true, useAllDevices: true, ...storage } });
}

/** A replicated pool. */
export function blockPool(name: string, spec: any = {}): any {
  return rook('CephBlockPool', name, { replicated: { size: 3 }, ...spec });
}

/** Nodes `node-<i>`, or `node-<zone>-<i>`, with the devices each. */
export function nodes(count: number, devices: DeviceProps[], ...zones: string[]): Topology {
  return Topology.of({ nodePools: [{ name: 'node', count, ...zones.length > 0 && { zones }, devices }] });
}

/** A disk of 4 TB. */
export const HDD: DeviceProps = { name: 'sdb', size: '4T', deviceClass: 'hdd' };

/** The placement of what the objects describe. */
export function placed(topology: Topology, objects: any[], options: PlacementOptions = {}): Placement {
  return Placement.ofManifests(ManifestSet.fromObjects(objects), topology, options);
}

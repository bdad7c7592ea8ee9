import * as path from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { CephBlockPool, CephCluster, CephClusterProps, RookOperator } from '../../src/ceph';
import { Assume, DeviceProps, Topology } from '../../src/topology';

/** Path of a node list of a real cluster. */
export function nodeList(name: string): string {
  return path.join(__dirname, '..', 'fixtures', 'topology', 'nodes', `${name}.json`);
}

/** A real cluster, each node of which has the devices. */
export function withDevices(name: string, ...devices: DeviceProps[]): Topology {
  return Topology.fromNodeList(nodeList(name), { assume: [Assume.devicesPerNode(...devices)] });
}

/** One disk of 4 TB. */
export const HDD: DeviceProps = { name: 'sdb', size: '4T', deviceClass: 'hdd' };

/** One NVMe device of 2 TB. */
export const NVME: DeviceProps = { name: 'nvme0n1', size: '2T', deviceClass: 'nvme' };

/** Machines without a zone, with an NVMe device each. */
export function hosts(count: number): Topology {
  return Topology.of({ nodePools: [{ name: 'node', count, devices: [NVME] }] });
}

/** Machines in zones, with an NVMe device each. */
export function zones(perZone: number, ...names: string[]): Topology {
  return Topology.of({ nodePools: [{ name: 'node', count: perZone, zones: names, devices: [NVME] }] });
}

/** IBM's three zones with a node each, and disks. */
export function threeZones(): Topology {
  return withDevices('ibm-three-zones', HDD);
}

/** A chart in an app of its own. */
export function newChart(namespace?: string): Chart {
  return new Chart(new App(), 'storage', { namespace });
}

/** A cluster in a chart of its own. What it cannot be without was made elsewhere. */
export function newCluster(topology: Topology, props: Partial<CephClusterProps> = {}): CephCluster {
  const chart = newChart();
  const cluster = new CephCluster(chart, 'ceph', { topology, ...props });
  if (props.operatorNamespace !== undefined) assumeOperator(chart, cluster.operatorNamespace, cluster.namespace);
  if (props.stretchCluster !== undefined) CephBlockPool.fromPoolName(cluster, 'mgr-elsewhere', { cluster, poolName: '.mgr' });
  return cluster;
}

/** An operator that is there already, with the permissions of a cluster in another namespace. */
export function assumeOperator(scope: Construct, namespace: string, clusterNamespace: string): void {
  RookOperator.fromNamespace(scope, 'operator', { namespace, clusterNamespaces: [clusterNamespace] });
}

/** All objects of the chart that a construct is in. */
export function objectsOf(construct: Construct): any[] {
  return Testing.synth(Chart.of(construct));
}

/** The one object of a kind. */
export function objectOf(construct: Construct, kind: string): any {
  const found = objectsOf(construct).filter(object => object.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
}

/** `spec` of the CephCluster that a topology makes. */
export function specOf(topology: Topology, props: Partial<CephClusterProps> = {}): any {
  return objectOf(newCluster(topology, props), 'CephCluster').spec;
}

/** The whole message of the error that something ends with. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('no error was thrown');
}

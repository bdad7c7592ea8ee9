import { ApiObject, App, Chart } from 'cdk8s';
import { JustifiedDifference } from './compare';
import { CephTunables } from '../../../src/ceph';
import { Topology } from '../../../src/topology';

/** A chart in the namespace that the examples are in. */
export function clusterChart(app: App, namespace: string = 'rook-ceph'): Chart {
  return new Chart(app, 'cluster', { namespace });
}

/** Machines of which nothing is known but their names. */
export function machines(count: number): Topology {
  return Topology.of({ nodePools: [{ name: 'node', count }] });
}

/** Machines in zones. */
export function machinesIn(zones: { readonly [zone: string]: number }): Topology {
  return Topology.of({ nodePools: Object.entries(zones).map(([zone, count]) => ({ name: 'node', count, zones: [zone] })) });
}

/** What the examples for trying things out set, where a pool has one copy. */
export const FOR_TRYING = CephTunables.global({
  osd_pool_default_size: '1', mon_warn_on_pool_no_redundancy: 'false', bdev_flock_retry: '20', bluefs_buffered_io: 'false', mon_data_avail_warn: '10',
});

/** The StorageClass of volumes that somebody makes of local disks, and such volumes. */
export function localVolumes(app: App, volumes: readonly (readonly [name: string, host: string, path: string, mode: string, size: string])[]): void {
  const chart = new Chart(app, 'local');
  new ApiObject(chart, 'class', {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'local-storage' },
    provisioner: 'kubernetes.io/no-provisioner',
    volumeBindingMode: 'WaitForFirstConsumer',
  });
  for (const [name, host, path, volumeMode, storage] of volumes) {
    new ApiObject(chart, name, {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name },
      spec: {
        storageClassName: 'local-storage',
        capacity: { storage },
        accessModes: ['ReadWriteOnce'],
        persistentVolumeReclaimPolicy: 'Retain',
        volumeMode,
        local: { path },
        nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [host] }] }] } },
      },
    });
  }
}

/** What every cluster says, whether the original does or not. */
const SAID = 'said, though it goes without saying';
const REASONS: { readonly [path: string]: string } = {
  'spec.resources': 'each daemon asks for the memory that Rook recommends, and no other daemon on the node can take it',
  'spec.logCollector': 'logs are rotated before they fill the disk of a host, here too',
  'spec.crashCollector': `that crash reports are collected is ${SAID}`,
  'spec.monitoring': `that nothing is made for Prometheus is ${SAID}`,
  'spec.network': `that traffic is plain is ${SAID}`,
  'spec.security': 'a kernel before 7.0 knows no other type of key for CSI',
  'spec.mgr': 'a second manager stands by, and the module rook is off, which is broken in several releases of Ceph 20',
  'spec.mon.allowMultiplePerNode': `that monitors do not share a node is ${SAID}`,
  'spec.dashboard': 'the dashboard runs, and passwords go over the network encrypted',
  'spec.priorityClassNames': 'monitors, managers and OSDs are not the first to be evicted',
  'spec.disruptionManagement': 'a drain takes one failure domain at a time',
  'spec.storage.useAllNodes': `that other nodes store nothing is ${SAID}`,
  'spec.storage.useAllDevices': `that devices of the nodes are left alone is ${SAID}`,
  'spec.storage.deviceFilter': 'an empty filter means the same as none',
  'spec.storage.devicePathFilter': 'without any way to choose devices, as in the original, there would be no OSD',
  'spec.storage.allowOsdCrushWeightUpdate': 'an OSD whose volume grows gets more data',
  'spec.storage.storageClassDeviceSets': 'OSDs of a set keep apart for certain, not if possible, or two copies may be on one host; volumes are encrypted unless somebody says no',
  'spec.cleanupPolicy.confirmation': 'an empty confirmation means the same as none',
  'spec.healthCheck': `how often Rook looks for the monitors is ${SAID}`,
};

/** Reasons for what the constructs say of a CephCluster and the original does not, or not so. */
export function because(...paths: string[]): JustifiedDifference[] {
  return paths.map(path => ({ object: '*', path: `spec.${path}`, reason: REASONS[`spec.${path}`] }));
}

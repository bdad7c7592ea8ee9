import { hostEntries, storageOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdDevicesNotSelected: Rule = {
  id: 'osd-devices-not-selected',
  refs: ['R49'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'nodes are selected, and none of their devices',
  effect: 'Rook makes no OSDs there',
  mend: 'set useAllDevices: true, or give deviceFilter, devicePathFilter or devices',
  source: 'pkg/operator/ceph/cluster/osd/provision_spec.go:212 (rook d0c3b9ce6)',

  *check({ object }) {
    const storage = storageOf(object);
    for (const { path, own, devices } of hostEntries(object)) {
      const isFiltered = Boolean(own.deviceFilter || own.devicePathFilter || storage.deviceFilter || storage.devicePathFilter);
      if (devices.length === 0 && !isFiltered && (own.useAllDevices ?? storage.useAllDevices) !== true) {
        yield { path, message: `${own.name ?? 'each node'} has neither useAllDevices: true, nor a filter, nor devices` };
      }
    }
  },
};

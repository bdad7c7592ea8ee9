import { deviceOf, isLogicalVolume, isPartition } from './private/device-names';
import { configPath, hostEntries, nodesOf } from './private/host-storage';
import { metadataDevices, usesCommonMetadataDevice } from './private/metadata-devices';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdMetadataDeviceSharedWrongly: Rule = {
  id: 'osd-metadata-device-shared-wrongly',
  refs: ['R62'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a metadataDevice that only one device can use is given for several',
  effect: 'the prepare job fails, or makes an OSD of the first device and leaves the others',
  mend: 'give each device a partition of its own as metadataDevice in its config, or take a whole disk',
  source: 'pkg/daemon/ceph/osd/volume.go:771 (rook d0c3b9ce6)',

  *check({ object, topology }) {
    for (const entry of hostEntries(object)) {
      const [node] = topology ? nodesOf(entry, topology) : [];
      const common: string = entry.config.metadataDevice;
      if (usesCommonMetadataDevice(entry) && isPartition(common, deviceOf(node, common))) {
        yield { path: configPath(entry, 'metadataDevice'), message: `${common} is a partition, and is given for all devices of a node` };
        continue;
      }
      for (const shared of metadataDevices(entry)) {
        const device = deviceOf(node, shared.name);
        if (shared.devices.length > 1 && (isPartition(shared.name, device) || isLogicalVolume(shared.name, device))) {
          const names = shared.devices.map(({ name }) => name).join(', ');
          yield { path: shared.path, message: `${shared.name} is no whole disk, and ${names} share it` };
        }
      }
    }
  },
};

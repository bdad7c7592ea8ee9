import { hostEntries, NamedDevice } from './private/host-storage';
import { databaseSize, metadataDevices, osdsPerDevice } from './private/metadata-devices';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdMetadataDeviceSettingsDiffer: Rule = {
  id: 'osd-metadata-device-settings-differ',
  refs: ['R61'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'devices that share a metadataDevice differ in osdsPerDevice or databaseSizeMB',
  effect: 'the prepare job of the node fails, and makes no OSDs',
  mend: 'give all devices with this metadataDevice the same value',
  source: 'pkg/daemon/ceph/osd/volume.go:760 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const entry of hostEntries(object)) {
      for (const { name, devices } of metadataDevices(entry)) {
        const counts = devices.map((device): [NamedDevice, number] => [device, osdsPerDevice(device, entry)]);
        const sizes = devices.map((device): [NamedDevice, number] => [device, databaseSize(device, entry)]).filter(([, size]) => size > 0);
        for (const [key, values] of [['osdsPerDevice', counts], ['databaseSizeMB', sizes]] as const) {
          const other = values.find(([, value]) => value !== values[0][1]);
          if (other) {
            yield {
              path: `${other[0].path}.config[${key}]`,
              message: `${name} serves ${values[0][0].name} with ${key} ${values[0][1]} and ${other[0].name} with ${other[1]}`,
            };
          }
        }
      }
    }
  },
};

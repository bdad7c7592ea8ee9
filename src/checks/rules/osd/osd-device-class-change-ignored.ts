import { deviceClassesOf } from './private/device-classes';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdDeviceClassChangeIgnored: Rule = {
  id: 'osd-device-class-change-ignored',
  refs: ['R67'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['previous'],
  title: 'the device class of OSDs changes without allowDeviceClassUpdate',
  effect: 'OSDs that there are keep their class without a word',
  mend: 'set spec.storage.allowDeviceClassUpdate: true, and expect data to move',
  source: 'pkg/operator/ceph/cluster/osd/osd.go:490 (rook d0c3b9ce6)',

  *check({ object, previous, spec }) {
    const before = deviceClassesOf(previous);
    for (const [key, { path, deviceClass }] of spec.storage?.allowDeviceClassUpdate === true ? [] : deviceClassesOf(object)) {
      const old = before.get(key)?.deviceClass;
      if (old !== undefined && deviceClass !== '' && deviceClass !== old) {
        yield { path, message: old ? `it was ${old} and is to be ${deviceClass}` : `it was left to Ceph and is to be ${deviceClass}` };
      }
    }
  },
};

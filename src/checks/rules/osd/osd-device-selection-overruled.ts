import { hostEntries, storageOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** The first one that is given wins. */
const SELECTORS = ['devices', 'deviceFilter', 'devicePathFilter', 'useAllDevices'];

export const osdDeviceSelectionOverruled: Rule = {
  id: 'osd-device-selection-overruled',
  refs: ['R55'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'devices are selected in several ways at once',
  effect: 'Rook goes by the first of devices, deviceFilter, devicePathFilter and useAllDevices, and drops the others without a word',
  mend: 'keep one of them',
  source: 'pkg/operator/ceph/cluster/osd/provision_spec.go:212 (rook d0c3b9ce6)',

  *check({ object }) {
    const entries = hostEntries(object);
    const levels: [string, any][] = entries.map(({ path, own }) => [path, own]);
    for (const [path, owner] of entries.length > 0 ? [['spec.storage', storageOf(object)] as const, ...levels] : []) {
      const [winner, ...dropped] = SELECTORS.filter(name => owner[name] === true || owner[name]?.length > 0);
      for (const name of dropped) {
        const problem = name === 'useAllDevices'
          ? { message: `it adds nothing to ${winner}, which wins`, severity: Severity.ADVICE }
          : { message: `it is given beside ${winner}, which wins` };
        yield { path: `${path}.${name}`, ...problem };
      }
    }
  },
};

import { deviceSets, hostEntries, storageOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdMigrationIgnored: Rule = {
  id: 'osd-migration-ignored',
  refs: ['R85'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'OSDs are to be migrated that are not on volumes',
  effect: 'Rook migrates OSDs of device sets alone, one after the other while all placement groups are clean',
  mend: 'remove the OSDs one by one and let Rook make them anew',
  source: 'pkg/operator/ceph/cluster/osd/osd.go:390 (rook d0c3b9ce6)',

  *check({ object }) {
    const storage = storageOf(object);
    const sets = deviceSets(object);
    for (const [path, value] of [['migration.confirmation', storage.migration?.confirmation], ['store.updateStore', storage.store?.updateStore]]) {
      if (value && sets.length === 0) {
        yield { path: `spec.storage.${path}`, message: `it is ${value}, and there are no storageClassDeviceSets` };
      } else if (value && hostEntries(object).length > 0) {
        yield { path: `spec.storage.${path}`, message: `it is ${value}, and there are OSDs on hosts beside those of device sets`, severity: Severity.WARNING };
      }
    }
  },
};

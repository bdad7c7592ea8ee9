import { SMALLEST_DATABASE_MB } from './private/metadata-devices';
import { numberOf, storeConfigs } from './private/store-config';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdDatabaseSizeTooSmall: Rule = {
  id: 'osd-database-size-too-small',
  refs: ['R63'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'databaseSizeMB is too small',
  effect: 'Rook skips it with a line in the log, and ceph-volume chooses the size',
  mend: `give at least ${SMALLEST_DATABASE_MB}, better 1 to 4 % of the device`,
  source: 'pkg/daemon/ceph/osd/volume.go:782 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const { path, values } of storeConfigs(object)) {
      const size = numberOf(values.databaseSizeMB);
      if (size > 0 && size < SMALLEST_DATABASE_MB) {
        yield { path: `${path}[databaseSizeMB]`, message: `${size} is less than ${SMALLEST_DATABASE_MB}` };
      }
    }
  },
};

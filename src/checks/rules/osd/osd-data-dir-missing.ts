import { hostEntries } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdDataDirMissing: Rule = {
  id: 'osd-data-dir-missing',
  refs: ['R54'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'OSDs on hosts without dataDirHostPath',
  effect: 'the operator refuses to make OSDs on nodes',
  mend: 'set dataDirHostPath, for instance to /var/lib/rook',
  source: 'pkg/operator/ceph/cluster/osd/create.go:320 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    if (hostEntries(object).length > 0 && !spec.dataDirHostPath) {
      yield { path: 'spec.dataDirHostPath', message: 'it is empty, and spec.storage selects nodes' };
    }
  },
};

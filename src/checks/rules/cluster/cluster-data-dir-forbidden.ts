import { posix } from 'path';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const FORBIDDEN = ['/etc/ceph', '/rook', '/var/log/ceph'];

export const clusterDataDirForbidden: Rule = {
  id: 'cluster-data-dir-forbidden',
  refs: ['R1'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'dataDirHostPath is a folder that Rook mounts over',
  effect: 'the operator only logs an error, and the cluster never starts',
  mend: 'take another folder, such as /var/lib/rook',
  source: 'pkg/operator/ceph/cluster/cluster.go:203 (rook d0c3b9ce6)',

  *check({ spec }) {
    const folder: string = spec.dataDirHostPath ?? '';
    const plain = posix.normalize(`${folder}/`);
    const forbidden = FORBIDDEN.find(one => plain.startsWith(`${one}/`));
    if (forbidden) {
      yield { path: 'spec.dataDirHostPath', message: `${folder} is, or is in, ${forbidden}` };
    }
  },
};

import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterExternalWithoutDataDir: Rule = {
  id: 'cluster-external-without-data-dir',
  refs: ['R43'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'an external cluster with an image, and no dataDirHostPath',
  effect: 'the operator refuses the cluster: with an image it is to run daemons, which need a folder',
  mend: 'set dataDirHostPath: /var/lib/rook, or leave cephVersion.image out if Rook is only to connect',
  source: 'pkg/operator/ceph/cluster/cluster_external.go:208-213 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    if (isExternal(object) && spec.cephVersion?.image && !spec.dataDirHostPath) {
      yield { path: 'spec.dataDirHostPath', message: `the image ${spec.cephVersion.image} is given, and no folder` };
    }
  },
};

import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const multiClusterServiceNeedsNewerCeph: Rule = {
  id: 'multi-cluster-service-needs-newer-ceph',
  refs: ['R27'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['ceph-version'],
  title: 'multiClusterService with a Ceph older than 17.2.6',
  effect: 'the operator stops with an error',
  mend: 'run Ceph 17.2.6 or newer',
  source: 'pkg/operator/ceph/cluster/cluster.go:294 (rook d0c3b9ce6)',

  *check({ spec, cephVersion }) {
    if (spec.network?.multiClusterService?.enabled === true && cephVersion!.isBefore('17.2.6')) {
      yield { path: 'spec.network.multiClusterService.enabled', message: `services of several clusters need Ceph 17.2.6, the image is ${cephVersion}` };
    }
  },
};

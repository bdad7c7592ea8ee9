import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterCleanupConfirmed: Rule = {
  id: 'cluster-cleanup-confirmed',
  refs: ['R33'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'the clean-up of a cluster is confirmed',
  effect: 'the operator does nothing more for the cluster, and wipes its disks as soon as it is deleted',
  mend: 'leave cleanupPolicy.confirmation empty, and patch it in only to take the cluster down',
  source: 'pkg/operator/ceph/cluster/controller.go:467 (rook d0c3b9ce6)',

  *check({ spec }) {
    if (spec.cleanupPolicy?.confirmation === 'yes-really-destroy-data') {
      yield { path: 'spec.cleanupPolicy.confirmation', message: 'it is yes-really-destroy-data' };
    }
  },
};

import { keyManagementOf } from './private/key-management';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterKmsUnused: Rule = {
  id: 'cluster-kms-unused',
  refs: ['R29'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'a key management service without a device set that is encrypted',
  effect: 'Rook neither uses nor checks it: keys of encrypted host devices stay in the monitors, and mistakes show with the first encrypted set',
  mend: 'set encrypted: true in a device set, or leave security.kms out',
  source: 'pkg/operator/ceph/cluster/cluster.go:339 (rook d0c3b9ce6)',

  *check({ object }) {
    if (keyManagementOf(object)?.isUsed === false) {
      yield { path: 'spec.security.kms', message: 'no entry of storage.storageClassDeviceSets has encrypted: true' };
    }
  },
};

import { settingsIn } from './private/ceph-settings';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterConfigSecretOverridden: Rule = {
  id: 'cluster-config-secret-overridden',
  refs: ['R38'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'a setting stands in cephConfig and in cephConfigFromSecret',
  effect: 'cephConfig is written last, and what is in the Secret is of no effect',
  mend: 'leave it out of one of the two',
  source: 'pkg/operator/ceph/cluster/cluster.go:686-689 (rook d0c3b9ce6)',

  *check({ spec }) {
    for (const { path, section, option } of settingsIn('spec.cephConfigFromSecret', spec.cephConfigFromSecret)) {
      if (spec.cephConfig?.[section]?.[option] !== undefined) {
        yield { path, message: `${option} of ${section} is in cephConfig too` };
      }
    }
  },
};

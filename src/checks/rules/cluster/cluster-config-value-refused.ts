import { cephSettingsOf, optionOf } from './private/ceph-settings';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterConfigValueRefused: Rule = {
  id: 'cluster-config-value-refused',
  refs: ['R38'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a setting with a value that Ceph refuses',
  effect: 'Rook passes it on unchecked, Ceph does not take it, and the operator stops there with the rest of the update undone',
  mend: 'write a value that the option takes; what the monitors do not keep goes into the ConfigMap rook-config-override',
  source: 'pkg/operator/ceph/config/monstore.go:226-252 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    for (const { path, option, value } of isExternal(object) ? [] : cephSettingsOf(spec)) {
      const problem = value === undefined ? undefined : optionOf(option)?.problemWith(value.trim());
      if (problem !== undefined) {
        yield { path, message: problem };
      }
    }
  },
};

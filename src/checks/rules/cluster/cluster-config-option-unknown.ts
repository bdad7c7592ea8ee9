import { distance } from 'fastest-levenshtein';
import { cephSettingsOf, optionOf } from './private/ceph-settings';
import { CephOption } from '../../../config';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterConfigOptionUnknown: Rule = {
  id: 'cluster-config-option-unknown',
  refs: ['R38'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a setting that Ceph does not know',
  effect: 'Rook passes it on unchecked, Ceph does not take it, and the operator stops there with the rest of the update undone',
  mend: 'write the name as in the documentation of Ceph, or leave the setting out',
  source: 'pkg/operator/ceph/config/monstore.go:226-252 (rook d0c3b9ce6)',

  *check({ object, spec, cephVersion }) {
    for (const { path, option } of isExternal(object) ? [] : cephSettingsOf(spec)) {
      if (optionOf(option) === undefined) {
        const nearest = CephOption.nearestName(option);
        // Other releases have other options: there, only what is nearly another name is surely wrong.
        const isTypo = nearest !== undefined && (distance(option, nearest) <= 2 || cephVersion?.isWithin('20.2.0', '20.2.4') === true);
        const [release, severity] = isTypo ? ['Ceph', undefined] : ['Ceph 20.2.4', Severity.WARNING];
        yield {
          path,
          message: `${release} has no option ${option}`,
          fix: nearest && `write ${nearest}, if that is meant`,
          severity,
        };
      }
    }
  },
};

import { deviceSets, templatesOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const deviceSetWithoutTemplates: Rule = {
  id: 'device-set-without-templates',
  refs: ['R69'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'a device set without volumeClaimTemplates',
  effect: 'the operator makes no OSDs for the set, and reports an error',
  mend: 'give a volume claim template called data',
  source: 'pkg/operator/ceph/cluster/osd/deviceSet.go:104 (rook d0c3b9ce6)',

  *check({ object }) {
    for (const [path, set] of deviceSets(object)) {
      if (templatesOf(path, set).length === 0) {
        yield { path: `${path}.volumeClaimTemplates`, message: `${set.name} has none` };
      }
    }
  },
};

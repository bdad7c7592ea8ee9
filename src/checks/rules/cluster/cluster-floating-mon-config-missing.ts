import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterFloatingMonConfigMissing: Rule = {
  id: 'cluster-floating-mon-config-missing',
  refs: ['R18'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['objects'],
  title: 'the ConfigMap of the floating monitor is not there',
  effect: 'the operator can not make the floating monitor, and two monitors alone survive no failure',
  mend: 'create the ConfigMap in the namespace of the cluster, as the set-up of DRBD does',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/two-node-cluster-drbd/',

  *check({ object, spec, namespace, set, notEvaluated }) {
    const name: string | undefined = spec.mon?.floatingMon?.configmapName;
    if (!name || isExternal(object)) {
      return;
    }
    const { state, others } = set.lookup('ConfigMap', namespace, name);
    const path = 'spec.mon.floatingMon.configmapName';
    const elsewhere = others.find(({ metadata }) => metadata?.name === name);
    if (elsewhere) {
      yield { path, message: `the ConfigMap ${name} is in ${elsewhere.metadata.namespace}, not in ${namespace}`, others: [elsewhere] };
    } else if (state === 'absent') {
      yield { path, message: `none of the ConfigMaps of ${namespace} is called ${name}`, severity: Severity.WARNING };
    } else if (state === 'unknown') {
      notEvaluated('objects');
      yield { path, message: `the ConfigMap ${name} is not among the manifests`, severity: Severity.ADVICE };
    }
  },
};

import { below } from './private/ceph-settings';
import { secretProblems } from './private/secrets';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterConfigSecretMissing: Rule = {
  id: 'cluster-config-secret-missing',
  refs: ['R39'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['secrets'],
  title: 'a Secret of cephConfigFromSecret is not where it should be, or lacks the key',
  effect: 'the operator stops with an error, and sets nothing of cephConfig either',
  mend: 'put the Secret into the namespace of the cluster, with the key',
  source: 'pkg/operator/ceph/cluster/cluster.go:865-903 (rook d0c3b9ce6)',

  *check({ object, spec, namespace, set, notEvaluated }) {
    const sections = isExternal(object) ? [] : Object.entries<any>(spec.cephConfigFromSecret ?? {});
    for (const [section, options] of sections) {
      for (const [option, selector] of Object.entries<any>(options ?? {})) {
        const path = below(below('spec.cephConfigFromSecret', section), option);
        if (!selector?.name) {
          yield { path: `${path}.name`, message: 'no Secret is named', fix: 'give name and key of the Secret' };
        } else {
          yield* secretProblems(set, namespace, { path, name: selector.name, keys: selector.key ? [selector.key] : [] }, notEvaluated);
        }
      }
    }
  },
};

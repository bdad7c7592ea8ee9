import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const IGNORED = ['mon', 'mgr', 'dashboard', 'storage', 'cephConfig', 'cephConfigFromSecret', 'disruptionManagement'];

export const clusterExternalSettingIgnored: Rule = {
  id: 'cluster-external-setting-ignored',
  refs: ['R44'],
  severity: Severity.ADVICE,
  kinds: ['CephCluster'],
  title: 'settings for daemons of a cluster that runs elsewhere',
  effect: 'Rook only connects to an external cluster, and ignores them without a word',
  mend: 'leave them out, and set them where the cluster runs',
  source: 'pkg/operator/ceph/cluster/cluster.go:212 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    for (const part of isExternal(object) ? IGNORED : []) {
      if (asksFor(spec[part])) {
        yield { path: `spec.${part}`, message: `the cluster is external, and ${part} is set` };
      }
    }
  },
};

/** Whether there is something that is not off, zero or empty. */
function asksFor(value: any): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(asksFor) : Boolean(value);
}

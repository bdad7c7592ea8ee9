import { cephSettingsOf } from './private/ceph-settings';
import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterConfigRemovedStays: Rule = {
  id: 'cluster-config-removed-stays',
  refs: ['R38'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['previous'],
  title: 'a setting is taken out of cephConfig',
  effect: 'Rook removes nothing: Ceph keeps the value that was set',
  mend: 'remove it by hand as well: ceph config rm <section> <option>',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#ceph-config',

  *check({ object, spec, previous }) {
    const kept = new Set(cephSettingsOf(spec).map(keyOf));
    for (const setting of isExternal(object) ? [] : cephSettingsOf(previous.spec ?? {})) {
      const { path, section, option } = setting;
      if (!kept.has(keyOf(setting))) {
        yield { path, message: `${option} of ${section} is not set any more`, fix: `run ceph config rm ${section} ${option} as well` };
      }
    }
  },
};

function keyOf({ section, option }: { section: string; option: string }): string {
  return `${section}\n${option}`;
}

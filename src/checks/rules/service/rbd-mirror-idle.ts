import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const rbdMirrorIdle: Rule = {
  id: 'rbd-mirror-idle',
  refs: ['R181'],
  severity: Severity.ERROR,
  kinds: ['CephRBDMirror'],
  needs: ['objects'],
  title: 'a CephRBDMirror that mirrors nothing',
  effect: 'no image is mirrored',
  mend: 'set count to 1 or more, and mirroring.enabled of a CephBlockPool to true',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-rbd-mirror-crd/',

  *check({ spec, set, namespace, notEvaluated }) {
    const count = spec.count ?? 0;
    if (count < 1) {
      yield { path: 'spec.count', message: `it is ${count}`, fix: 'set it to 1' };
    }
    const pools = set.all('CephBlockPool', namespace);
    if (pools.length === 0) {
      notEvaluated('objects');
    } else if (!pools.some(pool => pool.spec?.mirroring?.enabled === true)) {
      yield { path: '', message: `no CephBlockPool of ${namespace} is mirrored`, fix: 'set mirroring.enabled of a CephBlockPool to true', severity: Severity.WARNING, others: pools };
    }
  },
};

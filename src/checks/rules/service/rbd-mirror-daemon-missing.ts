import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const rbdMirrorDaemonMissing: Rule = {
  id: 'rbd-mirror-daemon-missing',
  refs: ['R181'],
  severity: Severity.WARNING,
  kinds: ['CephBlockPool', 'CephBlockPoolRadosNamespace'],
  needs: ['objects'],
  title: 'a pool is to be mirrored, and no daemon does it',
  effect: 'the operator sets mirroring up, and no image is ever copied to here',
  mend: 'add a CephRBDMirror, with count 1 or more, to the namespace',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-rbd-mirror-crd/',

  *check({ kind, spec, set, namespace, cluster, notEvaluated }) {
    const isMirrored = kind === 'CephBlockPool' ? spec.mirroring?.enabled === true : Boolean(spec.mirroring);
    if (!isMirrored || set.all('CephRBDMirror', namespace).length > 0 || set.isElsewhere('CephRBDMirror', namespace)) {
      return;
    }
    const elsewhere = set.all('CephRBDMirror');
    if (!cluster || isExternal(cluster)) {
      notEvaluated('objects');
      return;
    }
    yield {
      path: kind === 'CephBlockPool' ? 'spec.mirroring.enabled' : 'spec.mirroring',
      message: `there is no CephRBDMirror in ${namespace}`,
      others: elsewhere,
    };
  },
};

import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const radosNamespaceMirroringNeedsNewerCeph: Rule = {
  id: 'rados-namespace-mirroring-needs-newer-ceph',
  refs: ['R119'],
  severity: Severity.WARNING,
  kinds: ['CephBlockPoolRadosNamespace'],
  needs: ['ceph-version'],
  title: 'a CephBlockPoolRadosNamespace is mirrored with a Ceph that can not',
  effect: 'rbd refuses it, and the namespace is not mirrored',
  mend: 'run Ceph 20 or newer',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-rados-namespace-crd/',

  *check({ spec, cephVersion }) {
    if (spec.mirroring && cephVersion!.isBefore('20.0.0')) {
      yield { path: 'spec.mirroring', message: `it needs Ceph 20, the image is ${cephVersion}` };
    }
  },
};

import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolMirroringDisabledTooEarly: Rule = {
  id: 'pool-mirroring-disabled-too-early',
  refs: ['R114'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPool'],
  needs: ['previous'],
  title: 'mirroring of a pool is disabled while something in it is mirrored',
  effect: 'the operator only logs that it can not, and the pool stays mirrored',
  mend: 'disable mirroring of all namespaces and images of the pool first',
  source: 'pkg/operator/ceph/pool/controller.go:706-725 (rook d0c3b9ce6)',

  *check({ spec, previous, name, namespace, set }) {
    const before = previous.spec?.mirroring;
    if (before?.enabled !== true || spec.mirroring?.enabled === true) {
      return;
    }
    const mirrored = set.all('CephBlockPoolRadosNamespace', namespace).filter(one => one.spec?.blockPoolName === name && one.spec.mirroring);
    const path = 'spec.mirroring.enabled';
    if (mirrored.length > 0) {
      const message = `it was true, and ${mirrored.length} namespaces in the pool are mirrored (${mirrored.map(one => one.metadata?.name).join(', ')})`;
      yield { path, message, fix: 'leave mirroring out of these namespaces first', others: mirrored };
    } else if (before.mode === 'image') {
      yield { path, message: 'it was true, with mirroring image by image', fix: 'disable mirroring of each image in the pool first', severity: Severity.WARNING };
    }
  },
};

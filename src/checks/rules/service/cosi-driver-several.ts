import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const cosiDriverSeveral: Rule = {
  id: 'cosi-driver-several',
  refs: ['R178'],
  severity: Severity.ERROR,
  kinds: ['CephCOSIDriver'],
  title: 'several COSI drivers',
  effect: 'the operator refuses them all as long as there is more than one in the Kubernetes cluster',
  mend: 'keep one CephCOSIDriver, in the namespace of the operator',
  source: 'pkg/operator/ceph/object/cosi/controller.go:143 (rook d0c3b9ce6)',

  *check({ object, set }) {
    const [first] = set.all('CephCOSIDriver');
    if (titleOf(first) !== titleOf(object)) {
      yield { path: '', message: `${first.metadata?.namespace}/${first.metadata?.name} is there already`, others: [first] };
    }
  },
};

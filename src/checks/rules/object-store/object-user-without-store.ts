import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectUserWithoutStore: Rule = {
  id: 'object-user-without-store',
  refs: ['R160'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStoreUser'],
  title: 'a user of object storage names no store',
  effect: 'the operator refuses the user, and makes no keys',
  mend: 'name a CephObjectStore in spec.store',
  source: 'pkg/operator/ceph/object/user/controller.go:796 (rook d0c3b9ce6)',

  *check({ spec }) {
    if (!spec.store) {
      yield { path: 'spec.store', message: 'there is no store' };
    }
  },
};

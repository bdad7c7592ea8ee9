import { firstOwner } from './private/owners';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const objectUserNameShared: Rule = {
  id: 'object-user-name-shared',
  refs: [],
  severity: Severity.WARNING,
  kinds: ['CephObjectStoreUser'],
  title: 'two namespaces have a user of the same name for the same store',
  effect: 'the store knows one user of this name: both namespaces have its keys and buckets, and whoever removes theirs removes it for both',
  mend: 'give one of them another name, such as one with its namespace in it',
  source: 'pkg/operator/ceph/object/user/controller.go:570-582 (rook d0c3b9ce6)',

  *check({ object, spec, set }) {
    const first = firstOwner(set, object);
    if (first !== undefined) {
      yield { path: 'metadata.name', message: `${titleOf(first)} is the same user of ${spec.store}`, others: [first] };
    }
  },
};

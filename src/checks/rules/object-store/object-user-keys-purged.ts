import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectUserKeysPurged: Rule = {
  id: 'object-user-keys-purged',
  refs: ['R164'],
  severity: Severity.WARNING,
  kinds: ['CephObjectStoreUser'],
  needs: ['previous'],
  title: 'keys of a user are no longer, or for the first time, listed',
  effect: 'since 1.17 Rook removes all keys that are not listed from the user, and clients with these are refused',
  mend: 'list the keys in use as well, until no client has them any more',
  source: 'pkg/operator/ceph/object/user/controller.go:500-520,940 (rook d0c3b9ce6)',

  *check({ spec, previous }) {
    const before: any[] = previous.spec?.keys ?? [];
    const now: any[] = spec.keys ?? [];
    const gone = before.filter(pair => !now.some(other => textOf(other) === textOf(pair)));
    if (gone.length > 0) {
      yield { path: 'spec.keys', message: `the keys of ${gone.map(textOf).join(', ')} are not listed any more` };
    } else if (before.length === 0 && now.length > 0) {
      yield { path: 'spec.keys', message: 'the keys that Rook made are not listed' };
    }
  },
};

/** Where a pair of keys is, by its access key. */
function textOf({ accessKeyRef }: any): string {
  return `${accessKeyRef?.name}/${accessKeyRef?.key}`;
}

import { missing } from './private/references';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const DISPLAY_NAME = /^[A-Za-z0-9_+=,.@-]+$/;

export const objectUserAccountUnusable: Rule = {
  id: 'object-user-account-unusable',
  refs: ['R163'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStoreUser'],
  title: 'a user does not fit its account',
  effect: 'the operator refuses the user, or waits for its account for ever',
  mend: 'name an account of the same namespace and store, and a displayName of letters, digits and _+=,.@-',
  source: 'pkg/operator/ceph/object/user/controller.go:800-832 (rook d0c3b9ce6)',

  *check(it) {
    const { accountRef, store } = it.spec;
    if (!accountRef?.name) {
      return;
    }
    const displayName = it.spec.displayName || it.name;
    if (!DISPLAY_NAME.test(displayName)) {
      yield { path: 'spec.displayName', message: `"${displayName}" has characters that IAM does not allow`, fix: 'take letters, digits and _+=,.@- without spaces' };
    }
    const problem = missing(it, 'CephObjectStoreAccount', it.namespace, accountRef.name);
    if (problem) {
      yield { path: 'spec.accountRef.name', ...problem };
    }
    const account = it.set.find('CephObjectStoreAccount', it.namespace, accountRef.name);
    if (account && account.spec?.store !== store) {
      yield { path: 'spec.store', message: `the user is of the store ${store}, its account ${accountRef.name} of ${account.spec?.store}`, others: [account] };
    }
  },
};

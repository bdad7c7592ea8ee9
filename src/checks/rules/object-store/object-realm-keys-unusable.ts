import { keysText, secretAt } from './private/secrets';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';

const KEYS = ['access-key', 'secret-key'];

export const objectRealmKeysUnusable: Rule = {
  id: 'object-realm-keys-unusable',
  refs: ['R148'],
  severity: Severity.ERROR,
  kinds: ['CephObjectRealm'],
  needs: ['secrets'],
  title: 'the Secret with the keys of a realm is missing or incomplete',
  effect: 'the operator can not pull or create the realm, and tries again for ever',
  mend: 'copy the Secret <realm>-keys, with access-key and secret-key, from the cluster the realm is pulled from',
  source: 'pkg/operator/ceph/object/objectstore.go:330-378 (rook d0c3b9ce6)',

  *check(it) {
    const name = `${it.name}-keys`;
    const isPulled = Boolean(it.spec.pull?.endpoint);
    const secret = isPulled ? yield* secretAt(it, 'spec.pull', it.namespace, name) : it.set.find('Secret', it.namespace, name);
    for (const key of secret ? KEYS : []) {
      if (!valuesOf(secret).has(key)) {
        yield { path: isPulled ? 'spec.pull' : 'metadata.name', message: `the Secret ${name} has no key ${key} (its keys: ${keysText(secret)})`, others: [secret] };
      }
    }
  },
};

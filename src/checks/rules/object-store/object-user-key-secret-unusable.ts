import { keysText, secretAt } from './private/secrets';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';

export const objectUserKeySecretUnusable: Rule = {
  id: 'object-user-key-secret-unusable',
  refs: ['R164'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStoreUser'],
  needs: ['secrets'],
  title: 'keys of a user are in a Secret, or under a key, that is not there',
  effect: 'the operator stops with an error before it makes the user',
  mend: 'name a Secret in the namespace of the user, and one of its keys',
  source: 'pkg/operator/ceph/object/user/controller.go:940 (rook d0c3b9ce6)',

  *check(it) {
    for (const [i, pair] of ((it.spec.keys ?? []) as any[]).entries()) {
      for (const field of ['accessKeyRef', 'secretKeyRef']) {
        const { name, key } = pair[field] ?? {};
        const path = `spec.keys[${i}].${field}`;
        if (!name || !key) {
          yield { path, message: `there is no ${name ? 'key' : 'name'}` };
          continue;
        }
        const secret = yield* secretAt(it, `${path}.name`, it.namespace, name);
        if (secret && !valuesOf(secret).has(key)) {
          yield { path: `${path}.key`, message: `the Secret ${name} has no key ${key} (its keys: ${keysText(secret)})`, others: [secret] };
        }
      }
    }
  },
};

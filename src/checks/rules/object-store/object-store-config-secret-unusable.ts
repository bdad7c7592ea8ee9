import { keysText, secretAt } from './private/secrets';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';

export const objectStoreConfigSecretUnusable: Rule = {
  id: 'object-store-config-secret-unusable',
  refs: ['R157'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  needs: ['secrets'],
  title: 'rgwConfigFromSecret names a Secret or a key that is not there',
  effect: 'the operator stops with an error before it starts the gateways',
  mend: 'give the name of a Secret in the namespace of the store, and one of its keys',
  source: 'pkg/operator/ceph/object/config.go:299-310 (rook d0c3b9ce6)',

  *check(it) {
    const options: [string, any][] = Object.entries(it.spec.gateway?.rgwConfigFromSecret ?? {});
    for (const [option, { name, key }] of options) {
      const path = `spec.gateway.rgwConfigFromSecret.${option}`;
      if (!name || !key) {
        yield { path, message: `there is no ${name ? 'key' : 'name'}` };
        continue;
      }
      const secret = yield* secretAt(it, `${path}.name`, it.namespace, name);
      if (secret && !valuesOf(secret).has(key)) {
        yield { path: `${path}.key`, message: `the Secret ${name} has no key ${key} (its keys: ${keysText(secret)})`, others: [secret] };
      }
    }
  },
};

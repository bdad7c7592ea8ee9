import { secretAt } from './private/secrets';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';

const REQUIRED = ['OS_PROJECT_DOMAIN_NAME', 'OS_USER_DOMAIN_NAME', 'OS_PROJECT_NAME', 'OS_USERNAME', 'OS_PASSWORD'];
const FIXED: readonly [string, string][] = [['OS_AUTH_TYPE', 'password'], ['OS_IDENTITY_API_VERSION', '3']];

export const objectStoreKeystoneSecretUnusable: Rule = {
  id: 'object-store-keystone-secret-unusable',
  refs: ['R154'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore'],
  needs: ['secrets'],
  title: 'the Secret of Keystone\'s service user is missing or does not fit',
  effect: 'the operator stops with an error before it starts the gateways',
  mend: 'give the OS_ variables of a user whose domain is that of its project, for password and version 3',
  source: 'pkg/operator/ceph/object/config.go:193-225 (rook d0c3b9ce6)',

  *check(it) {
    const path = 'spec.auth.keystone.serviceUserSecretName';
    const name = it.spec.auth?.keystone?.serviceUserSecretName;
    const secret = name ? yield* secretAt(it, path, it.namespace, name) : undefined;
    if (secret === undefined) {
      return;
    }
    const values = valuesOf(secret);
    const others = [secret];
    for (const key of REQUIRED.filter(one => !values.get(one))) {
      yield { path, message: `the Secret ${name} has no ${key}`, others };
    }
    for (const [key, wanted] of FIXED) {
      const value = values.get(key) ?? wanted;
      if (value !== wanted) {
        yield { path, message: `${key} in the Secret ${name} is ${JSON.stringify(value)}, not ${wanted}`, others };
      }
    }
    const [project, user] = REQUIRED.map(key => values.get(key));
    if (project && user && project !== user) {
      yield { path, message: `the domain of the project is ${JSON.stringify(project)}, that of the user ${JSON.stringify(user)}`, others };
    }
  },
};

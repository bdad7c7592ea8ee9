import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { valuesOf } from '../../secret-values';
import { Severity } from '../../severity';

/** Where the key of Rook's user may stand: Secret and key. */
const KEYS = [['rook-ceph-mon', 'ceph-secret'], ['rook-ceph-mon', 'admin-secret'], ['rook-ceph-operator-creds', 'userKey']] as const;

/** What stands there where the key is in another Secret. */
const PLACEHOLDER = 'admin-secret';

export const clusterExternalKeyNotBase64: Rule = {
  id: 'cluster-external-key-not-base64',
  refs: ['R46'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['secrets'],
  title: 'the key of an external cluster is no key of Ceph',
  effect: 'the operator refuses it, and does not connect',
  mend: 'write the key as ceph auth get-key prints it, into stringData, or into data encoded once more',
  source: 'pkg/operator/ceph/cluster/cluster_external.go:65 (rook d0c3b9ce6)',

  *check({ object, namespace, set, notEvaluated }) {
    if (!isExternal(object)) {
      return;
    }
    const found = KEYS.flatMap(([name, key]) => {
      const secret = set.find('Secret', namespace, name);
      const text = secret && valuesOf(secret).get(key);
      return text ? [{ secret, name, key, text }] : [];
    });
    if (found.length === 0) {
      notEvaluated('secrets');
    }
    for (const { secret, name, key, text } of found) {
      // What is in brackets or begins with a dollar sign is filled in later.
      if (text !== PLACEHOLDER && !/[<>{}$]/.test(text) && !isBase64(text)) {
        const path = `${secret.stringData?.[key] === undefined ? 'data' : 'stringData'}[${key}]`;
        yield { path, message: `${key} of the Secret ${name} is not base64`, object: secret, others: [object] };
      }
    }
  },
};

/** As Go reads it: line breaks don't matter, all else does. */
function isBase64(text: string): boolean {
  const plain = text.replace(/[\r\n]/g, '');
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
}

import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

export const mirrorPeerSecretIncomplete: Rule = {
  id: 'mirror-peer-secret-incomplete',
  refs: ['R113'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPool', 'CephRBDMirror'],
  needs: ['secrets'],
  title: 'the Secret of a mirroring peer lacks a key',
  effect: 'the operator stops with an error, and does not add the peer',
  mend: 'put the bootstrap token of the other cluster under the key token; a CephRBDMirror wants the name of the pool under the key pool as well',
  source: 'pkg/operator/ceph/controller/mirror_peer.go:195 (rook d0c3b9ce6)',

  *check({ kind, spec, namespace, set, notEvaluated }) {
    const isPool = kind === 'CephBlockPool';
    const peers = isPool ? spec.mirroring?.enabled === true && !isErasureCoded(spec) ? spec.mirroring.peers : undefined : spec.peers;
    for (const [i, name] of (peers?.secretNames ?? []).entries()) {
      const secret = set.find('Secret', namespace, name);
      const path = `${isPool ? 'spec.mirroring.peers' : 'spec.peers'}.secretNames[${i}]`;
      if (secret === undefined) {
        const others = set.all('Secret').filter(one => one.metadata?.name === name);
        if (others.length > 0) {
          const message = `there is no Secret ${name} in ${namespace}, but in ${others.map(one => one.metadata.namespace).join(', ')}`;
          yield { path, message, fix: `put it in ${namespace} as well`, others, severity: Severity.WARNING };
        } else {
          notEvaluated('secrets');
        }
        continue;
      }
      const lacking = (isPool ? ['token'] : ['token', 'pool']).filter(key => !secret.data?.[key] && !secret.stringData?.[key]);
      if (lacking.length > 0) {
        const message = `${titleOf(secret)} has no ${lacking.join(' and no ')}`;
        yield { path, message, others: [secret] };
      }
    }
  },
};

import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemMirrorPeerSecret: Rule = {
  id: 'filesystem-mirror-peer-secret',
  refs: ['R132'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystem'],
  needs: ['secrets'],
  title: 'the Secret of a peer that a filesystem is mirrored to is not there, or holds no token',
  effect: 'the operator fails to add the peer, and nothing is mirrored',
  mend: 'keep in the namespace of the CephFilesystem a Secret with the key token, as the other cluster has made it',
  source: 'pkg/operator/ceph/controller/mirror_peer.go:195 (rook d0c3b9ce6)',

  *check({ spec: { mirroring }, set, namespace, notEvaluated }) {
    const names: string[] = (mirroring?.enabled && mirroring.peers?.secretNames) || [];
    for (const [i, name] of names.entries()) {
      const path = `spec.mirroring.peers.secretNames[${i}]`;
      const { state, object, others } = set.lookup('Secret', namespace, name);
      const elsewhere = others.filter(other => other.metadata?.name === name);
      if (state === 'unknown' || state === 'elsewhere' || isFilledLater(object)) {
        notEvaluated('secrets');
      } else if (elsewhere.length > 0) {
        yield { path, message: `the Secret ${name} is in ${elsewhere[0].metadata.namespace}, not in ${namespace}`, others: elsewhere };
      } else if (state === 'absent') {
        yield { path, message: `none of the Secrets of ${namespace} in the set is called ${name}`, severity: Severity.WARNING };
      } else if (!object.data?.token && !object.stringData?.token) {
        const keys = [...Object.keys(object.data ?? {}), ...Object.keys(object.stringData ?? {})];
        yield { path, message: `the Secret ${name} has no token, only ${keys.join(', ') || 'nothing'}`, others: [object] };
      }
    }
  },
};

/** Whether somebody else is to write what a Secret holds. */
function isFilledLater(secret: any): boolean {
  return secret !== undefined && secret.data === undefined && secret.stringData === undefined;
}

import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const mirrorPeersSeveral: Rule = {
  id: 'mirror-peers-several',
  refs: ['R113'],
  severity: Severity.WARNING,
  kinds: ['CephBlockPool', 'CephRBDMirror'],
  title: 'mirroring has more than one peer',
  effect: 'Ceph mirrors a pool with a single peer, and adding another one fails',
  mend: 'leave one peer',
  source: 'https://rook.io/docs/rook/latest/CRDs/Block-Storage/ceph-block-pool-crd/',

  *check({ kind, spec }) {
    const [path, peers] = kind === 'CephBlockPool' ? ['spec.mirroring.peers', spec.mirroring?.peers] : ['spec.peers', spec.peers];
    const names: string[] = peers?.secretNames ?? [];
    if (names.length > 1) {
      yield { path: `${path}.secretNames[1]`, message: `there are ${names.length} peers (${names.join(', ')}), and one is allowed` };
    }
  },
};

import { isErasureCoded } from '../../../placement/ceph-pools';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const poolErasureCodedMirroring: Rule = {
  id: 'pool-erasure-coded-mirroring',
  refs: ['R112'],
  severity: Severity.ERROR,
  kinds: ['CephBlockPool'],
  title: 'an erasure-coded pool is mirrored',
  effect: 'the operator never adds its peers or reports its mirroring, and says nothing',
  mend: 'mirror the replicated pool that the images are in, and leave mirroring out here',
  source: 'pkg/operator/ceph/pool/controller.go:341,774 (rook d0c3b9ce6)',

  *check({ spec }) {
    if (isErasureCoded(spec) && spec.mirroring?.enabled === true) {
      const peers = spec.mirroring.peers?.secretNames ?? [];
      const [message, severity] = peers.length > 0
        ? [`the pool is erasure-coded, and is to have the peer ${peers[0]}`]
        : ['the pool is erasure-coded', Severity.WARNING];
      yield { path: 'spec.mirroring.enabled', message, severity };
    }
  },
};

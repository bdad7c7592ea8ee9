import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, cephCluster, yaml } from '../../yaml';

const MIRRORED = blockPool({ mirroring: { enabled: true, mode: 'image' } });
const daemon = (count?: number) => ceph('CephRBDMirror', 'my-rbd-mirror', { count });

export const CASES: RuleCases = {
  rule: 'rbd-mirror-idle',
  fails: [
    { name: 'scaled to zero', yaml: yaml(cephCluster(), MIRRORED, daemon(0)), refused: true, finds: ['CephRBDMirror my-rbd-mirror: spec.count'], says: ['it is 0'], mends: ['set it to 1'] },
    { name: 'no count', yaml: yaml(cephCluster(), MIRRORED, daemon()), refused: true, finds: ['CephRBDMirror my-rbd-mirror: spec.count'] },
    {
      name: 'pools that are not mirrored',
      yaml: yaml(cephCluster(), blockPool(), daemon(1), blockPool({ mirroring: { enabled: true, mode: 'image' } }, 'replicapool', 'other')),
      finds: ['CephRBDMirror my-rbd-mirror: '],
      says: ['no CephBlockPool of rook-ceph is mirrored'],
      mends: ['set mirroring.enabled of a CephBlockPool'],
    },
  ],
  passes: [{ name: 'one of two pools', yaml: yaml(cephCluster(), blockPool({}, 'local'), MIRRORED, daemon(1)) }],
  open: [{ name: 'no pools in the set', yaml: yaml(cephCluster(), daemon(1)), notEvaluated: ['objects'] }],
};

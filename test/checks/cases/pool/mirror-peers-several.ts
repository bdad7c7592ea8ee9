import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, yaml } from '../../yaml';

const peers = (...secretNames: string[]) => ({ peers: { secretNames } });
const pool = (...names: string[]) => blockPool({ mirroring: { enabled: true, mode: 'image', ...peers(...names) } });
const mirror = (...names: string[]) => ceph('CephRBDMirror', 'mirror', { count: 1, ...peers(...names) });

export const CASES: RuleCases = {
  rule: 'mirror-peers-several',
  fails: [
    {
      name: 'a pool with two',
      yaml: yaml(pool('site-b', 'site-c')),
      finds: ['CephBlockPool replicapool: spec.mirroring.peers.secretNames[1]'],
      says: ['there are 2 peers (site-b, site-c), and one is allowed: '],
    },
    { name: 'a daemon with two', yaml: yaml(mirror('site-b', 'site-c')), finds: ['CephRBDMirror mirror: spec.peers.secretNames[1]'] },
  ],
  passes: [{ name: 'one, and none', yaml: yaml(pool('site-b'), mirror('site-b'), blockPool({}, 'other'), ceph('CephRBDMirror', 'alone', { count: 1 })) }],
};

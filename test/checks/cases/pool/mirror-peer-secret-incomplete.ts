import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, yaml } from '../../yaml';

const secret = (name: string, content: object, namespace = 'rook-ceph') => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, ...content });
const TOKEN = 'ZXlKbWMybGtJam9pT1RGbFlXVXdaR1FpZlE9PQ==';
const GOOD = secret('site-b', { data: { token: TOKEN, pool: 'cmVwbGljYXBvb2w=' } });
const pool = (secretNames: string[], more: object = {}) => blockPool({ mirroring: { enabled: true, mode: 'image', peers: { secretNames }, ...more } });
const mirror = (...secretNames: string[]) => ceph('CephRBDMirror', 'mirror', { count: 1, peers: { secretNames } });

export const CASES: RuleCases = {
  rule: 'mirror-peer-secret-incomplete',
  fails: [
    {
      name: 'the key is called otherwise',
      yaml: yaml(pool(['site-b', 'site-c']), GOOD, secret('site-c', { data: { rbdMirrorBootstrapPeerToken: TOKEN } })),
      finds: ['CephBlockPool replicapool: spec.mirroring.peers.secretNames[1]'],
      says: ['Secret rook-ceph/site-c has no token: '],
    },
    { name: 'an empty token', yaml: yaml(pool(['site-b']), secret('site-b', { stringData: { token: '' } })), finds: ['CephBlockPool replicapool: spec.mirroring.peers.secretNames[0]'] },
    {
      name: 'the daemon wants to know the pool too',
      yaml: yaml(mirror('site-b', 'site-c'), secret('site-b', { data: { token: TOKEN } }), secret('site-c', { type: 'Opaque' })),
      finds: ['CephRBDMirror mirror: spec.peers.secretNames[0]', 'CephRBDMirror mirror: spec.peers.secretNames[1]'],
      says: ['site-b has no pool: ', 'site-c has no token and no pool: '],
    },
    {
      name: 'the Secret is in another namespace',
      yaml: yaml(pool(['site-b']), secret('site-b', { data: { token: TOKEN } }, 'second'), secret('site-c', {}, 'third')),
      finds: ['CephBlockPool replicapool: spec.mirroring.peers.secretNames[0]'],
      says: ['there is no Secret site-b in rook-ceph, but in second: '],
      mends: ['put it in rook-ceph as well'],
    },
  ],
  passes: [
    { name: 'all keys', yaml: yaml(pool(['site-b']), mirror('site-b'), GOOD) },
    { name: 'a token as text', yaml: yaml(pool(['site-b']), secret('site-b', { stringData: { token: TOKEN } })) },
    { name: 'no peers', yaml: yaml(blockPool(), ceph('CephRBDMirror', 'mirror', { count: 1 })) },
    { name: 'mirroring is not enabled', yaml: yaml(pool(['site-b'], { enabled: false }), secret('site-b', {})) },
    { name: 'chunks, for which there is a rule of its own', yaml: yaml(blockPool({ erasureCoded: { dataChunks: 2, codingChunks: 1 } })) },
  ],
  open: [
    { name: 'the Secret is not in the set', yaml: yaml(pool(['site-b']), secret('site-c', {})), notEvaluated: ['secrets'] },
  ],
};

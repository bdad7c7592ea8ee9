import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, filesystem, yaml } from '../../yaml';

const FIELD = 'CephFilesystem myfs: spec.mirroring.peers.secretNames[0]';
const mirrored = (mirroring: object = {}) => filesystem({ mirroring: { enabled: true, peers: { secretNames: ['site-b'] }, ...mirroring } });
const secret = (content: object, name = 'site-b', namespace = 'rook-ceph') => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type: 'Opaque', ...content });
const TOKEN = { stringData: { token: 'eyJmc2lkIjoiMSJ9' } };
const BASE = [cephCluster(), ceph('CephFilesystemMirror', 'my-fs-mirror', {})];

export const CASES: RuleCases = {
  rule: 'filesystem-mirror-peer-secret',
  fails: [
    {
      name: 'another key',
      yaml: yaml(...BASE, mirrored(), secret({ data: { pool: 'bXlmcw==' }, stringData: { bootstrap: 'eyJmc2lkIjoiMSJ9' } })),
      finds: [FIELD],
      says: ['the Secret site-b has no token, only pool, bootstrap'],
    },
    { name: 'no key', yaml: yaml(...BASE, mirrored(), secret({ data: {} })), finds: [FIELD], says: ['only nothing'] },
    { name: 'in plain text, no key', yaml: yaml(...BASE, mirrored(), secret({ stringData: {} })), finds: [FIELD] },
    { name: 'in another namespace', yaml: yaml(...BASE, mirrored(), secret(TOKEN, 'site-b', 'default')), finds: [FIELD], says: ['the Secret site-b is in default, not in rook-ceph'] },
    {
      name: 'the second of another name',
      yaml: yaml(...BASE, mirrored({ peers: { secretNames: ['site-b', 'site-c'] } }), secret(TOKEN)),
      finds: [FIELD.replace('0', '1')],
      says: ['none of the Secrets of rook-ceph in the set is called site-c'],
    },
  ],
  passes: [
    { name: 'a token', yaml: yaml(...BASE, mirrored(), secret(TOKEN)) },
    { name: 'an encoded token', yaml: yaml(...BASE, mirrored(), secret({ data: { token: 'ZXlKbWMybGtJam9pTVNKOQ==' } })) },
    { name: 'not enabled', yaml: yaml(...BASE, mirrored({ enabled: false }), secret({ data: {} })) },
    { name: 'no peers', yaml: yaml(...BASE, mirrored({ peers: undefined })) },
    { name: 'not mirrored', yaml: yaml(...BASE, filesystem()) },
  ],
  open: [
    { name: 'a Secret that is kept elsewhere', yaml: yaml(...BASE, mirrored()), notEvaluated: ['secrets'] },
    { name: 'a Secret that somebody else fills', yaml: yaml(...BASE, mirrored(), secret({})), notEvaluated: ['secrets'] },
  ],
};

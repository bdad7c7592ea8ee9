import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (cephx: object) => cephCluster({ security: { cephx } });
const client = (cephx: object) => ceph('CephClient', 'app', { caps: { mon: 'profile rbd' }, security: { cephx } });
const GOOD = { keyRotationPolicy: 'KeyGeneration', keyGeneration: 2 };

export const CASES: RuleCases = {
  rule: 'cephx-generation-without-policy',
  fails: [
    {
      name: 'no policy for CSI, another one for mirrors',
      yaml: yaml(cluster({ daemon: GOOD, csi: { keyGeneration: 2 }, rbdMirrorPeer: { keyRotationPolicy: 'Disabled', keyGeneration: 3 } })),
      finds: ['CephCluster rook-ceph: spec.security.cephx.csi.keyGeneration', 'CephCluster rook-ceph: spec.security.cephx.rbdMirrorPeer.keyGeneration'],
      says: ['it is 2, and keyRotationPolicy is not given: ', 'it is 3, and keyRotationPolicy is Disabled: '],
    },
    { name: 'a client', yaml: yaml(cephCluster(), client({ keyGeneration: 1 })), finds: ['CephClient app: spec.security.cephx.keyGeneration'] },
  ],
  passes: [
    { name: 'with the policy', yaml: yaml(cluster({ daemon: GOOD, csi: GOOD }), client(GOOD)) },
    { name: 'no generation', yaml: yaml(cluster({ daemon: { keyRotationPolicy: 'Disabled' } }), client({ keyGeneration: 0 })) },
    { name: 'no word of keys', yaml: yaml(cephCluster()) },
  ],
};

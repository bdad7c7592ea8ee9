import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (tag: string, cephx: object = {}) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` }, security: { cephx } });
const NEW = { keyType: 'aes256k' };
const client = (keyType: string) => ceph('CephClient', 'app', { caps: { mon: 'profile rbd' }, security: { cephx: { keyType } } });

export const CASES: RuleCases = {
  rule: 'cephx-key-type-needs-newer-ceph',
  fails: [
    {
      name: 'for daemons and mirrors, with 20.2.3',
      yaml: yaml(cluster('v20.2.3', { daemon: NEW, csi: { keyType: 'aes' }, rbdMirrorPeer: NEW })),
      finds: ['CephCluster rook-ceph: spec.security.cephx.daemon.keyType', 'CephCluster rook-ceph: spec.security.cephx.rbdMirrorPeer.keyType'],
      says: ['aes256k needs Ceph 19.2.6 or 20.2.4, the image is v20.2.3'],
    },
    { name: 'for CSI, with 19.2.5', yaml: yaml(cluster('v19.2.5', { csi: NEW })), finds: ['CephCluster rook-ceph: spec.security.cephx.csi.keyType'] },
    { name: 'for a client, with 20.2.0', yaml: yaml(cluster('v20.2.0'), client('aes256k')), finds: ['CephClient app: spec.security.cephx.keyType'] },
  ],
  passes: [
    { name: 'with 20.2.4', yaml: yaml(cluster('v20.2.4', { daemon: NEW, csi: NEW }), client('aes256k')) },
    { name: 'with 19.2.6', yaml: yaml(cluster('v19.2.6', { daemon: NEW })) },
    { name: 'with some 20', yaml: yaml(cluster('v20', { daemon: NEW })) },
    { name: 'keys of the old type', yaml: yaml(cluster('v20.2.0', { daemon: { keyType: 'aes' } }), client('aes')) },
    { name: 'no word of keys', yaml: yaml(cephCluster({ cephVersion: { image: 'quay.io/ceph/ceph:v19.2.0' } })) },
  ],
};

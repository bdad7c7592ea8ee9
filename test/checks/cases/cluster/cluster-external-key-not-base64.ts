import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const EXTERNAL = ceph('CephCluster', 'rook-ceph-external', { external: { enable: true } }, 'rook-ceph-external');
const secret = (name: string, fields: object, namespace = 'rook-ceph-external') => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, ...fields });
const KEY = 'AQBXNo1jAAAAABAAbTG5AJKbFVxhKzZ5Q1pJXg==';
const twice = (text: string) => Buffer.from(text).toString('base64');

export const CASES: RuleCases = {
  rule: 'cluster-external-key-not-base64',
  fails: [
    {
      name: 'a key that is not encoded for data',
      yaml: yaml(secret('rook-ceph-mon', { data: { 'fsid': twice('f'), 'ceph-username': twice('client.healthchecker'), 'ceph-secret': KEY } }), EXTERNAL),
      finds: ['Secret rook-ceph-mon: data[ceph-secret]'],
      says: ['ceph-secret of the Secret rook-ceph-mon is not base64: '],
    },
    {
      name: 'a whole keyring',
      yaml: yaml(secret('rook-ceph-mon', { stringData: { 'admin-secret': `[client.admin]\n\tkey = ${KEY}\n` } }), EXTERNAL),
      finds: ['Secret rook-ceph-mon: stringData[admin-secret]'],
    },
    {
      name: 'a key that lost its end',
      yaml: yaml(
        secret('rook-ceph-mon', { stringData: { 'admin-secret': 'admin-secret' } }),
        secret('rook-ceph-operator-creds', { stringData: { userID: 'client.healthchecker', userKey: KEY.slice(0, -1) } }),
        EXTERNAL,
      ),
      finds: ['Secret rook-ceph-operator-creds: stringData[userKey]'],
    },
  ],
  passes: [
    { name: 'a key', yaml: yaml(secret('rook-ceph-mon', { stringData: { 'ceph-secret': KEY } }), EXTERNAL) },
    { name: 'a key encoded for data', yaml: yaml(secret('rook-ceph-mon', { data: { 'ceph-secret': twice(`${KEY}\n`) } }), EXTERNAL) },
    { name: 'something that is put in later', yaml: yaml(secret('rook-ceph-mon', { stringData: { 'ceph-secret': '${CEPH_SECRET}' } }), EXTERNAL) },
    {
      name: 'the key is in the Secret of the operator',
      yaml: yaml(secret('rook-ceph-mon', { stringData: { 'admin-secret': 'admin-secret' } }), secret('rook-ceph-operator-creds', { stringData: { userKey: KEY } }), EXTERNAL),
    },
    { name: 'a cluster of its own', yaml: yaml(secret('rook-ceph-mon', { stringData: { 'ceph-secret': '!' } }, 'rook-ceph'), cephCluster()) },
  ],
  open: [
    { name: 'no Secret among the manifests', yaml: yaml(secret('rook-ceph-mon', {}), EXTERNAL), notEvaluated: ['secrets'] },
  ],
};

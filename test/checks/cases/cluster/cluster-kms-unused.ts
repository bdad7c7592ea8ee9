import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const kms = { connectionDetails: { KMS_PROVIDER: 'vault', VAULT_ADDR: 'https://vault.default.svc:8200', VAULT_AUTH_METHOD: 'kubernetes', VAULT_AUTH_KUBERNETES_ROLE: 'rook' } };
const set = (name: string, encrypted?: boolean) => ({
  name,
  count: 3,
  encrypted,
  volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage: '1Ti' } }, storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } }],
});

export const CASES: RuleCases = {
  rule: 'cluster-kms-unused',
  fails: [
    {
      name: 'encrypted devices of hosts',
      yaml: yaml(cephCluster({ security: { kms }, storage: { useAllNodes: true, useAllDevices: true, config: { encryptedDevice: 'true' } } })),
      finds: ['CephCluster rook-ceph: spec.security.kms'],
      says: ['no entry of storage.storageClassDeviceSets has encrypted: true: '],
    },
    {
      name: 'device sets that are not encrypted',
      yaml: yaml(cephCluster({ security: { kms }, storage: { storageClassDeviceSets: [set('a', false), set('b')] } })),
      finds: ['CephCluster rook-ceph: spec.security.kms'],
    },
  ],
  passes: [
    { name: 'one device set is encrypted', yaml: yaml(cephCluster({ security: { kms }, storage: { storageClassDeviceSets: [set('a'), set('b', true)] } })) },
    { name: 'no key management service', yaml: yaml(cephCluster({ security: { kms: { connectionDetails: {} } } })) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, security: { kms } })) },
  ],
};

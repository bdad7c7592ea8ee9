import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const radosNamespace = (clusterID: string | undefined, name = 'tenant-a', namespace = 'rook-ceph') => (
  ceph('CephBlockPoolRadosNamespace', name, { blockPoolName: 'replicapool', clusterID }, namespace)
);
const group = (clusterID: string | undefined, name = 'csi') => ceph('CephFilesystemSubVolumeGroup', name, { filesystemName: 'myfs', clusterID });
const operator = (tag: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'rook-ceph-operator', namespace: 'rook-ceph' },
  spec: {
    selector: { matchLabels: { app: 'rook-ceph-operator' } },
    template: { metadata: { labels: { app: 'rook-ceph-operator' } }, spec: { containers: [{ name: 'rook-ceph-operator', image: `docker.io/rook/ceph:${tag}` }] } },
  },
});
const FOUND = ['CephBlockPoolRadosNamespace tenant-a: spec.clusterID'];

export const CASES: RuleCases = {
  rule: 'cluster-id-unusable',
  fails: [
    { name: 'capitals', yaml: yaml(radosNamespace('TenantA')), finds: FOUND, says: ['"TenantA" is no name of an object'] },
    { name: 'capitals, and the first Rook that makes profiles', yaml: yaml(operator('v1.18.0'), radosNamespace('TenantA')), finds: FOUND },
    { name: 'an underscore', yaml: yaml(radosNamespace('tenant_a')), finds: FOUND },
    { name: 'a dash at the end', yaml: yaml(group('tenant-')), finds: ['CephFilesystemSubVolumeGroup csi: spec.clusterID'] },
    { name: 'that of the whole cluster', yaml: yaml(cephCluster(), radosNamespace('rook-ceph')), finds: FOUND, says: ['"rook-ceph" is the namespace of the CephCluster'] },
    {
      name: 'that of another part',
      yaml: yaml(group('tenants'), radosNamespace('tenants')),
      finds: ['CephFilesystemSubVolumeGroup csi: spec.clusterID'],
      says: ['"tenants" is that of CephBlockPoolRadosNamespace rook-ceph/tenant-a as well: '],
    },
    {
      name: 'that of another part of another cluster',
      yaml: yaml(radosNamespace('tenants', 'tenant-a'), radosNamespace('tenants', 'tenant-a', 'rook-ceph-second')),
      finds: FOUND,
      says: ['CephBlockPoolRadosNamespace rook-ceph/tenant-a as well, if both are in the same Kubernetes: '],
    },
  ],
  passes: [
    { name: 'names of objects', yaml: yaml(cephCluster(), radosNamespace('tenant-a'), radosNamespace('b', 'tenant-b'), group('c0')) },
    { name: 'capitals, and a Rook from before there were profiles', yaml: yaml(operator('v1.17.9'), radosNamespace('TenantA')) },
    { name: 'the same part twice', yaml: yaml(radosNamespace('tenants'), radosNamespace('tenants')) },
    { name: 'left to Rook', yaml: yaml(radosNamespace(undefined), radosNamespace(undefined, 'tenant-b'), group(undefined)) },
  ],
};

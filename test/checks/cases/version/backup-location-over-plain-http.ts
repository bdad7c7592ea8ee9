import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';

const cluster = (tag: string) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } });
const location = (s3Url?: string) => ({
  apiVersion: 'velero.io/v1',
  kind: 'BackupStorageLocation',
  metadata: { name: 'default', namespace: 'velero' },
  spec: { provider: 'aws', objectStorage: { bucket: 'backups' }, config: { region: 'us-east-1', s3ForcePathStyle: 'true', ...s3Url && { s3Url } } },
});
const HTTP = 'http://rook-ceph-rgw-my-store.rook-ceph.svc:80';

export const CASES: RuleCases = {
  rule: 'backup-location-over-plain-http',
  fails: [
    {
      name: 'the gateways of a cluster with 20.2.4',
      yaml: yaml(cluster('v20.2.4'), objectStore(), location(HTTP)),
      finds: ['BackupStorageLocation default: spec.config.s3Url'],
      says: [`"${HTTP}" is plain http, and the gateways run quay.io/ceph/ceph:v20.2.4`],
    },
    {
      name: 'with 19.2.6, by the short name',
      yaml: yaml(cluster('v19.2.6-20260801'), location('http://rook-ceph-rgw-my-store.rook-ceph')),
      finds: ['BackupStorageLocation default: spec.config.s3Url'],
    },
  ],
  passes: [
    { name: 'over TLS', yaml: yaml(cluster('v20.2.4'), location(HTTP.replace('http:', 'https:'))) },
    { name: 'another release', yaml: yaml(cluster('v20.2.3'), location(HTTP)) },
    { name: 'a store elsewhere', yaml: yaml(cluster('v20.2.4'), location('http://minio.velero.svc:9000')) },
    { name: 'gateways of a cluster that is not in the set', yaml: yaml(cluster('v20.2.4'), location(HTTP.replace('rook-ceph.svc', 'other.svc'))) },
    { name: 'no address: the provider\'s own', yaml: yaml(cluster('v20.2.4'), location()) },
  ],
};

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
const REPOSITORY = `s3:${HTTP}/backups`;
const pod = (env?: object[]) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'd', namespace: 'web' }, spec: { containers: [{ name: 'restic', image: 'restic/restic:0.19.1', env }] } });

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
    {
      name: 'by a name that the store has besides',
      yaml: yaml(cluster('v20.2.4'), objectStore({ hosting: { dnsNames: ['s3.example.com'] } }), location('HTTP://s3.example.com/')),
      finds: ['BackupStorageLocation default: spec.config.s3Url'],
    },
    {
      name: 'by the name that the store advertises, in the long form of a cluster with one',
      yaml: yaml(
        cluster('v20.2.4'),
        objectStore({ hosting: { advertiseEndpoint: { dnsName: 'rgw.example.com', port: 80, useTls: false } } }),
        location('http://rgw.example.com'),
        location(`${HTTP.replace('.svc:80', '.svc.cluster.local')}`),
      ),
      finds: ['BackupStorageLocation default: spec.config.s3Url', 'BackupStorageLocation default: spec.config.s3Url'],
    },
    {
      name: 'repositories of restic',
      yaml: yaml(
        cluster('v20.2.4'),
        objectStore(),
        { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', namespace: 'web' }, stringData: { RESTIC_REPOSITORY: REPOSITORY, RESTIC_PASSWORD: 'x' } },
        { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'b', namespace: 'web' }, data: { RESTIC_REPOSITORY: Buffer.from(REPOSITORY).toString('base64') } },
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', namespace: 'web' }, data: { RESTIC_REPOSITORY: REPOSITORY } },
        pod([{ name: 'TZ', value: 'UTC' }, { name: 'RESTIC_REPOSITORY', value: REPOSITORY }]),
      ),
      finds: ['Secret a: stringData.RESTIC_REPOSITORY', 'Secret b: data.RESTIC_REPOSITORY', 'ConfigMap c: data.RESTIC_REPOSITORY', 'Pod d: spec.containers[0].env[1].value'],
      says: [`"${REPOSITORY}" is plain http`],
    },
  ],
  passes: [
    {
      name: 'nothing of restic, or over TLS',
      yaml: yaml(
        cluster('v20.2.4'),
        { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', namespace: 'web' }, data: { address: Buffer.from(REPOSITORY).toString('base64') } },
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', namespace: 'web' }, data: { RESTIC_REPOSITORY: REPOSITORY.replace('http:', 'https:') } },
        pod([{ name: 'ADDRESS', value: REPOSITORY }, { name: 'RESTIC_REPOSITORY', valueFrom: { secretKeyRef: { name: 'a', key: 'address' } } }]),
        { ...pod(), metadata: { name: 'e', namespace: 'web' } },
      ),
    },
    { name: 'over TLS', yaml: yaml(cluster('v20.2.4'), location(HTTP.replace('http:', 'https:'))) },
    { name: 'another release', yaml: yaml(cluster('v20.2.3'), location(HTTP)) },
    { name: 'a store elsewhere', yaml: yaml(cluster('v20.2.4'), location('http://minio.velero.svc:9000')) },
    { name: 'gateways of a cluster that is not in the set', yaml: yaml(cluster('v20.2.4'), location(HTTP.replace('rook-ceph.svc', 'other.svc'))) },
    { name: 'no address: the provider\'s own', yaml: yaml(cluster('v20.2.4'), location()) },
  ],
};

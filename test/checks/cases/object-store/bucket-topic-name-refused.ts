import { RuleCases } from '../../rule-cases';
import { cephCluster, objectStore, yaml } from '../../yaml';
import { topic } from '../object-store-objects';
import { operator } from '../version/ceph-version-unsupported';

const cluster = (version: string) => cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:v${version}` } });
const named = (name: string) => topic({}, name);

export const CASES: RuleCases = {
  rule: 'bucket-topic-name-refused',
  fails: [
    { name: 'a dot, and gateways that refuse it', yaml: yaml(cluster('20.2.4'), objectStore(), named('uploads.images')), finds: ['CephBucketTopic uploads.images: metadata.name'], severities: ['error'] },
    { name: 'a dot, and gateways that may take it', yaml: yaml(cluster('20.2.5'), objectStore(), named('uploads.images')), finds: ['CephBucketTopic uploads.images: metadata.name'], severities: ['warning'] },
    { name: 'a dot', yaml: yaml(objectStore(), named('uploads.images')), finds: ['CephBucketTopic uploads.images: metadata.name'], says: ['uploads.images has a dot, names of topics have none: '] },
  ],
  passes: [
    { name: 'a dash', yaml: yaml(objectStore(), named('uploads-images')) },
    { name: 'a dot, and gateways from before names were looked at', yaml: `${yaml(cluster('18.2.7'), objectStore(), named('uploads.images'))}---\n${operator('rook/ceph:v1.17.3')}` },
  ],
};

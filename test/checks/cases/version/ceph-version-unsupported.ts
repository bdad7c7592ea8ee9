import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (image: string, allowUnsupported?: boolean) => yaml(cephCluster({ cephVersion: { image, allowUnsupported } }));

export const operator = (image: string) => yaml({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'rook-ceph-operator', namespace: 'rook-ceph' },
  spec: {
    selector: { matchLabels: { app: 'rook-ceph-operator' } },
    template: {
      metadata: { labels: { app: 'rook-ceph-operator' } },
      spec: { containers: [{ name: 'rook-ceph-operator', image, args: ['ceph', 'operator'] }] },
    },
  },
});

export const CASES: RuleCases = {
  rule: 'ceph-version-unsupported',
  fails: [
    {
      name: 'Reef with Rook 1.20',
      yaml: cluster('quay.io/ceph/ceph:v18.2.4'),
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
      says: ['Rook 1.20.6 takes Ceph 19.2.0 or newer and stops at 18.2.4 (Rook 1.20.6 is assumed, since no Deployment of the operator tells): the operator refuses'],
      mends: ['run Ceph 19 or 20, such as 20.2.4; where another Rook runs, add its Deployment to the set'],
    },
    {
      name: 'Reef although what is unsupported is allowed',
      yaml: cluster('quay.io/ceph/ceph:v18.2.4-20250101', true),
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
    },
    {
      name: 'the second of two clusters that are called alike, as for two places',
      yaml: yaml(cephCluster(), cephCluster({ cephVersion: { image: 'quay.io/ceph/ceph:v18.2.7' } })),
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
      says: ['stops at 18.2.7'],
    },
    {
      name: 'Umbrella',
      yaml: cluster('quay.io/ceph/ceph:v21.1.0'),
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
      says: ['Rook 1.20.6 does not know Ceph 21 and stops'],
    },
    {
      name: 'Tentacle with a Rook from before it',
      yaml: `${cluster('quay.io/ceph/ceph:v20.2.4')}---\n${operator('rook/ceph:v1.17.3')}`,
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
      says: ['Rook 1.17.3 does not know Ceph 20 and stops: '],
    },
  ],
  passes: [
    { name: 'Tentacle', yaml: cluster('quay.io/ceph/ceph:v20.2.4') },
    { name: 'Squid', yaml: cluster('quay.io/ceph/ceph:v19.2.0') },
    { name: 'Umbrella, and what is unsupported is allowed', yaml: cluster('quay.io/ceph/ceph:v21.1.0', true) },
    { name: 'Reef with a Rook of its time', yaml: `${cluster('quay.io/ceph/ceph:v18.2.4')}---\n${operator('rook/ceph:v1.17.3')}` },
    { name: 'a Rook that is newer than what is known', yaml: `${cluster('quay.io/ceph/ceph:v22.2.0')}---\n${operator('rook/ceph:v1.22.0')}` },
    { name: 'a Rook with a name of its own', yaml: `${cluster('quay.io/ceph/ceph:v20.2.1')}---\n${operator('rook/ceph:master')}` },
  ],
  open: [
    { name: 'an image that tells no version', yaml: cluster('registry.example/ceph@sha256:' + 'a'.repeat(64)), notEvaluated: ['ceph-version'] },
  ],
};

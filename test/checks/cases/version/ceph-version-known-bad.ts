import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (tag: string) => yaml(cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } }));

export const CASES: RuleCases = {
  rule: 'ceph-version-known-bad',
  fails: [
    {
      name: '20.2.0',
      yaml: cluster('v20.2.0-20251104'),
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
      says: ['Ceph v20.2.0-20251104 is not for use: data read through CSI with read affinity can be corrupted'],
      mends: ['run 20.2.1 or newer'],
    },
  ],
  passes: [
    { name: '20.2.1', yaml: cluster('v20.2.1') },
    { name: 'a release with limits, but no harm', yaml: cluster('v20.2.4') },
  ],
};

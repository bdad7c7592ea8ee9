import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (tag: string) => yaml(cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` } }));

export const CASES: RuleCases = {
  rule: 'ceph-version-downgrade',
  fails: [
    {
      name: 'from Tentacle to Squid',
      previous: cluster('v20.2.4'),
      yaml: cluster('v19.2.6'),
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
      says: ['it was v20.2.4 and is to be v19.2.6'],
    },
    {
      name: 'from a build to an older patch',
      previous: cluster('v19.2.3-20250717'),
      yaml: cluster('v19.2.2-20250601'),
      finds: ['CephCluster rook-ceph: spec.cephVersion.image'],
    },
  ],
  passes: [
    { name: 'a newer one', previous: cluster('v19.2.6'), yaml: cluster('v20.2.4') },
    { name: 'the same one, spelled differently', previous: cluster('v20.2.4'), yaml: cluster('v20.2.4-20260820') },
    { name: 'what was there told no version', previous: cluster('mine'), yaml: cluster('v19.2.6') },
  ],
  open: [
    { name: 'no previous set', yaml: cluster('v19.2.6'), notEvaluated: ['previous'] },
    { name: 'an image that tells no version', previous: cluster('v20.2.4'), yaml: cluster('mine'), notEvaluated: ['ceph-version'] },
  ],
};

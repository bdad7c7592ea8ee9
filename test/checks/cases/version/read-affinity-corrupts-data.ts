import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const cluster = (tag: string, enabled: boolean) =>
  yaml(cephCluster({ cephVersion: { image: `quay.io/ceph/ceph:${tag}` }, csi: { readAffinity: { enabled } } }));

export const CASES: RuleCases = {
  rule: 'read-affinity-corrupts-data',
  fails: [
    {
      name: 'asked for with 20.2.0',
      yaml: cluster('v20.2.0', true),
      finds: ['CephCluster rook-ceph: spec.csi.readAffinity.enabled'],
      says: ['read affinity is asked for with Ceph v20.2.0: '],
    },
  ],
  passes: [
    { name: 'with 20.2.1', yaml: cluster('v20.2.1', true) },
    { name: 'with 19.2.6', yaml: cluster('v19.2.6', true) },
    { name: 'left off', yaml: cluster('v20.2.0', false) },
  ],
};

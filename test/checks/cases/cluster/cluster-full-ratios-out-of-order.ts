import { RuleCases } from '../../rule-cases';
import { ceph, cephCluster, yaml } from '../../yaml';

const cluster = (ratios: object) => yaml(cephCluster({ storage: { useAllNodes: true, useAllDevices: true, ...ratios } }));

export const CASES: RuleCases = {
  rule: 'cluster-full-ratios-out-of-order',
  fails: [
    {
      name: 'backfill stops before the warning comes',
      yaml: cluster({ nearFullRatio: 0.85, backfillFullRatio: 0.8, fullRatio: 0.9 }),
      finds: ['CephCluster rook-ceph: spec.storage.nearFullRatio'],
      says: ['nearFullRatio is 0.85 and backfillFullRatio is 0.8: '],
    },
    {
      name: 'lower than what Ceph has for backfill',
      yaml: cluster({ fullRatio: 0.85 }),
      finds: ['CephCluster rook-ceph: spec.storage.fullRatio'],
      says: ['backfillFullRatio is 0.9 and fullRatio is 0.85: '],
    },
    {
      name: 'equal once they are rounded',
      yaml: cluster({ backfillFullRatio: 0.949 }),
      finds: ['CephCluster rook-ceph: spec.storage.backfillFullRatio'],
      says: ['backfillFullRatio and fullRatio are both 0.95: '],
    },
    {
      name: 'later than an OSD allows',
      yaml: cluster({ fullRatio: 0.98 }),
      finds: ['CephCluster rook-ceph: spec.storage.fullRatio'],
      says: ['fullRatio is 0.98, and OSDs stop by themselves at 0.97: '],
    },
  ],
  passes: [
    { name: 'in order', yaml: cluster({ nearFullRatio: 0.75, backfillFullRatio: 0.8, fullRatio: 0.97 }) },
    { name: 'nothing said', yaml: yaml(cephCluster()) },
    { name: 'an external cluster', yaml: yaml(ceph('CephCluster', 'rook-ceph', { external: { enable: true }, storage: { fullRatio: 0.5 } })) },
  ],
};

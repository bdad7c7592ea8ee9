import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));
const labelSelector = { matchLabels: { app: 'rook-ceph-osd' } };
const topologySpreadConstraints = [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector }];
const podAntiAffinity = { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: { labelSelector, topologyKey: 'kubernetes.io/hostname' } }] };

const SET1 = 'CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].placement';

export const CASES: RuleCases = {
  rule: 'device-set-without-spread',
  fails: [
    { name: 'no placement at the second set', yaml: sets(set('set1', { placement: { topologySpreadConstraints } }), set('set2')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].placement'], says: ['set2 has 3 OSDs, and neither topologySpreadConstraints nor podAntiAffinity: '] },
    { name: 'tolerations only', yaml: sets(set('set1', { placement: { tolerations: [{ operator: 'Exists' }], topologySpreadConstraints: [] } })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].placement'] },
    { name: 'an anti-affinity without terms', yaml: sets(set('set1', { placement: { podAntiAffinity: {} } })), finds: [SET1], says: ['neither topologySpreadConstraints nor podAntiAffinity: '] },
    ...[{ matchLabels: { app: 'rook-osd' } }, { matchLabels: { 'ceph.rook.io/DeviceSet': 'set2' } }, { matchExpressions: [{ key: 'app', operator: 'In', values: ['rook-ceph-mon'] }] }, undefined].map(other => ({
      name: `a selector of other pods: ${JSON.stringify(other)}`,
      yaml: sets(set('set1', { placement: { topologySpreadConstraints: [{ ...topologySpreadConstraints[0], labelSelector: other }] } })),
      finds: [SET1],
      says: ['no topologySpreadConstraints or podAntiAffinity that select them: '],
    })),
  ],
  passes: [
    { name: 'the prepare pods are spread', yaml: sets(set('set1', { preparePlacement: { topologySpreadConstraints } })) },
    ...[{ matchLabels: { team: 'storage' } }, { matchExpressions: [{ key: 'ceph.rook.io/pvc', operator: 'Exists' }] }, { matchLabels: { 'ceph.rook.io/DeviceSet': 'set1' } }, { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['rook-ceph-mon'] }] }, {}].map(other => ({
      name: `a selector that may take them: ${JSON.stringify(other)}`,
      yaml: sets(set('set1', { placement: { topologySpreadConstraints: [{ ...topologySpreadConstraints[0], labelSelector: other }] } })),
    })),
    {
      name: 'OSDs have to keep apart',
      yaml: sets(set('set1', {
        placement: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['x', 'rook-ceph-osd-prepare'] }] }, topologyKey: 'kubernetes.io/hostname' },
            ],
          },
        },
      })),
    },
    { name: 'OSDs keep apart', yaml: sets(set('set1', { placement: { podAntiAffinity } })) },
    { name: 'all daemons are spread', yaml: yaml(cephCluster({ placement: { all: { topologySpreadConstraints } }, storage: { storageClassDeviceSets: [set('set1')] } })) },
    { name: 'a single OSD', yaml: sets(set('set1', { count: 1 })) },
    { name: 'a cluster for tests', yaml: yaml(cephCluster({ mon: { count: 1, allowMultiplePerNode: true }, storage: { storageClassDeviceSets: [set('set1')] } })) },
  ],
};

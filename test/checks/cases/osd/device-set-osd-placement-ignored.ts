import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));
const nodeSelectorTerms = [{ matchExpressions: [{ key: 'role', operator: 'In', values: ['storage'] }] }];
const nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } };
const tolerations = [{ key: 'storage', operator: 'Exists' }];
const placed = (placement: object, ...storageClassDeviceSets: object[]) => yaml(cephCluster({ placement, storage: { storageClassDeviceSets } }));

export const CASES: RuleCases = {
  rule: 'device-set-osd-placement-ignored',
  fails: [
    {
      name: 'a set without a placement',
      yaml: placed({ osd: { nodeAffinity, tolerations } }, set('set1', { placement: { nodeAffinity, tolerations } }), set('set2')),
      finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].placement'],
      says: ['set2 has no nodeAffinity and no tolerations, as placement.osd has: '],
    },
    { name: 'a set with a part of it', yaml: placed({ osd: { nodeAffinity, tolerations } }, set('set1', { placement: { nodeAffinity, tolerations: [] } })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].placement'], says: ['set1 has no tolerations, as'] },
    {
      name: 'a set with other tolerations',
      yaml: placed({ osd: { tolerations: [...tolerations, { key: 'flash', operator: 'Exists' }] } }, set('set1', { placement: { tolerations } })),
      finds: ['CephCluster rook-ceph: spec.placement.osd'],
      says: ['there are no other OSDs, and set1 has tolerations of its own: '],
    },
    {
      name: 'all daemons have another affinity',
      yaml: placed({ all: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }, osd: { nodeAffinity } }, set('set1')),
      finds: ['CephCluster rook-ceph: spec.placement.osd'],
      says: ['set1 has nodeAffinity of its own'],
    },
  ],
  passes: [
    { name: 'the same at the set', yaml: placed({ osd: { tolerations } }, set('set1', { placement: { tolerations } })) },
    { name: 'other tolerations, and OSDs on hosts beside the sets', yaml: yaml(cephCluster({ placement: { osd: { tolerations } }, storage: { useAllNodes: true, useAllDevices: true, storageClassDeviceSets: [set('set1', { placement: { tolerations: [{ key: 'other', operator: 'Exists' }] } })] } })) },
    { name: 'a part for all daemons, a part at the set', yaml: placed({ all: { tolerations }, osd: { tolerations: [...tolerations, { key: 'flash' }] } }, set('set1', { placement: { tolerations: [{ key: 'flash' }] } })) },
    { name: 'for all daemons', yaml: placed({ all: { tolerations }, osd: { tolerations } }, set('set1')) },
    { name: 'an empty placement', yaml: placed({ osd: { tolerations: [] } }, set('set1')) },
    { name: 'no placement', yaml: sets(set('set1')) },
    { name: 'OSDs on hosts', yaml: yaml(cephCluster({ placement: { osd: { tolerations } } })) },
  ],
};

import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const FIELDS = { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] };
const LABELS = { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-1'] }] };
const affinity = (...nodeSelectorTerms: object[]) => ({ nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } });
const placed = (placement: object, storage: object = { useAllNodes: true, useAllDevices: true }) => yaml(cephCluster({ placement, storage }));
const path = (owner: string, i: number) =>
  `CephCluster rook-ceph: spec.placement.${owner}.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${i}].matchFields`;
const template = { metadata: { name: 'data' }, spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] } };
const storageClassDeviceSets = [{ name: 'set1', count: 1, volumeClaimTemplates: [template] }];

export const CASES: RuleCases = {
  rule: 'osd-match-fields-ignored',
  fails: [
    { name: 'a node by its name', yaml: placed({ osd: affinity(FIELDS) }), finds: [path('osd', 0)], says: ['no node is left: '] },
    { name: 'for all daemons', yaml: placed({ all: affinity(LABELS, FIELDS) }), finds: [path('all', 1)], says: ['the term has nothing but matchFields: '] },
    { name: 'fields beside labels', yaml: placed({ osd: affinity({ ...FIELDS, ...LABELS }) }), finds: [path('osd', 0)], says: ['the term has matchFields beside its matchExpressions'] },
  ],
  passes: [
    { name: 'by labels', yaml: placed({ osd: affinity(LABELS) }) },
    { name: 'OSDs have an affinity of their own', yaml: placed({ all: affinity(FIELDS), osd: affinity(LABELS) }) },
    { name: 'OSDs on volumes only, which the scheduler places', yaml: placed({ all: affinity(FIELDS) }, { useAllNodes: false, storageClassDeviceSets }) },
    { name: 'an empty list of fields', yaml: placed({ osd: affinity({ ...LABELS, matchFields: [] }) }) },
    { name: 'no placement', yaml: yaml(cephCluster()) },
  ],
};

import { machines, machinesInZones } from '../../machines';
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
const TAINT = { key: 'storage', effect: 'NoSchedule' };
const TAINTED = machines(3, { node: { taints: [TAINT] } });
const placed = (placement: object, storage: object, ...storageClassDeviceSets: object[]) =>
  yaml(cephCluster({ placement, storage: { ...storage, storageClassDeviceSets } }));

const having = (key: string, value: string, more: object[] = []) => ({
  requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key, operator: 'In', values: [value] }] }, ...more] },
});

export const CASES: RuleCases = {
  rule: 'device-set-placement-unfit',
  fails: [
    {
      name: 'an affinity that no node matches',
      topology: machinesInZones({ a: 2 }, { node: { labels: { role: 'worker' } } }),
      yaml: placed({}, {}, set('set1'), set('set2', { placement: { nodeAffinity } })),
      finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].placement'],
      says: ['no node is left for set2: a-1 does not match the node affinity'],
    },
    { name: 'tolerations of OSDs, which do not hold for device sets', topology: TAINTED, yaml: placed({ osd: { tolerations } }, {}, set('set1')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].placement'], says: ['node-1 has the taint storage:NoSchedule'] },
    {
      name: 'all daemons and the set are meant for different nodes',
      topology: { nodes: [{ name: 'node-1', labels: { role: 'storage', disk: 'hdd' } }, { name: 'node-2', labels: { role: 'compute', disk: 'ssd' } }] },
      yaml: placed({ all: { nodeAffinity: having('role', 'storage') } }, {}, set('set1', { placement: { nodeAffinity: having('disk', 'ssd') } })),
      finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].placement'],
    },
    { name: 'tolerations for all that are not to hold', topology: TAINTED, yaml: placed({ all: { tolerations } }, { onlyApplyOSDPlacement: true }, set('set1')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].placement'] },
  ],
  passes: [
    { name: 'the set tolerates the taint', topology: TAINTED, yaml: placed({}, {}, set('set1', { placement: { tolerations } })) },
    { name: 'all tolerate the taint', topology: TAINTED, yaml: placed({ all: { tolerations } }, {}, set('set1')) },
    { name: 'one node is left', topology: { nodes: [...machines(1).nodes!, { name: 'node-2', taints: [TAINT] }] }, yaml: placed({}, {}, set('set1')) },
    {
      name: 'a second term of the set',
      topology: { nodes: [{ name: 'node-1', labels: { role: 'storage', disk: 'hdd' } }, { name: 'node-2', labels: { role: 'compute', disk: 'ssd' } }] },
      yaml: placed({ all: { nodeAffinity: having('role', 'storage') } }, {}, set('set1', {
        placement: { nodeAffinity: having('disk', 'ssd', [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['hdd'] }] }]) },
      })),
    },
    {
      name: 'fields for all daemons, which the scheduler knows',
      topology: machines(2),
      yaml: placed({
        all: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] }] } } },
      }, {}, set('set1', { placement: { nodeAffinity: having('role', 'storage') } })),
    },
    { name: 'a taint that is only a preference', topology: machines(2, { node: { taints: [{ ...TAINT, effect: 'PreferNoSchedule' }] } }), yaml: placed({}, {}, set('set1')) },
    { name: 'fields, which the scheduler knows', topology: machines(2), yaml: placed({}, {}, set('set1', { placement: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] }] } } } })) },
  ],
  open: [
    { name: 'no topology', yaml: sets(set('set1')), notEvaluated: ['topology'] },
  ],
};

import { machines, machinesInZones } from '../../machines';
import { RuleCases } from '../../rule-cases';
import { blockPool, cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));
const cluster = (spec: object, ...storageClassDeviceSets: object[]) => `${yaml(cephCluster({ ...spec, storage: { storageClassDeviceSets } }))}---\n`;
const inZones = (name: string, count: number, ...values: string[]) => ({
  ...set(name),
  count,
  placement: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values }] }] } } },
});
const ZONES = machinesInZones({ a: 2, b: 2, c: 2 });
const ZONE_POOL = yaml(blockPool({ failureDomain: 'zone' }));
const spread = (topologyKey: string) => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'rook-ceph-osd-prepare' } } });
const STRETCHED = { count: 5, stretchCluster: { failureDomainLabel: 'topology.kubernetes.io/zone', subFailureDomain: 'host', zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } };

export const CASES: RuleCases = {
  rule: 'device-set-count-uneven',
  fails: [
    { name: 'four OSDs in three zones', topology: ZONES, yaml: cluster({}, set('set1', { count: 3 }), set('set2', { count: 4 })) + ZONE_POOL, finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].count'], says: ['4 OSDs of set2 cannot be even over the zones a, b, c: '] },
    {
      name: 'a stretch cluster with a set for each zone',
      topology: ZONES,
      yaml: cluster({ mon: STRETCHED }, inZones('set1', 2, 'b'), inZones('set2', 3, 'c')),
      finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].count'],
      says: ['there are 2 in b, 3 in c with the 2 of set1: '],
    },
    { name: 'a stretch cluster with one set for both zones', topology: ZONES, yaml: cluster({ mon: STRETCHED }, inZones('set1', 3, 'b', 'c')), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].count'], says: ['over the zones b, c'] },
    { name: 'pods that are spread over zones', topology: ZONES, yaml: cluster({}, set('set1', { count: 5, preparePlacement: { topologySpreadConstraints: [spread('topology.kubernetes.io/zone')] } })), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].count'], says: ['which no pool here takes'] },
  ],
  passes: [
    { name: 'pods that are spread over hosts', topology: ZONES, yaml: cluster({}, set('set1', { count: 5, placement: { topologySpreadConstraints: [spread('kubernetes.io/hostname'), spread('example.com/shelf')] } })) },
    { name: 'as many in each zone', topology: ZONES, yaml: cluster({}, set('set1', { count: 6 })) + ZONE_POOL },
    { name: 'a node in no zone', topology: { nodes: [...ZONES.nodes!, { name: 'd' }] }, yaml: cluster({}, set('set1')) + ZONE_POOL },
    { name: 'pools on hosts', topology: ZONES, yaml: cluster({}, set('set1', { count: 4 })) + yaml(blockPool()) },
    { name: 'a pool of another cluster', topology: ZONES, yaml: cluster({}, set('set1', { count: 4 })) + yaml(cephCluster({}, 'other'), blockPool({ failureDomain: 'zone' }, 'other', 'other')) },
    { name: 'a pool that says nothing', topology: ZONES, yaml: cluster({}, set('set1', { count: 4 })) + yaml(blockPool({ failureDomain: undefined })) },
    { name: 'a pool on OSDs', topology: ZONES, yaml: cluster({}, set('set1', { count: 4 })) + yaml(blockPool({ failureDomain: 'osd' })) },
    { name: 'no node in any zone', topology: machines(3), yaml: cluster({}, set('set1', { count: 4 })) + yaml(blockPool({ failureDomain: 'zone', crushRoot: 'main' })) },
    { name: 'a set for each zone', topology: ZONES, yaml: cluster({ mon: STRETCHED }, inZones('set1', 2, 'b'), inZones('set2', 2, 'c')) },
    { name: 'two sets in a zone', topology: ZONES, yaml: cluster({ mon: STRETCHED }, inZones('set1', 2, 'b'), inZones('set2', 4, 'c'), inZones('set3', 2, 'b')) },
    { name: 'more in one zone beside a set for all', topology: ZONES, yaml: cluster({}, inZones('set1', 2, 'b'), inZones('set2', 1, 'c'), set('set3')) + ZONE_POOL },
    { name: 'for all zones but those of the placement', topology: ZONES, yaml: cluster({ placement: { all: inZones('', 1, 'b', 'c').placement } }, set('set1', { count: 4 })) + yaml(blockPool({ failureDomain: 'zone', replicated: { size: 2 } })) },
  ],
  open: [
    { name: 'no topology', yaml: sets(set('set1')), notEvaluated: ['topology'] },
  ],
};

import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const mon = { count: 5, stretchCluster: { zones: [{ name: 'a', arbiter: true }, { name: 'b' }, { name: 'c' }] } };
const at = (...values: string[]) => ({
  nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values }] }] } },
});
const volume = (storage: string, name = 'data') => ({
  metadata: { name },
  spec: { resources: { requests: { storage } }, storageClassName: 'fast', volumeMode: 'Block', accessModes: ['ReadWriteOnce'] },
});
const set = (name: string, count: number, storage: string, placement: object, ...more: object[]) =>
  ({ name, count, portable: false, placement, volumeClaimTemplates: [...more, volume(storage)] });
const cluster = (storageClassDeviceSets: object[], more: object = {}) => cephCluster({ mon, storage: { storageClassDeviceSets }, ...more });
const storageClass = (provisioner: string) => ({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'fast' }, provisioner });
const FIELD = 'CephCluster rook-ceph: spec.storage.storageClassDeviceSets';
const OLD = { cephVersion: { image: 'quay.io/ceph/ceph:v20.2.1' } };

export const CASES: RuleCases = {
  rule: 'cluster-stretch-sets-unequal',
  fails: [
    {
      name: 'larger volumes in one zone',
      yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b')), set('set-c', 4, '2Ti', at('c'), volume('50Gi', 'metadata'))])),
      finds: [FIELD],
      says: ['OSDs of c have 8192 GiB, those of b have 4096 GiB: '],
    },
    { name: 'more of them', yaml: yaml(storageClass('ebs.csi.aws.com'), cluster([set('set-b', 6, '1Ti', at('b')), set('set-c', 4, '1Ti', at('c'))])), finds: [FIELD], says: ['OSDs of b have'] },
    { name: 'none at all in one zone', yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b'))])), finds: [FIELD], says: ['those of c have 0 GiB'] },
    { name: 'a little more, before Ceph allowed for it', yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b')), set('set-c', 4, '1000Gi', at('c'))], OLD)), finds: [FIELD] },
    { name: 'disks of the nodes', yaml: yaml(storageClass('kubernetes.io/no-provisioner'), cluster([set('set-b', 6, '1Ti', at('b')), set('set-c', 4, '1Ti', at('c'))])), finds: [FIELD], says: ['by what they ask for, OSDs of b have 6144 GiB'] },
    {
      name: 'the placement of all daemons, where it counts for OSDs',
      yaml: yaml(cluster([set('set-b', 6, '1Ti', {}), set('set-c', 4, '1Ti', at('c'))], { placement: { all: at('b') } })),
      finds: [FIELD],
    },
  ],
  passes: [
    { name: 'equal zones', yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b')), set('set-c', 2, '2Ti', at('c'))], OLD)) },
    { name: 'within a tenth', yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b')), set('set-c', 4, '1000Gi', at('c'))])) },
    { name: 'sets over both zones', yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b', 'c')), set('set-c', 4, '2Ti', at('c'))])) },
    { name: 'sets in a zone of their own', yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b')), set('set-d', 4, '2Ti', at('d'))])) },
    { name: 'a set without an affinity', yaml: yaml(cluster([set('set-b', 4, '1Ti', {}), set('set-c', 4, '2Ti', at('c'))])) },
    {
      name: 'an affinity of another kind',
      yaml: yaml(cluster([set('set-b', 4, '1Ti', {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'role', operator: 'In', values: ['b'] }, { key: 'topology.kubernetes.io/zone', operator: 'NotIn', values: ['b'] }] },
            ],
          },
        },
      }), set('set-c', 4, '2Ti', at('c'))])),
    },
    { name: 'no stretch cluster', yaml: yaml(cluster([set('set-b', 4, '1Ti', at('b')), set('set-c', 4, '2Ti', at('c'))], { mon: { count: 3 } })) },
    { name: 'OSDs on hosts', yaml: yaml(cephCluster({ mon })) },
  ],
};

import { RuleCases } from '../../rule-cases';
import { cephCluster, yaml } from '../../yaml';

const template = (name?: string, more: object = {}, annotations: object = {}) => ({
  metadata: { name, annotations },
  spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
});
const set = (name: string, more: object = {}) => ({ name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more });
const sets = (...storageClassDeviceSets: object[]) => yaml(cephCluster({ storage: { storageClassDeviceSets } }));
const on = (name: string, storageClassName: string, portable?: boolean) => set(name, { portable, volumeClaimTemplates: [template('data', { storageClassName })] });
const storageClass = (name: string, provisioner: string) =>
  `${yaml({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name }, provisioner, volumeBindingMode: 'WaitForFirstConsumer' })}---\n`;
const nodeSelectorTerms = [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['host0'] }] }];
const volume = (source: object, storageClassName: string) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name: `${storageClassName}-${Object.keys(source)[0]}` },
  spec: { storageClassName, capacity: { storage: '1Ti' }, accessModes: ['ReadWriteOnce'], volumeMode: 'Block', nodeAffinity: { required: { nodeSelectorTerms } }, ...source },
});

export const CASES: RuleCases = {
  rule: 'device-set-portability',
  fails: [
    {
      name: 'volumes of a node that are to move',
      yaml: storageClass('local-storage', 'kubernetes.io/no-provisioner') + sets(on('set1', 'local-storage', false), on('set2', 'local-storage', true)),
      finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[1].portable'],
      says: ['it is true, and volumes of local-storage stay on their node (kubernetes.io/no-provisioner): '],
    },
    { name: 'a driver for local volumes', yaml: storageClass('lvm', 'topolvm.io') + sets(on('set1', 'lvm', true)), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].portable'] },
    { name: 'volumes of a node without their class', yaml: yaml(volume({ nfs: { server: 'nas', path: '/' } }, 'local-nvme'), volume({ local: { path: '/dev/sdb' } }, 'local-hdd'), volume({ local: { path: '/dev/nvme0n1' } }, 'local-nvme')) + '---\n' + sets(on('set1', 'local-nvme', true)), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].portable'], says: ['volumes of local-nvme stay on their node'] },
    { name: 'volumes that could move', yaml: storageClass('gp3', 'ebs.csi.aws.com') + sets(on('set1', 'gp3', undefined)), finds: ['CephCluster rook-ceph: spec.storage.storageClassDeviceSets[0].portable'], says: ['it is not true, and volumes of gp3 could move (ebs.csi.aws.com): '] },
  ],
  passes: [
    { name: 'volumes of a node that stay', yaml: storageClass('local-storage', 'kubernetes.io/no-provisioner') + sets(on('set1', 'local-storage', false)) },
    { name: 'volumes that move', yaml: storageClass('gp3', 'ebs.csi.aws.com') + sets(on('set1', 'gp3', true)) },
    { name: 'the default class, which manifests do not tell', yaml: sets(set('set1', { volumeClaimTemplates: [template('data', { storageClassName: undefined })] })) },
    { name: 'a driver of which nothing is known', yaml: storageClass('san', 'csi.example.com') + sets(on('set1', 'san', true), on('set2', 'san', false)) },
  ],
  open: [
    { name: 'only volumes of another kind', yaml: yaml(volume({ nfs: { server: 'nas', path: '/' } }, 'gp3'), volume({ local: { path: '/dev/sdb' } }, 'local-hdd')) + '---\n' + sets(on('set1', 'gp3', true)), notEvaluated: ['objects'] },
    { name: 'the class is not in the set', yaml: sets(on('set1', 'gp3', true)), notEvaluated: ['objects'] },
  ],
};

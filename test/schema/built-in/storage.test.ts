import { creating, updating } from './cases';

const VOLUME = {
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name: 'disk-1' },
  spec: {
    accessModes: ['ReadWriteOnce'],
    capacity: { storage: '10Gi' },
    storageClassName: 'fast',
    volumeMode: 'Block',
    nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'beta.kubernetes.io/os', operator: 'In', values: ['linux'] }] }] } },
    csi: { driver: 'rook-ceph.rbd.csi.ceph.com', volumeHandle: '1', nodeStageSecretRef: { name: 'rook-csi-rbd-node', namespace: 'rook-ceph' } },
  },
};
const local = (spec: object) => ({ 'spec.csi': undefined, ...Object.fromEntries(Object.entries(spec).map(([name, value]) => [`spec.${name}`, value])) });

describe('PersistentVolumes', () => {
  const OPTIONS = 'volume.beta.kubernetes.io/mount-options';
  creating(VOLUME, [
    ['access modes are required', { 'spec.accessModes': [] }, 'Required spec.accessModes'],
    ['access modes must be known', { 'spec.accessModes': ['ReadWrite'] }, 'NotSupported spec.accessModes'],
    ['ReadWriteOncePod excludes others', { 'spec.accessModes': ['ReadWriteOnce', 'ReadWriteOncePod'] }, 'Forbidden spec.accessModes'],
    ['a capacity is required', { 'spec.capacity': {} }, 'NotSupported spec.capacity', 'Required spec.capacity'],
    ['a capacity is of storage', { 'spec.capacity': { disk: '1Gi' } }, 'NotSupported spec.capacity'],
    ['a capacity is greater than 0', { 'spec.capacity.storage': '0' }, 'Invalid spec.capacity[storage]'],
    ['a reclaim policy must be known', { 'spec.persistentVolumeReclaimPolicy': 'Keep' }, 'NotSupported spec.persistentVolumeReclaimPolicy'],
    ['the affinity says which nodes', { 'spec.nodeAffinity': {} }, 'Required spec.nodeAffinity.required'],
    ['a source is required', { 'spec.csi': undefined }, 'Required spec'],
    ['a volume has one source', { 'spec.nfs': { server: 'nfs', path: '/' } }, 'Forbidden spec.csi'],
    ['a class is a DNS name', { 'spec.storageClassName': 'Fast' }, 'Invalid spec.storageClassName'],
    ['a mode must be known', { 'spec.volumeMode': 'File' }, 'NotSupported spec.volumeMode'],
    ['attributes are for CSI', local({ volumeAttributesClassName: 'gold', nfs: { server: 'nfs', path: '/' } }), 'Required spec.csi'],
    ['the class of attributes is not empty', { 'spec.volumeAttributesClassName': '' }, 'Required spec.volumeAttributesClassName'],
    ['a CSI volume has a handle', { 'spec.csi.volumeHandle': '' }, 'Required spec.csi.volumeHandle'],
    ['a Secret for CSI has a name and a namespace', { 'spec.csi.nodePublishSecretRef': {} }, 'Required spec.csi.nodePublishSecretRef.name', 'Required spec.csi.nodePublishSecretRef.namespace'],
    ['a local volume is accepted', local({ local: { path: '/mnt/disk' } })],
    ['a local volume is on a node', local({ local: { path: '/mnt/disk' }, nodeAffinity: undefined }), 'Required spec.nodeAffinity'],
    ['a local volume has a path', local({ local: { path: '' } }), 'Required spec.local.path'],
    ['the path goes not upwards', local({ local: { path: '/mnt/../disk' } }), 'Invalid spec.local.path'],
    ['the whole host is not emptied', local({ hostPath: { path: '/' }, persistentVolumeReclaimPolicy: 'Recycle' }), 'Forbidden spec.persistentVolumeReclaimPolicy'],
    ['the whole host is not emptied, however it is written', local({ hostPath: { path: '//./' }, persistentVolumeReclaimPolicy: 'Recycle' }), 'Forbidden spec.persistentVolumeReclaimPolicy'],
    ['mount options in an annotation are for other sources', { [`metadata.annotations[${OPTIONS}]`]: 'ro' }, `Forbidden metadata.annotations.${OPTIONS}`],
    ['mount options in an annotation are accepted for nfs', { ...local({ nfs: { server: 'nfs', path: '/' } }), [`metadata.annotations[${OPTIONS}]`]: 'ro' }],
    ['a source that is not the first is not looked at', local({
      nfs: { server: 'nfs', path: '/' },
      local: { path: '' },
      nodeAffinity: undefined,
      iscsi: { targetPortal: 'a'.repeat(60), iqn: 'x', lun: 0, initiatorName: 'y' },
    }), 'Forbidden spec.iscsi', 'Forbidden spec.local'],
    ['a folder of the host can be', local({ hostPath: { path: '/data' }, persistentVolumeReclaimPolicy: 'Recycle' })],
    ['glusterfs has a namespace that is a label', local({ glusterfs: { endpoints: 'a', path: 'b', endpointsNamespace: 'C' } }), 'Invalid spec.glusterfs.endpointsNamespace'],
    ['azureFile has a namespace that is not empty', local({ azureFile: { secretName: 'a', shareName: 'b', secretNamespace: '' } }), 'Required spec.azureFile.secretNamespace'],
    ['a flexVolume is not forbidden beside another source', local({ nfs: { server: 'nfs', path: '/' }, flexVolume: { driver: 'a/b' } })],
    ['iscsi with an initiator has a short name',
      local({ iscsi: { targetPortal: 'a'.repeat(60), iqn: 'iqn.2001-04.com.example:storage', lun: 0, initiatorName: 'eui.0123456789abcdef' } }), 'Invalid spec.iscsi.targetportal'],
  ]);
  const key = 'spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].key';
  updating(VOLUME, [
    ['a volume can grow', { 'spec.capacity.storage': '20Gi' }],
    ['the source stays', { 'spec.csi.volumeHandle': '2' }, 'Forbidden spec.persistentvolumesource'],
    ['a Secret to grow can be added', { 'spec.csi.controllerExpandSecretRef': { name: 'expand', namespace: 'rook-ceph' } }],
    ['the mode stays', { 'spec.volumeMode': 'Filesystem' }, 'Invalid volumeMode'],
    ['the affinity stays', { [key]: 'disk' }, 'Invalid nodeAffinity'],
    ['a label in it can get its stable name', { [key]: 'kubernetes.io/os' }],
  ]);
  updating({ ...VOLUME, spec: { ...VOLUME.spec, volumeAttributesClassName: 'gold' } }, [
    ['attributes can change', { 'spec.volumeAttributesClassName': 'silver' }],
    ['attributes stay', { 'spec.volumeAttributesClassName': undefined }, 'Forbidden spec.volumeAttributesClassName'],
  ]);
});

describe('PersistentVolumeClaims', () => {
  const CLAIM = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace: 'shop' },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '10Gi' } } },
  };
  const snapshot = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'yesterday' };
  creating(CLAIM, [
    ['storage is requested', { 'spec.resources': {} }, 'Required spec.resources[storage]'],
    ['more than nothing is requested', { 'spec.resources.requests.storage': '0' }, 'Invalid spec.resources[storage]'],
    ['a selector is checked', { 'spec.selector': { matchLabels: { a: 'b c' } } }, 'Invalid spec.selector.matchLabels'],
    ['classes are DNS names', { 'spec.storageClassName': 'Fast', 'spec.volumeAttributesClassName': 'Gold' }, 'Invalid spec.storageClassName', 'Invalid spec.volumeAttributesClassName'],
    ['a snapshot is a source', { 'spec.dataSource': snapshot }],
    ['another claim is a source', { 'spec.dataSourceRef': { kind: 'PersistentVolumeClaim', name: 'other' } }],
    ['a source that is not known is dropped', { 'spec.dataSource': { apiGroup: 'example.org', kind: 'Backup', name: '' } }],
    ['a source has a name', { 'spec.dataSourceRef': { ...snapshot, name: '' } }, 'Required spec.dataSource.name', 'Required spec.dataSourceRef.name'],
    ['a source without a group is a claim', { 'spec.dataSourceRef': { kind: 'Backup', name: 'a' } }, 'Invalid spec.dataSource', 'Invalid spec.dataSourceRef'],
    ['a source in another namespace is dropped', { 'spec.dataSourceRef': { ...snapshot, name: '', namespace: 'other' } }],
    ['a source that is not known is kept where there are two', { 'spec.dataSource': { apiGroup: 'example.org', kind: 'Backup', name: 'a' }, 'spec.dataSourceRef': snapshot }, 'Invalid spec'],
    ['two sources are the same', { 'spec.dataSource': snapshot, 'spec.dataSourceRef': { ...snapshot, name: 'today' } }, 'Invalid spec'],
  ]);
  updating(CLAIM, [
    ['a claim is not changed before it is bound', { 'spec.resources.requests.storage': '20Gi' }, 'Forbidden spec'],
    ['a claim does not shrink', { 'spec.resources.requests.storage': '5Gi' }, 'Forbidden spec'],
    ['the amount can be written otherwise', { 'spec.resources.requests.storage': '10240Mi' }],
    ['the mode stays', { 'spec.volumeMode': 'Block' }, 'Forbidden spec', 'Invalid volumeMode'],
    ['a volume can be named', { 'spec.volumeName': 'disk-1' }],
    ['the class in the old annotation stays', { 'metadata.annotations[volume.beta.kubernetes.io/storage-class]': 'slow' }, 'Invalid metadata.annotations.volume.beta.kubernetes.io/storage-class'],
  ]);
  updating({ ...CLAIM, spec: { ...CLAIM.spec, dataSource: snapshot } }, [
    ['a source can be given in both ways', { 'spec.dataSourceRef': snapshot }],
    ['a source can be given in the new way', { 'spec.dataSource': undefined, 'spec.dataSourceRef': snapshot }],
    ['a source that is not known is not dropped where there was one', { 'spec.dataSource.kind': 'Backup', 'spec.dataSource.apiGroup': undefined },
      'Forbidden spec', 'Invalid spec.dataSource', 'Invalid spec.dataSourceRef'],
    ['a group is not checked where there was one', { 'spec.dataSource.apiGroup': 'A B' }, 'Forbidden spec'],
    ['a namespace is not dropped where there was a source', { 'spec.dataSourceRef': { ...snapshot, namespace: 'other' } }, 'Forbidden spec', 'Invalid spec'],
    ['a namespace is checked where there was a source', { 'spec.dataSource': undefined, 'spec.dataSourceRef': { ...snapshot, namespace: 'Other' } },
      'Forbidden spec', 'Invalid spec.dataSourceRef.namespace'],
  ]);
  updating({ ...CLAIM, spec: { ...CLAIM.spec, dataSourceRef: { apiGroup: 'example.org', kind: 'Backup', name: 'a' } } }, [
    ['a source that is not known can be given in the old way where it is there already', { 'spec.dataSourceRef': undefined, 'spec.dataSource': { apiGroup: 'example.org', kind: 'Backup', name: 'a' } }],
  ]);
  updating(CLAIM, [
    ['a source that is not known is dropped where there was none', { 'spec.dataSource': { apiGroup: 'example.org', kind: 'Backup', name: 'a' } }],
  ]);
  updating({ ...CLAIM, status: { phase: 'Bound', capacity: { storage: '8Gi' } } }, [
    ['a claim that is bound can grow', { 'spec.resources.requests.storage': '20Gi' }],
    ['a claim that is bound can give back what it has not got yet', { 'spec.resources.requests.storage': '9Gi' }],
    ['a claim that is bound does not become smaller than its volume', { 'spec.resources.requests.storage': '5Gi' }, 'Forbidden spec.resources.requests.storage'],
    ['a claim that is bound can change its attributes', { 'spec.volumeAttributesClassName': 'gold' }],
    ['a claim that is bound keeps its access modes', { 'spec.accessModes': ['ReadWriteMany'] }, 'Forbidden spec'],
  ]);
  updating({ ...CLAIM, spec: { ...CLAIM.spec, storageClassName: undefined, volumeAttributesClassName: 'gold' } }, [
    ['a class can be given later', { 'spec.storageClassName': 'fast' }],
    ['attributes stay', { 'spec.volumeAttributesClassName': undefined }, 'Forbidden spec'],
  ]);
  const bound = { ...CLAIM, spec: { ...CLAIM.spec, volumeAttributesClassName: 'gold' }, status: { phase: 'Bound', currentVolumeAttributesClassName: 'gold' } };
  updating(bound, [
    ['attributes that the volume has can change', { 'spec.volumeAttributesClassName': 'silver' }],
    ['attributes that the volume has are not taken back', { 'spec.volumeAttributesClassName': undefined }, 'Forbidden spec.volumeAttributesClassName'],
    ['attributes that the volume has do not become empty', { 'spec.volumeAttributesClassName': '' }, 'Forbidden spec.volumeAttributesClassName'],
  ]);
  updating({ ...bound, status: { phase: 'Bound' } }, [['attributes that the volume has not got yet can be taken back', { 'spec.volumeAttributesClassName': undefined }]]);
  updating({ ...CLAIM, spec: { ...CLAIM.spec, volumeAttributesClassName: '' } }, [['an empty class of attributes can stay', { 'metadata.labels': { a: 'b' } }]]);
});

describe('StorageClasses', () => {
  const CLASS = {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'fast' },
    provisioner: 'rook-ceph.rbd.csi.ceph.com',
    parameters: { pool: 'replicated' },
    allowedTopologies: [{ matchLabelExpressions: [{ key: 'zone', values: ['a', 'b'] }] }],
  };
  creating(CLASS, [
    ['a provisioner is required', { provisioner: '' }, 'Required provisioner'],
    ['a provisioner has a qualified name', { provisioner: 'a b' }, 'Invalid provisioner'],
    ['a reclaim policy must be known', { reclaimPolicy: 'Recycle' }, 'NotSupported reclaimPolicy'],
    ['a binding mode must be known', { volumeBindingMode: 'Later' }, 'NotSupported volumeBindingMode'],
    ['a parameter has a name', { parameters: { '': 'a' } }, 'Invalid parameters'],
    ['513 parameters are too many', { parameters: Object.fromEntries(Array.from({ length: 513 }, (_, i) => [`p${i}`, ''])) }, 'TooLong parameters'],
    ['parameters are not too long', { parameters: { a: 'b'.repeat(256 * 1024) } }, 'TooLong parameters'],
    ['a topology has values', { 'allowedTopologies[0].matchLabelExpressions[0].values': [] }, 'Required allowedTopologies[0].matchLabelExpressions[0].values'],
    ['a value is given once', { 'allowedTopologies[0].matchLabelExpressions[0].values': ['a', 'a'] }, 'Duplicate allowedTopologies[0].matchLabelExpressions[0].values[1]'],
    ['a key is given once', { 'allowedTopologies[0].matchLabelExpressions[1]': { key: 'zone', values: ['c'] } }, 'Duplicate allowedTopologies[0].matchLabelExpressions[1].key'],
    ['terms differ', { 'allowedTopologies[1]': { matchLabelExpressions: [{ key: 'zone', values: ['b', 'a'] }] } }, 'Duplicate allowedTopologies[1].matchLabelExpressions'],
  ]);
  updating(CLASS, [
    ['expansion can be allowed later', { allowVolumeExpansion: true }],
    ['parameters stay', { 'parameters.pool': 'other' }, 'Invalid parameters'],
    ['the provisioner stays', { provisioner: 'other.example.org' }, 'Invalid provisioner'],
    ['the reclaim policy stays', { reclaimPolicy: 'Retain' }, 'Invalid reclaimPolicy'],
    ['the binding mode stays', { volumeBindingMode: 'WaitForFirstConsumer' }, 'Invalid volumeBindingMode'],
  ]);
});

describe('VolumeAttributesClasses', () => {
  const CLASS = { apiVersion: 'storage.k8s.io/v1', kind: 'VolumeAttributesClass', metadata: { name: 'gold' }, driverName: 'ebs.csi.example.org', parameters: { iops: '4000' } };
  creating(CLASS, [
    ['a driver is required', { driverName: '' }, 'Required driverName'],
    ['a driver has a qualified name', { driverName: 'a b' }, 'Invalid driverName'],
    ['parameters are required', { parameters: {} }, 'Required parameters'],
  ]);
  updating(CLASS, [
    ['the driver and its parameters stay', { 'driverName': 'other.example.org', 'parameters.iops': '5000' }, 'Forbidden driverName', 'Forbidden parameters'],
    ['labels can change', { 'metadata.labels': { tier: 'gold' } }],
  ]);
});

describe('CSIDrivers', () => {
  const DRIVER = {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIDriver',
    metadata: { name: 'rook-ceph.rbd.csi.ceph.com' },
    spec: { attachRequired: true, fsGroupPolicy: 'File', tokenRequests: [{ audience: 'vault', expirationSeconds: 600 }], nodeAllocatableUpdatePeriodSeconds: 60 },
  };
  creating(DRIVER, [
    ['a policy must be known', { 'spec.fsGroupPolicy': 'Never' }, 'NotSupported spec.fsGroupPolicy'],
    ['modes must be known', { 'spec.volumeLifecycleModes': ['Forever'] }, 'NotSupported spec.volumeLifecycleModes'],
    ['an audience gets one token', { 'spec.tokenRequests[1]': { audience: 'vault', expirationSeconds: 1 } }, 'Duplicate spec.tokenRequests[1].audience'],
    ['a token lives for ten minutes or more', { 'spec.tokenRequests[0].expirationSeconds': 60 }, 'Invalid spec.tokenRequests[0].expirationSeconds'],
    ['where tokens are passed needs tokens', { 'spec.tokenRequests': [], 'spec.serviceAccountTokenInSecrets': true }, 'Invalid spec.serviceAccountTokenInSecrets'],
    ['tokens can be passed as Secrets', { 'spec.serviceAccountTokenInSecrets': true }],
    ['nodes are asked every ten seconds or less often', { 'spec.nodeAllocatableUpdatePeriodSeconds': 9 }, 'Invalid spec.nodeAllocatableUpdatePeriodSeconds'],
  ]);
  updating(DRIVER, [
    ['the policy can change', { 'spec.fsGroupPolicy': 'None' }],
    ['whether it attaches stays', { 'spec.attachRequired': false }, 'Invalid spec.attachedRequired'],
    ['modes stay', { 'spec.volumeLifecycleModes': ['Ephemeral'] }, 'Invalid spec.volumeLifecycleModes'],
  ]);
});

import { creating, updating } from './cases';

const ATTACHMENT = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'VolumeAttachment',
  metadata: { name: 'csi-1' },
  spec: { attacher: 'rook-ceph.rbd.csi.ceph.com', nodeName: 'node-1', source: { persistentVolumeName: 'pv-1' } },
};
const INLINE = { accessModes: ['ReadWriteOnce'], csi: { driver: 'rook-ceph.rbd.csi.ceph.com', volumeHandle: 'a' } };

describe('a VolumeAttachment', () => {
  creating(ATTACHMENT, [
    ['of a volume without an object is accepted', { 'spec.source': { inlineVolumeSpec: INLINE } }],
    ['needs an attacher', { 'spec.attacher': '' }, 'Required spec.attacher'],
    ['has the name of a driver as attacher', { 'spec.attacher': 'a_b' }, 'Invalid spec.attacher'],
    ['has an attacher of at most 63 characters', { 'spec.attacher': 'a'.repeat(64) }, 'TooLong spec.attacher'],
    ['needs a volume', { 'spec.source': {} }, 'Required spec.source'],
    ['has one volume', { 'spec.source.inlineVolumeSpec': INLINE }, 'Forbidden spec.source'],
    ['names a volume', { 'spec.source.persistentVolumeName': '' }, 'Required spec.source.persistentVolumeName'],
    ['names a volume as volumes are named', { 'spec.source.persistentVolumeName': 'PV' }, 'Invalid spec.source.persistentVolumeName'],
    ['of a volume without an object has no capacity and no claim', { 'spec.source': { inlineVolumeSpec: { ...INLINE, capacity: { storage: '1Gi' }, claimRef: { name: 'a' } } } },
      'Forbidden spec.source.inlineVolumeSpec.capacity', 'Forbidden spec.source.inlineVolumeSpec.claimRef'],
    ['of a volume without an object has no claim, not even an empty one', { 'spec.source': { inlineVolumeSpec: { ...INLINE, claimRef: {} } } }, 'Forbidden spec.source.inlineVolumeSpec.claimRef'],
    ['of a volume without an object has what is always so', { 'spec.source': { inlineVolumeSpec: { ...INLINE, persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' } } }],
    ['of a volume without an object has nothing else',
      { 'spec.source': { inlineVolumeSpec: { ...INLINE, persistentVolumeReclaimPolicy: 'Delete', volumeMode: 'Block', storageClassName: 'a', nodeAffinity: {}, accessModes: ['X'], nfs: { server: 'a', path: '/' } } } },
      ...['Forbidden csi', 'Forbidden nodeAffinity', 'Forbidden persistentVolumeReclaimPolicy', 'Forbidden storageClassName', 'Forbidden volumeMode', 'NotSupported accessModes']
        .map(error => error.replace(' ', ' spec.source.inlineVolumeSpec.'))],
    ['of two volumes names one as volumes are named', { 'spec.source': { persistentVolumeName: 'PV', inlineVolumeSpec: INLINE } }, 'Forbidden spec.source', 'Invalid spec.source.persistentVolumeName'],
    ['of a volume without an object is one of CSI', { 'spec.source': { inlineVolumeSpec: { hostPath: { path: '/a' } } } },
      'Required spec.source.inlineVolumeSpec.accessModes', 'Required spec.source.inlineVolumeSpec.csi'],
    ['needs a node', { 'spec.nodeName': undefined }, 'Invalid spec.nodeName'],
  ]);
  updating(ATTACHMENT, [
    ['can be labelled', { 'metadata.labels': { a: 'b' } }],
    ['can not move to another node', { 'spec.nodeName': 'node-2' }, 'Invalid spec'],
  ]);
});

describe('a CSINode', () => {
  const node = {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSINode',
    metadata: { name: 'node-1' },
    spec: { drivers: [{ name: 'rbd.csi.ceph.com', nodeID: 'node-1', topologyKeys: ['topology.kubernetes.io/zone'], allocatable: { count: 30 } }] },
  };
  creating(node, [
    ['without drivers is accepted', { 'spec.drivers': [] }],
    ['has a name for each driver', { 'spec.drivers[0].name': undefined }, 'Required spec.drivers[0].name'],
    ['has each driver once', { 'spec.drivers[1]': { name: 'rbd.csi.ceph.com', nodeID: 'a' } }, 'Duplicate spec.drivers[1].name'],
    ['has an ID with each driver', { 'spec.drivers[0].nodeID': '' }, 'Required spec.drivers[0].nodeID'],
    ['has IDs of at most 256 characters', { 'spec.drivers[0].nodeID': 'a'.repeat(257) }, 'Invalid spec.drivers[0].nodeID'],
    ['takes no fewer than no volumes', { 'spec.drivers[0].allocatable.count': -1 }, 'Invalid spec.drivers[0].allocatable.count'],
    ['has labels as topology keys', { 'spec.drivers[0].topologyKeys': ['a b'] }, 'Invalid spec.drivers[0]'],
    ['has each topology key once', { 'spec.drivers[0].topologyKeys': ['a', 'a'] }, 'Duplicate spec.drivers[0]'],
  ]);
  updating(node, [
    ['can get another driver', { 'spec.drivers[1]': { name: 'cephfs.csi.ceph.com', nodeID: 'node-1' } }],
    ['can take more volumes', { 'spec.drivers[0].allocatable.count': 31 }],
    ['can not get another ID', { 'spec.drivers[0].nodeID': 'node-2' }, 'Invalid spec.drivers'],
  ]);
});

describe('a CSIStorageCapacity', () => {
  const capacity = {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIStorageCapacity',
    metadata: { name: 'csisc-1', namespace: 'rook-ceph' },
    storageClassName: 'rook-ceph-block',
    capacity: '10Gi',
    nodeTopology: { matchLabels: { 'topology.kubernetes.io/zone': 'a' } },
  };
  creating(capacity, [
    ['without an amount is accepted', { capacity: undefined }],
    ['needs a class', { storageClassName: undefined }, 'Invalid storageClassName'],
    ['is not negative', { capacity: '-1' }, 'Invalid capacity'],
    ['selects by labels', { 'nodeTopology.matchLabels[a b]': 'c' }, 'Invalid nodeTopology.matchLabels'],
  ]);
  updating(capacity, [
    ['can grow', { capacity: '11Gi' }],
    ['can not be of another class', { storageClassName: 'b' }, 'Invalid storageClassName'],
    ['can not be elsewhere', { 'nodeTopology.matchLabels': { a: 'b' } }, 'Invalid nodeTopology'],
  ]);
});

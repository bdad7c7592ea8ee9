import { creating } from './cases';

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { containers: [{ name: 'nginx', image: 'nginx:1.27' }], serviceAccountName: 'web', volumes: [{ name: 'data', emptyDir: { sizeLimit: '1Gi' } }] },
};
const V = 'spec.volumes[0]';
const from = (source: object) => ({ [V]: { name: 'data', ...source } });

describe('volumes', () => {
  creating(POD, [
    ['a volume without a source is an emptyDir', from({})],
    ['a volume has a name', { [`${V}.name`]: '' }, `Required ${V}.name`],
    ['the name of a volume is a label', { [`${V}.name`]: 'Data' }, `Invalid ${V}.name`],
    ['names of volumes differ', { 'spec.volumes[1]': { name: 'data' } }, 'Duplicate spec.volumes[1].name'],
    ['a volume has one source', { [`${V}.hostPath`]: { path: '/data' } }, `Forbidden ${V}.hostPath`],
    ['an emptyDir is not smaller than nothing', { [`${V}.emptyDir.sizeLimit`]: '-1Gi' }, `Forbidden ${V}.emptyDir.sizeLimit`],
    ['a claim has a name', from({ persistentVolumeClaim: {} }), `Required ${V}.persistentVolumeClaim.claimName`],
    ['a ConfigMap is accepted', from({ configMap: { name: 'conf', items: [{ key: 'a', path: 'b/c', mode: 0o400 }] } })],
    ['a ConfigMap has a name', from({ configMap: {} }), `Required ${V}.configMap.name`],
    ['a file of a ConfigMap has a key', from({ configMap: { name: 'conf', items: [{ path: 'b' }] } }), `Required ${V}.configMap.items[0].key`],
    ['a file has a path', from({ secret: { secretName: 'conf', items: [{ key: 'a' }] } }), `Required ${V}.secret.items[0].path`],
    ['a file is in the volume', from({ secret: { secretName: 'conf', items: [{ key: 'a', path: '/b' }] } }), `Invalid ${V}.secret.items[0].path`],
    ['a file does not start with two periods', from({ secret: { secretName: 'conf', items: [{ key: 'a', path: '..b' }] } }), `Invalid ${V}.secret.items[0].path`],
    ['a file has a mode', from({ secret: { secretName: 'conf', items: [{ key: 'a', path: 'b', mode: 512 }] } }), `Invalid ${V}.secret.items[0].mode`],
    ['all files have a mode', from({ secret: { secretName: 'conf', defaultMode: -1 } }), `Invalid ${V}.secret.defaultMode`],
    ['a Secret has a name', from({ secret: {} }), `Required ${V}.secret.secretName`],
    ['an image is accepted', from({ image: { reference: 'quay.io/web/site:v1', pullPolicy: 'Always' } })],
    ['an image has a reference', from({ image: {} }), `Required ${V}.image.reference`],
    ['a policy for an image must be known', from({ image: { reference: 'site', pullPolicy: 'Maybe' } }), `NotSupported ${V}.image.pullPolicy`],
    ['a volume of a CSI driver is accepted', from({ csi: { driver: 'inline.csi.example.org', nodePublishSecretRef: { name: 'secret' } } })],
    ['a CSI driver has a name', from({ csi: {} }), `Required ${V}.csi.driver`],
    ['the name of a CSI driver is a domain', from({ csi: { driver: 'csi_driver' } }), `Invalid ${V}.csi.driver`],
    ['the name of a CSI driver is short', from({ csi: { driver: 'a'.repeat(64) } }), `TooLong ${V}.csi.driver`],
    ['a Secret for a CSI driver has a name', from({ csi: { driver: 'a.b', nodePublishSecretRef: {} } }), `Required ${V}.csi.nodePublishSecretRef.name`],
    ['the name of that Secret is a DNS name', from({ csi: { driver: 'a.b', nodePublishSecretRef: { name: 'A' } } }), `Invalid ${V}.csi.name`],
  ]);
});

describe('claims that Pods make', () => {
  const template = (spec: object, metadata?: object) => from({ ephemeral: { volumeClaimTemplate: { metadata, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec } } } });
  const T = `${V}.ephemeral.volumeClaimTemplate`;
  creating(POD, [
    ['a template is accepted', template({}, { labels: { app: 'web' }, annotations: { 'example.org/a': 'b' } })],
    ['a template has no metadata but labels and annotations', template({}, { labels: { a: 'b' }, annotations: { a: 'b' }, uid: 'abc', finalizers: [], generateName: '' }),
      `Forbidden ${T}.metadata.finalizers`, `Forbidden ${T}.metadata.uID`],
    ['a template is required', from({ ephemeral: {} }), `Required ${T}`],
    ['a template has access modes', template({ accessModes: [] }), `Required ${T}.spec.accessModes`],
    ['a template requests storage', template({ resources: {} }), `Required ${T}.spec.resources[storage]`],
    ['labels of a template are labels', template({}, { labels: { app: 'a b' } }), `Invalid ${T}.metadata.labels`],
    ['annotations of a template have qualified names', template({}, { annotations: { 'a b': 'c' } }), `Invalid ${T}.metadata.annotations`],
    ['annotations of a template are not too long', template({}, { annotations: { a: 'b'.repeat(256 * 1024) } }), `TooLong ${T}.metadata.annotations`],
    ['a template has no name', template({}, { name: 'claim' }), `Forbidden ${T}.metadata.name`],
    ['what is as good as absent is accepted', template({}, { name: '', generation: 0 })],
    ['empty lists are no part of a template', template({}, { finalizers: [], deletionGracePeriodSeconds: 0 }), `Forbidden ${T}.metadata.deletionGracePeriodSeconds`, `Forbidden ${T}.metadata.finalizers`],
    ['the names of Pod and volume together are a DNS name', { ...template({}), 'metadata.name': 'a'.repeat(250) }, `Invalid ${V}.name`],
    ['a claim that another volume makes is not used', { ...template({}), 'spec.volumes[1]': { name: 'same', persistentVolumeClaim: { claimName: 'web-data' } } },
      'Invalid spec.volumes[1].persistentVolumeClaim.claimName'],
  ]);
});

describe('sources of volumes', () => {
  const iscsi = { targetPortal: '10.0.0.1:3260', iqn: 'iqn.2001-04.com.example:storage.disk1', lun: 0 };
  const azure = { diskName: 'a', diskURI: 'https://a' };
  creating(POD, [
    ['hostPath', from({ hostPath: { path: '/data', type: 'Directory' } })],
    ['hostPath has a path', from({ hostPath: { path: '' } }), `Required ${V}.hostPath.path`],
    ['hostPath goes not upwards', from({ hostPath: { path: '/data/../etc' } }), `Invalid ${V}.hostPath.path`],
    ['hostPath has a known type', from({ hostPath: { path: '/data', type: 'Folder' } }), `NotSupported ${V}.hostPath.type`],
    ['nfs', from({ nfs: { server: 'nfs', path: '/data' } })],
    ['nfs has a server and an absolute path', from({ nfs: { server: '', path: 'data' } }), `Invalid ${V}.nfs.path`, `Required ${V}.nfs.server`],
    ['iscsi', from({ iscsi: { ...iscsi, initiatorName: 'eui.0123456789abcdef' } })],
    ['iscsi has a target', from({ iscsi: { ...iscsi, targetPortal: '' } }), `Required ${V}.iscsi.targetPortal`],
    ['iscsi has a name on one line', from({ iscsi: { ...iscsi, iqn: 'iqn.2001-04.com.example:a\tb' } }), `Invalid ${V}.iscsi.iqn`],
    ['iscsi has a name with any character that is no space', from({ iscsi: { ...iscsi, iqn: 'iqn.2001-04.com.example:a\u00a0b' } })],
    ['iscsi has a name', from({ iscsi: { ...iscsi, iqn: 'iqn.2001.com' } }), `Invalid ${V}.iscsi.iqn`],
    ['iscsi has a number of the unit', from({ iscsi: { ...iscsi, lun: 256 } }), `Invalid ${V}.iscsi.lun`],
    ['iscsi with CHAP has a Secret', from({ iscsi: { ...iscsi, chapAuthSession: true } }), `Required ${V}.iscsi.secretRef`],
    ['iscsi names its initiator as it does the target', from({ iscsi: { ...iscsi, initiatorName: 'me' } }), `Invalid ${V}.iscsi.initiatorname`],
    ['iscsi with an initiator has a short name', from({ iscsi: { ...iscsi, targetPortal: 'a'.repeat(60), initiatorName: 'eui.0123456789abcdef' } }), `Invalid ${V}.name`],
    ['fc by target', from({ fc: { targetWWNs: ['a'], lun: 1 } })],
    ['fc has a target', from({ fc: {} }), `Required ${V}.fc.targetWWNs`],
    ['fc has one kind of target', from({ fc: { targetWWNs: ['a'], wwids: ['b'], lun: 1 } }), `Invalid ${V}.fc.targetWWNs`],
    ['fc by target has the number of a unit', from({ fc: { targetWWNs: ['a'] } }), `Required ${V}.fc.lun`],
    ['fc has a low number of the unit', from({ fc: { targetWWNs: ['a'], lun: 300 } }), `Invalid ${V}.fc.lun`],
    ['flexVolume', from({ flexVolume: { driver: 'a/b', options: { 'example.org/c': 'd' } } })],
    ['flexVolume has a driver', from({ flexVolume: { driver: '' } }), `Required ${V}.flexVolume.driver`],
    ['options of flexVolume are not those of Kubernetes', from({ flexVolume: { driver: 'a/b', options: { 'storage.k8s.io/c': 'd' } } }), `Invalid ${V}.flexVolume.options[storage.k8s.io/c]`],
    ['flocker', from({ flocker: { datasetName: 'a' } })],
    ['flocker has a set', from({ flocker: {} }), `Required ${V}.flocker`],
    ['flocker has one set', from({ flocker: { datasetName: 'a', datasetUUID: 'b' } }), `Invalid ${V}.flocker`],
    ['flocker names the set without a slash', from({ flocker: { datasetName: 'a/b' } }), `Invalid ${V}.flocker.datasetName`],
    ['quobyte', from({ quobyte: { registry: 'a:1,[::1]:2', volume: 'b' } })],
    ['quobyte has a registry', from({ quobyte: { volume: 'b' } }), `Required ${V}.quobyte.registry`],
    ['quobyte has a short tenant', from({ quobyte: { registry: 'a:1', volume: 'b', tenant: 'c'.repeat(65) } }), `Required ${V}.quobyte.tenant`],
    ['quobyte has registries with ports', from({ quobyte: { registry: 'a', volume: 'b' } }), `Invalid ${V}.quobyte.registry`],
    ['azureDisk', from({ azureDisk: azure })],
    ['azureDisk has a known mode and kind', from({ azureDisk: { ...azure, cachingMode: 'All', kind: 'Own' } }), `NotSupported ${V}.azureDisk.cachingMode`, `NotSupported ${V}.azureDisk.kind`],
    ['a managed azureDisk is in a subscription', from({ azureDisk: { ...azure, kind: 'Managed' } }), `NotSupported ${V}.azureDisk.diskURI`],
    ['storageos', from({ storageos: { volumeName: 'a', volumeNamespace: 'b' } })],
    ['storageos has names that are labels', from({ storageos: { volumeName: 'A', volumeNamespace: 'B' } }), `Invalid ${V}.storageos.volumeName`, `Invalid ${V}.storageos.volumeNamespace`],
    ['a Secret for storageos has a name', from({ storageos: { volumeName: 'a', secretRef: {} } }), `Required ${V}.storageos.secretRef.name`],
    ['gitRepo', from({ gitRepo: { repository: 'https://a', directory: 'b' } })],
    ['gitRepo goes not upwards', from({ gitRepo: { repository: '', directory: '../b' } }), `Invalid ${V}.gitRepo.directory`, `Required ${V}.gitRepo.repository`],
    ['gcePersistentDisk has a name and partitions below 256', from({ gcePersistentDisk: { pdName: '', partition: 256 } }),
      `Invalid ${V}.persistentDisk.partition`, `Required ${V}.persistentDisk.pdName`],
    ['awsElasticBlockStore has a volume', from({ awsElasticBlockStore: { volumeID: '' } }), `Required ${V}.awsElasticBlockStore.volumeID`],
    ['glusterfs has endpoints and a path', from({ glusterfs: { endpoints: '', path: '' } }), `Required ${V}.glusterfs.endpoints`, `Required ${V}.glusterfs.path`],
    ['rbd has monitors and an image', from({ rbd: { monitors: [], image: '' } }), `Required ${V}.rbd.image`, `Required ${V}.rbd.monitors`],
    ['cephfs has monitors', from({ cephfs: { monitors: [] } }), `Required ${V}.cephfs.monitors`],
    ['cinder has a volume, and its Secret a name', from({ cinder: { volumeID: '', secretRef: {} } }), `Required ${V}.cinder.secretRef.name`, `Required ${V}.cinder.volumeID`],
    ['vsphereVolume, photonPersistentDisk and portworxVolume have what they are found by', {
      'spec.volumes': [{ name: 'a', vsphereVolume: { volumePath: '' } }, { name: 'b', photonPersistentDisk: { pdID: '' } }, { name: 'c', portworxVolume: { volumeID: '' } }],
    }, 'Required spec.volumes[0].vsphereVolume.volumePath', 'Required spec.volumes[1].photonPersistentDisk.pdID', 'Required spec.volumes[2].portworxVolume.volumeID'],
    ['scaleIO has a gateway, a system and a volume', from({ scaleIO: { gateway: '', system: '', secretRef: {} } }),
      `Required ${V}.scaleIO.gateway`, `Required ${V}.scaleIO.system`, `Required ${V}.scaleIO.volumeName`],
    ['azureFile has a Secret and a share', from({ azureFile: { secretName: '', shareName: '' } }), `Required ${V}.azureFile.secretName`, `Required ${V}.azureFile.shareName`],
  ]);
});

describe('projected volumes', () => {
  const projecting = (...sources: object[]) => from({ projected: { sources } });
  const S = `${V}.projected.sources[0]`;
  creating(POD, [
    ['several sources are accepted', projecting(
      { secret: { name: 'a', items: [{ key: 'a', path: 'a' }] } }, { configMap: { name: 'a' } }, { serviceAccountToken: { path: 'token', expirationSeconds: 600 } },
      { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
    )],
    ['a source is one', projecting({ secret: { name: 'a' }, configMap: { name: 'b' } }), `Forbidden ${S}`],
    ['a source has a name', projecting({ secret: {} }), `Required ${S}.secret.name`],
    ['a path is taken once', projecting({ secret: { name: 'a', items: [{ key: 'a', path: 'b' }] } }, { configMap: { name: 'a', items: [{ key: 'a', path: 'b' }] } }), `Invalid ${V}.projected`],
    ['a token lives for ten minutes or more', projecting({ serviceAccountToken: { path: 'token', expirationSeconds: 599 } }), `Invalid ${S}.serviceAccountToken.expirationSeconds`],
    ['a token has a path', projecting({ serviceAccountToken: { path: '' } }), `Required ${V}.projected.path`],
  ]);
});

describe('files of the downward API', () => {
  const file = (change: object) => from({ downwardAPI: { items: [{ path: 'labels', ...change }] } });
  const D = `${V}.downwardAPI`;
  creating(POD, [
    ['a field of the Pod is accepted', file({ fieldRef: { fieldPath: 'metadata.labels' } })],
    ['an amount of a resource is accepted', file({ resourceFieldRef: { containerName: 'nginx', resource: 'limits.memory', divisor: '1Mi' } })],
    ['a field must be one of metadata', file({ fieldRef: { fieldPath: 'spec.nodeName' } }), `NotSupported ${D}.fieldRef.fieldPath`],
    ['a resource is one of a container', file({ resourceFieldRef: { resource: 'limits.memory' } }), `Required ${D}.resourceFieldRef.containerName`],
    ['a file has one content', file({ fieldRef: { fieldPath: 'metadata.labels' }, resourceFieldRef: { containerName: 'nginx', resource: 'limits.memory' } }), `Invalid ${D}`],
    ['a file has content', file({}), `Required ${D}`],
    ['a file has a path', file({ path: '', fieldRef: { fieldPath: 'metadata.labels' } }), `Required ${D}.path`],
    ['a file has a mode', file({ mode: 512, fieldRef: { fieldPath: 'metadata.labels' } }), `Invalid ${D}.mode`],
  ]);
});

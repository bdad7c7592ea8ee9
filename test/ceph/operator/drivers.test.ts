import { madeWith, named, ofKind } from './fixture';
import { RookCsiProps } from '../../../src/ceph';
import { RookVersion } from '../../../src/versions';

const TOLERATIONS = [{ key: 'node.example.org/storage', operator: 'Exists' }];

function defaultsOf(csi: RookCsiProps): any {
  return named(madeWith({ csi }), 'OperatorConfig', 'ceph-csi-operator-config').spec.driverSpecDefaults;
}

function driversOf(csi: RookCsiProps): any {
  return Object.fromEntries(ofKind(madeWith({ csi }), 'Driver').map(({ metadata, spec }) => [metadata.name, spec]));
}

test('block devices and filesystems have drivers, with the defaults of Rook', () => {
  expect(driversOf({})).toEqual({
    'rook-ceph.rbd.csi.ceph.com': { nodePlugin: { updateStrategy: { type: 'RollingUpdate' } }, controllerPlugin: {} },
    'rook-ceph.cephfs.csi.ceph.com': { nodePlugin: { updateStrategy: { type: 'RollingUpdate' } }, controllerPlugin: {} },
  });
  expect(defaultsOf({})).toEqual({
    log: { verbosity: 0 },
    imageSet: { name: 'rook-csi-operator-image-set-configmap' },
    enableMetadata: true,
    generateOMapInfo: false,
    fsGroupPolicy: 'File',
    deployCsiAddons: false,
    cephFsClientType: 'kernel',
    nodePlugin: { priorityClassName: 'system-node-critical', kubeletDirPath: '/var/lib/kubelet', enableSeLinuxHostMount: false },
    controllerPlugin: { priorityClassName: 'system-cluster-critical', deploymentStrategy: { type: 'Recreate' } },
  });
});

test('Rook 1.19 makes these objects itself', () => {
  const objects = madeWith({ version: RookVersion.V1_19 });
  expect([...ofKind(objects, 'Driver'), ...ofKind(objects, 'OperatorConfig')]).toEqual([]);
  expect(ofKind(objects, 'ConfigMap').map(({ metadata }) => metadata.name)).toEqual(['rook-ceph-operator-config']);
  expect(named(objects, 'Deployment', 'ceph-csi-controller-manager').spec.template.spec.containers[0].image).toBe('quay.io/cephcsi/ceph-csi-operator:v0.6.0');
});

test('what holds for all drivers is said in the OperatorConfig', () => {
  expect(defaultsOf({
    logLevel: 5,
    imagePullPolicy: 'Always',
    enableMetadata: false,
    clusterName: 'west',
    generateOmapInfo: true,
    deployCsiAddons: true,
    enableEncryption: true,
    forceCephfsKernelClient: false,
    kubeletDirPath: '/k/kubelet',
    enableSelinuxHostMount: true,
    enableHostNetwork: true,
    provisionerReplicas: 3,
    topologyDomainLabels: ['topology.kubernetes.io/zone'],
    plugin: { tolerations: TOLERATIONS, priorityClassName: 'a' },
    provisioner: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
    spec: { snapshotPolicy: 'volumeGroupSnapshot', controllerPlugin: { replicas: 4 } },
  })).toEqual({
    log: { verbosity: 5 },
    imageSet: { name: 'rook-csi-operator-image-set-configmap' },
    clusterName: 'west',
    enableMetadata: false,
    generateOMapInfo: true,
    fsGroupPolicy: 'File',
    encryption: { configMapName: { name: 'rook-ceph-csi-kms-config' } },
    deployCsiAddons: true,
    cephFsClientType: 'autodetect',
    snapshotPolicy: 'volumeGroupSnapshot',
    nodePlugin: {
      priorityClassName: 'a',
      imagePullPolicy: 'Always',
      tolerations: TOLERATIONS,
      kubeletDirPath: '/k/kubelet',
      enableSeLinuxHostMount: true,
      topology: { domainLabels: ['topology.kubernetes.io/zone'] },
    },
    controllerPlugin: {
      priorityClassName: 'system-cluster-critical',
      imagePullPolicy: 'Always',
      affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
      deploymentStrategy: { type: 'Recreate' },
      replicas: 4,
      hostNetwork: true,
    },
  });
});

test('what holds for one driver is said in its Driver', () => {
  const resources = { limits: { memory: '1Gi' } };
  expect(driversOf({
    rbd: {
      podLabels: { team: 'a' },
      updateStrategy: 'OnDelete',
      pluginResources: { plugin: resources },
      provisionerResources: { resizer: resources },
      spec: { enableFencing: true },
    },
    cephfs: { enabled: false },
    nfs: { enabled: true },
    nvmeof: { enabled: true, spec: { controllerPlugin: { hostNetwork: false } } },
  })).toEqual({
    'rook-ceph.rbd.csi.ceph.com': {
      enableFencing: true,
      nodePlugin: { updateStrategy: { type: 'OnDelete' }, resources: { plugin: resources }, labels: { team: 'a' } },
      controllerPlugin: { resources: { resizer: resources }, labels: { team: 'a' } },
    },
    'rook-ceph.nfs.csi.ceph.com': { nodePlugin: { updateStrategy: { type: 'RollingUpdate' } }, controllerPlugin: {} },
    'rook-ceph.nvmeof.csi.ceph.com': { nodePlugin: { updateStrategy: { type: 'RollingUpdate' } }, controllerPlugin: { hostNetwork: false } },
  });
});

test('images are those that Rook was tested with, each of which may be another', () => {
  const images = (csi: RookCsiProps) => named(madeWith({ csi }), 'ConfigMap', 'rook-csi-operator-image-set-configmap').data;
  expect(images({})).toEqual({
    provisioner: 'registry.k8s.io/sig-storage/csi-provisioner:v6.2.0',
    attacher: 'registry.k8s.io/sig-storage/csi-attacher:v4.12.0',
    resizer: 'registry.k8s.io/sig-storage/csi-resizer:v2.1.0',
    snapshotter: 'registry.k8s.io/sig-storage/csi-snapshotter:v8.5.0',
    registrar: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.17.0',
    plugin: 'quay.io/cephcsi/cephcsi:v3.17.0',
    addons: 'quay.io/csiaddons/k8s-sidecar:v0.14.0',
  });
  expect(images({ images: { plugin: 'r/cephcsi:v3.17.1' } })).toMatchObject({ plugin: 'r/cephcsi:v3.17.1', addons: 'quay.io/csiaddons/k8s-sidecar:v0.14.0' });
});

test('ceph-csi-operator may be another image, with other resources', () => {
  const objects = madeWith({ csi: { operatorImage: 'r/csi-operator:v1.0.5', operatorResources: { requests: { cpu: '1' } } } });
  expect(named(objects, 'Deployment', 'ceph-csi-controller-manager').spec.template.spec.containers[0])
    .toMatchObject({ image: 'r/csi-operator:v1.0.5', resources: { requests: { cpu: '1' } } });
});

import { ApiObject } from 'cdk8s';
import { madeWith, newOperator, ofKind } from './fixture';
import { RookDelivery, RookOperatorProps } from '../../../src/ceph';
import { RookVersion } from '../../../src/versions';
import { messageOf } from '../fixture';

const RESOURCES = { limits: { memory: '1Gi' } };
const AFFINITY = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'storage', operator: 'Exists' }] }] } };
const TOLERATIONS = [{ key: 'storage', operator: 'Exists' }];

/** What an operator is made of that Argo CD installs; `crds` is left open. */
function madeByArgoCd(props: RookOperatorProps = {}): any[] {
  return madeWith({ crds: undefined, delivery: RookDelivery.argoCd(), ...props });
}

function valuesOf(objects: any[], chart: string): any {
  const object = objects.find(({ kind, metadata }) => kind !== 'Namespace' && metadata.name === chart);
  return object.spec.source?.helm.valuesObject ?? object.spec.values;
}

describe('Argo CD', () => {
  test('installs Rook, then the drivers, which Rook does not make from 1.20 on', () => {
    const [rook, drivers, ...others] = madeByArgoCd();
    expect(rook).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'rook-ceph', namespace: 'argocd', annotations: { 'argocd.argoproj.io/sync-wave': '0' } },
      spec: {
        project: 'default',
        source: { repoURL: 'https://charts.rook.io/release', chart: 'rook-ceph', targetRevision: 'v1.20.6', helm: { releaseName: 'rook-ceph', valuesObject: {} } },
        destination: { server: 'https://kubernetes.default.svc', namespace: 'rook-ceph' },
        syncPolicy: {
          automated: {},
          syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
          managedNamespaceMetadata: { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
        },
      },
    });
    expect(drivers.metadata).toEqual({ name: 'ceph-csi-drivers', namespace: 'argocd', annotations: { 'argocd.argoproj.io/sync-wave': '1' } });
    expect(drivers.spec.source).toMatchObject({ repoURL: 'https://ceph.github.io/ceph-csi-operator', chart: 'ceph-csi-drivers', targetRevision: '1.0.4' });
    expect(others).toEqual([]);
  });

  test('installs a cluster last, if there is to be one', () => {
    const delivery = RookDelivery.argoCd({
      clusterChart: {
        namespace: 'backup',
        cephClusterSpec: { mon: { count: 5 } },
        cephImage: 'quay.io/ceph/ceph:v20.2.3',
        toolbox: true,
        monitoring: true,
        values: { cephFileSystems: [] },
      },
    });
    const cluster = madeByArgoCd({ delivery }).at(-1);
    expect(cluster).toMatchObject({
      metadata: { name: 'rook-ceph-cluster', annotations: { 'argocd.argoproj.io/sync-wave': '2' } },
      spec: { source: { chart: 'rook-ceph-cluster', targetRevision: 'v1.20.6' }, destination: { namespace: 'backup' } },
    });
    expect(cluster.spec.source.helm.valuesObject).toEqual({
      operatorNamespace: 'rook-ceph',
      cephImage: { repository: 'quay.io/ceph/ceph', tag: 'v20.2.3' },
      cephClusterSpec: { mon: { count: 5 } },
      toolbox: { enabled: true },
      monitoring: { enabled: true, createPrometheusRules: true },
      cephFileSystems: [],
    });
  });

  test('may be elsewhere, and take charts from elsewhere', () => {
    const [rook, drivers] = madeByArgoCd({
      namespace: 'storage',
      delivery: RookDelivery.argoCd({
        namespace: 'cd',
        project: 'storage',
        destinationServer: 'https://k8s.example.org',
        automated: false,
        rookRepository: 'https://charts.example.org',
        csiRepository: 'https://csi.example.org',
        csiDriversVersion: '1.0.5',
        csiDriversValues: { a: 1 },
        values: { b: 2 },
      }),
    });
    expect(rook).toMatchObject({
      metadata: { namespace: 'cd' },
      spec: { project: 'storage', source: { repoURL: 'https://charts.example.org', helm: { valuesObject: { b: 2 } } }, destination: { server: 'https://k8s.example.org', namespace: 'storage' } },
    });
    expect(rook.spec.syncPolicy.automated).toBeUndefined();
    expect(drivers.spec.source).toMatchObject({ repoURL: 'https://csi.example.org', targetRevision: '1.0.5' });
    expect(drivers.spec.source.helm.valuesObject).toMatchObject({ a: 1, operatorConfig: { namespace: 'storage' }, drivers: { rbd: { name: 'storage.rbd.csi.ceph.com' } } });
  });
});

describe('Flux', () => {
  test('installs the charts one after the other, from their repositories', () => {
    const objects = madeWith({ delivery: RookDelivery.flux({ clusterChart: {} }), crds: undefined });
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace rook-ceph',
      'HelmRepository charts-rook-io-release', 'HelmRepository ceph-github-io-ceph-csi-operator',
      'HelmRelease rook-ceph', 'HelmRelease ceph-csi-drivers', 'HelmRelease rook-ceph-cluster',
    ]);
    expect(objects[1]).toEqual({
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'HelmRepository',
      metadata: { name: 'charts-rook-io-release', namespace: 'flux-system' },
      spec: { url: 'https://charts.rook.io/release', interval: '1h' },
    });
    expect(objects[3]).toEqual({
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: { name: 'rook-ceph', namespace: 'flux-system' },
      spec: {
        interval: '1h',
        releaseName: 'rook-ceph',
        targetNamespace: 'rook-ceph',
        storageNamespace: 'rook-ceph',
        chart: { spec: { chart: 'rook-ceph', version: 'v1.20.6', sourceRef: { kind: 'HelmRepository', name: 'charts-rook-io-release', namespace: 'flux-system' } } },
        install: { createNamespace: true },
        values: {},
      },
    });
    expect(objects.slice(4).map(({ spec }) => spec.dependsOn)).toEqual([
      [{ name: 'rook-ceph', namespace: 'flux-system' }], [{ name: 'ceph-csi-drivers', namespace: 'flux-system' }],
    ]);
  });

  test('may be elsewhere, with a registry of charts', () => {
    const delivery = RookDelivery.flux({ namespace: 'gitops', interval: '10m', rookRepository: 'oci://registry.example.org/charts' });
    const repository = ofKind(madeWith({ delivery }), 'HelmRepository')[0];
    expect(repository).toMatchObject({ metadata: { name: 'registry-example-org-charts', namespace: 'gitops' }, spec: { interval: '10m', type: 'oci' } });
  });
});

test('what stands for the operator is the object of its chart', () => {
  const operator = newOperator({ crds: undefined, delivery: RookDelivery.flux() });
  expect((operator.node.defaultChild as ApiObject).kind).toBe('HelmRelease');
  expect(operator.name).toBe('rook-ceph');
});

test('props of the operator are values of its chart', () => {
  expect(valuesOf(madeByArgoCd({
    crds: false,
    image: 'registry.example.org:5000/rook/ceph:v1.20.4',
    resources: RESOURCES,
    nodeSelector: { storage: 'yes' },
    tolerations: TOLERATIONS,
    priorityClassName: 'high',
    useOperatorHostNetwork: true,
    scaleDownOperator: true,
    imagePullSecrets: ['registry'],
    enableObcs: true,
    currentNamespaceOnly: true,
    monRunAsRoot: true,
    deleteUnusedCrushRules: false,
    obcAllowAdditionalConfigFields: ['maxSize'],
    enableDiscoveryDaemon: true,
    discover: { interval: '5m', tolerations: TOLERATIONS, nodeAffinity: AFFINITY, resources: RESOURCES, podLabels: { a: 'b' }, udevBlacklist: ['sda'] },
    csi: { images: { plugin: 'r/cephcsi@sha256:0123', addons: 'r/addons:1' }, operatorImage: 'r/csi-operator:2', operatorResources: RESOURCES },
  }), 'rook-ceph')).toEqual({
    'crds': { enabled: false },
    'image': { repository: 'registry.example.org:5000/rook/ceph', tag: 'v1.20.4' },
    'resources': RESOURCES,
    'nodeSelector': { storage: 'yes' },
    'tolerations': TOLERATIONS,
    'priorityClassName': 'high',
    'useOperatorHostNetwork': true,
    'scaleDownOperator': true,
    'imagePullSecrets': [{ name: 'registry' }],
    'rbacAggregate': { enableOBCs: true },
    'currentNamespaceOnly': true,
    'monRunAsRoot': true,
    'deleteUnusedCrushRules': false,
    'obcAllowAdditionalConfigFields': 'maxSize',
    'enableDiscoveryDaemon': true,
    'discoveryDaemonInterval': '5m',
    'discoverDaemonUdev': 'sda',
    'discover': { tolerations: TOLERATIONS, nodeAffinity: AFFINITY, resources: JSON.stringify({ resources: RESOURCES }), podLabels: 'a=b' },
    'csi': { cephcsi: { repository: 'r/cephcsi@sha256', tag: '0123' }, csiAddons: { repository: 'r/addons', tag: '1' } },
    'ceph-csi-operator': { controllerManager: { manager: { image: { repository: 'r/csi-operator', tag: '2' }, resources: RESOURCES } } },
  });
});

test('each driver is told the defaults of all drivers, which the chart would put its own before', () => {
  const values = valuesOf(madeByArgoCd({
    imagePullSecrets: ['registry'],
    csi: { deployCsiAddons: true, provisionerReplicas: 3, cephfs: { spec: { fsGroupPolicy: 'None' } } },
  }), 'ceph-csi-drivers');
  expect(values.operatorConfig).toMatchObject({ namespace: 'rook-ceph', driverSpecDefaults: { deployCsiAddons: true, imageSet: { name: 'rook-csi-operator-image-set-configmap' } } });
  expect(values.drivers.rbd).toMatchObject({
    enabled: true,
    name: 'rook-ceph.rbd.csi.ceph.com',
    deployCsiAddons: true,
    fsGroupPolicy: 'File',
    controllerPlugin: { replicas: 3, priorityClassName: 'system-cluster-critical' },
    nodePlugin: { updateStrategy: { type: 'RollingUpdate' } },
  });
  expect(values.drivers.cephfs).toMatchObject({ enabled: true, deployCsiAddons: true, fsGroupPolicy: 'None' });
  expect(values.drivers.nfs).toEqual({ enabled: false, name: 'rook-ceph.nfs.csi.ceph.com' });
  expect(values.imagePullSecrets).toEqual([{ name: 'registry' }]);
});

test('Rook 1.19 takes the drivers from values of its own chart', () => {
  const objects = madeByArgoCd({
    version: RookVersion.V1_19,
    csi: {
      forceCephfsKernelClient: false,
      topologyDomainLabels: ['zone', 'rack'],
      plugin: { tolerations: TOLERATIONS, nodeAffinity: AFFINITY },
      images: { plugin: 'r/cephcsi:1' },
      nfs: { enabled: true },
      rbd: { pluginResources: { plugin: RESOURCES } },
    },
  });
  expect(objects.map(({ metadata }) => metadata.name)).toEqual(['rook-ceph']);
  expect(valuesOf(objects, 'rook-ceph')).toEqual({
    csi: {
      cephcsi: { repository: 'r/cephcsi', tag: '1' },
      forceCephFSKernelClient: 'false',
      topology: { enabled: true, domainLabels: ['zone', 'rack'] },
      pluginTolerations: TOLERATIONS,
      pluginNodeAffinity: JSON.stringify(AFFINITY),
      nfs: { enabled: true },
      csiRBDPluginResource: JSON.stringify([{ name: 'csi-rbdplugin', resource: RESOURCES }]),
    },
  });
});

test('without ceph-csi-operator there is no chart of drivers either', () => {
  const objects = madeByArgoCd({ installCsiOperator: false });
  expect(objects.map(({ metadata }) => metadata.name)).toEqual(['rook-ceph']);
  expect(valuesOf(objects, 'rook-ceph')).toEqual({ csi: { installCsiOperator: false } });
  expect(valuesOf(madeByArgoCd({ installCsiOperator: false, version: RookVersion.V1_19 }), 'rook-ceph'))
    .toEqual({ csi: { rookUseCsiOperator: false, disableCsiDriver: 'true' } });
});

test('a namespace that is there already is left alone', () => {
  const [rook] = madeByArgoCd({ createNamespace: false });
  expect(rook.spec.syncPolicy).toEqual({ automated: {}, syncOptions: ['ServerSideApply=true'] });
  const objects = madeWith({ createNamespace: false, crds: undefined, delivery: RookDelivery.flux({ clusterChart: { namespace: 'backup' } }) });
  expect(ofKind(objects, 'Namespace')).toEqual([]);
  expect(ofKind(objects, 'HelmRelease').map(({ spec }) => spec.install)).toEqual([{ createNamespace: false }, { createNamespace: false }, { createNamespace: true }]);
});

test('further namespaces get their permissions as manifests', () => {
  const operator = newOperator({ crds: undefined, delivery: RookDelivery.argoCd() });
  operator.addClusterNamespace('backup');
  expect(operator.node.findAll().filter(child => ApiObject.isApiObject(child) && child.kind === 'RoleBinding')).toHaveLength(6);
});

test('namespaces are not added where what is made for them would land on another Kubernetes', () => {
  const operator = newOperator({ crds: undefined, delivery: RookDelivery.argoCd({ destinationServer: 'https://k8s.example.org' }) });
  expect(messageOf(() => operator.addClusterNamespace('backup'))).toBe('rook/operator: addClusterNamespace: what is made for "backup" would be installed '
    + 'beside Argo CD, not on https://k8s.example.org; install the cluster with clusterChart');
});

test.each<[RookOperatorProps, string]>([
  [{ settings: { ROOK_MON_OUT_TIMEOUT: '1m' } }, 'settings: the charts of Rook have no value for it; give values of the chart in the delivery, or deliver manifests'],
  [{ disableObjectBucketClaim: true }, 'disableObjectBucketClaim: the charts of Rook have no value for it; deliver manifests'],
  [{ nodeAffinity: AFFINITY }, 'nodeAffinity: the charts of Rook have no value for it; give nodeSelector, or deliver manifests'],
  [{ openshift: true }, 'openshift: the charts of Rook have no value for it; leave it out: the chart sees by itself that it is on OpenShift'],
  [{ monRunAsRoot: true, version: RookVersion.V1_19 }, 'monRunAsRoot: the chart of Rook 1.19.10 has no value for it; deliver manifests'],
  [{ csi: { enableEncryption: true } }, 'csi.enableEncryption: the chart ceph-csi-drivers writes it into a field that a Driver does not have; deliver manifests'],
  [{ image: 'rook/ceph' }, 'image: "rook/ceph" has neither tag nor digest, and the charts put both parts together; give one'],
  [{ csi: { images: { plugin: 'registry:5000/cephcsi' } } },
    'csi.images.plugin: "registry:5000/cephcsi" has neither tag nor digest, and the charts put both parts together; give one'],
  [{ csi: { operatorImage: 'csi-operator' } }, 'csi.operatorImage: "csi-operator" has neither tag nor digest, and the charts put both parts together; give one'],
  [{ version: RookVersion.V1_19, delivery: RookDelivery.argoCd({ csiDriversVersion: '1.0.4' }) },
    'delivery: csiDriversVersion and csiDriversValues are of a chart that is not installed here: it needs Rook 1.20 and installCsiOperator; leave them out'],
  [{ delivery: RookDelivery.flux({ clusterChart: { namespace: 'A' } }) },
    'delivery.clusterChart.namespace: "A" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ delivery: RookDelivery.flux({ clusterChart: { cephImage: 'ceph' } }) }, 'delivery.clusterChart.cephImage: "ceph" has neither tag nor digest; give one'],
  [{ delivery: RookDelivery.flux({ clusterChart: { cephClusterSpec: { cephVersion: { image: 'ceph:v20' } } } }) },
    'delivery.clusterChart.cephClusterSpec.cephVersion.image: the chart writes cephVersion itself, and the key would be there twice; give cephImage'],
])('%j is refused', (props, message) => {
  expect(messageOf(() => madeByArgoCd(props))).toBe(`rook/operator: ${message}`);
});

import { App, Chart } from 'cdk8s';
import { newOperator } from './fixture';
import { RookOperator, RookOperatorProps } from '../../../src/ceph';
import { RookVersion } from '../../../src/versions';
import { messageOf } from '../fixture';

const V1_19 = RookVersion.V1_19;

test.each<[RookOperatorProps, string]>([
  [{ version: RookVersion.of('1.18.3') }, 'version: what Rook 1.18.3 installs is not known here; there are 1.19 and 1.20, such as RookVersion.V1_20'],
  [{ kubernetesVersion: '1.30' }, 'kubernetesVersion: Rook 1.20.6 is tested with Kubernetes 1.31 to 1.36, not with 1.30; '
    + 'run Kubernetes 1.31 to 1.36, or another release of Rook'],
  [{ kubernetesVersion: 'new' }, 'kubernetesVersion: "new" is no Kubernetes version; write it like 1.36'],
  [{ namespace: 'Rook' }, 'namespace: "Rook" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [{ image: '' }, 'image: is empty; leave it out, or name an image with its tag'],
  [{ image: 'docker.io/rook/ceph:v1.19.4' }, 'image: docker.io/rook/ceph:v1.19.4 is Rook 1.19.4, and what is installed around it is that of 1.20.6: '
    + 'give version: RookVersion.of(\'1.19.4\'), or an image of 1.20'],
  [{ logLevel: 'TRACE' }, 'logLevel: "TRACE" must be one of ERROR, WARNING, INFO, DEBUG'],
  [{ reconcileConcurrentClusters: 0 }, 'reconcileConcurrentClusters: 0 must be a whole number of at least 1'],
  [{ cephCommandsTimeoutSeconds: 0.5 }, 'cephCommandsTimeoutSeconds: 0.5 must be a whole number of at least 1'],
  [{ unreachableNodeTolerationSeconds: -1 }, 'unreachableNodeTolerationSeconds: -1 must be a whole number of at least 0'],
  [{ revisionHistoryLimit: NaN }, 'revisionHistoryLimit: NaN must be a whole number of at least 0'],
  [{ resources: { limits: { memory: '64Mi' }, requests: { memory: '128Mi' } } }, 'resources.limits.memory: 64Mi is less than the 128Mi that are requested; '
    + 'raise the limit or lower the request'],
  [{ imagePullSecrets: ['My_Secret'] }, 'imagePullSecrets: "My_Secret" is no DNS subdomain of at most 253 characters: '
    + 'only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
  [{ obcAllowAdditionalConfigFields: ['maxobjects'] }, 'obcAllowAdditionalConfigFields: "maxobjects" must be one of '
    + 'maxObjects, maxSize, bucketMaxObjects, bucketMaxSize, bucketPolicy, bucketLifecycle, bucketOwner'],
  [{ discover: { interval: '5m' } }, 'discover: has no effect without the daemon; set enableDiscoveryDaemon: true, or leave it out'],
  [{ enableDiscoveryDaemon: true, discover: { interval: '5 minutes' } }, 'discover.interval: "5 minutes" is no duration; write it like 60m or 1h30m'],
  [{ enableDiscoveryDaemon: true, discover: { podLabels: { 'a b': 'c' } } }, 'discover.podLabels: "a b" is no label key: write [prefix/]name, '
    + 'the name of letters, digits, "-", "_" and ".", at most 63 characters'],
  [{ enableDiscoveryDaemon: true, discover: { resources: { limits: { memory: '1Mi' }, requests: { memory: '2Mi' } } } },
    'discover.resources.limits.memory: 1Mi is less than the 2Mi that are requested; raise the limit or lower the request'],
  [{ settings: { CSI_LOG_LEVEL: '5' } }, 'settings: CSI_LOG_LEVEL is not read by Rook 1.20.6 any more; give what you want of the drivers in csi'],
  [{ settings: { ROOK_LOGLEVEL: 'INFO' } }, 'settings: ROOK_LOGLEVEL is no setting that Rook 1.20.6 reads; the nearest is ROOK_LOG_LEVEL'],
  [{ installCsiOperator: false, csi: {} }, 'csi: has no effect with installCsiOperator: false, which leaves the drivers to somebody else; leave one of them out'],
  [{ csi: { logLevel: 6 } }, 'csi.logLevel: 6 must be a whole number from 0 to 5'],
  [{ csi: { imagePullPolicy: 'Sometimes' } }, 'csi.imagePullPolicy: "Sometimes" must be one of Always, IfNotPresent, Never'],
  [{ csi: { provisionerReplicas: 0 } }, 'csi.provisionerReplicas: 0 must be a whole number of at least 1'],
  [{ csi: { kubeletDirPath: 'var/lib/kubelet' } }, 'csi.kubeletDirPath: "var/lib/kubelet" is no folder of a node; write the whole path, such as /var/lib/kubelet'],
  [{ csi: { topologyDomainLabels: [] } }, 'csi.topologyDomainLabels: is empty; name labels of nodes, or leave it out'],
  [{ csi: { images: { plugin: '' } } }, 'csi.images.plugin: is empty; leave it out, or name an image with its tag'],
  [{ csi: { rbd: { updateStrategy: 'Never' } } }, 'csi.rbd.updateStrategy: "Never" must be one of RollingUpdate, OnDelete'],
  [{ csi: { nfs: { podLabels: { a: 'b c' } } } }, 'csi.nfs.podLabels: "b c" is no value for the label a: letters, digits, "-", "_" and ".", at most 63 characters'],
  [{ csi: { cephfs: { pluginResources: { plugin: { limits: { memory: '1Mi' }, requests: { memory: '2Mi' } } } } } },
    'csi.cephfs: resources of plugin.limits.memory: 1Mi is less than the 2Mi that are requested; raise the limit or lower the request'],
  ...([
    ['deleteUnusedCrushRules', { deleteUnusedCrushRules: false }],
    ['csi.spec', { csi: { spec: {} } }],
    ['csi.rbd.spec', { csi: { rbd: { spec: {} } } }],
    ['csi.clusterName', { csi: { clusterName: 'west' } }],
    ['csi.nvmeof', { csi: { nvmeof: { enabled: true } } }],
  ] as const).map(([prop, props]): [RookOperatorProps, string] =>
    [{ version: V1_19, ...props }, `${prop}: is of Rook 1.20, and 1.19.10 knows nothing of it; leave it out, or install RookVersion.V1_20`]),
])('%j is refused', (props, message) => {
  expect(messageOf(() => newOperator(props))).toBe(`rook/operator: ${message}`);
});

test.each<RookOperatorProps>([
  { version: RookVersion.of('1.20.3') },
  { version: V1_19, settings: { CSI_LOG_LEVEL: '5' } },
  { settings: { CSI_CEPHFS_KERNEL_MOUNT_OPTIONS: 'ms_mode=secure', ROOK_ENABLE_MACHINE_DISRUPTION_BUDGET: 'true' } },
  { kubernetesVersion: '1.36' },
  { kubernetesVersion: '1.37' },
  { image: 'registry.example.org/own-rook@sha256:0123' },
  { image: 'docker.io/rook/ceph:v1.20.4' },
])('%j is not refused', props => {
  expect(newOperator(props).namespace).toBe('rook-ceph');
});

test('an app has one operator, since two would own the same roles', () => {
  const app = new App();
  new RookOperator(new Chart(app, 'one'), 'operator', { crds: false });
  expect(messageOf(() => new RookOperator(new Chart(app, 'two'), 'operator', { crds: false, namespace: 'two' }))).toBe(
    'two/operator: namespace: "two": the app has an operator already, one/operator, and both would own the same ClusterRoles; '
    + 'run clusters in other namespaces with addClusterNamespace of the first, or make an app for each Kubernetes');
  expect(new RookOperator(new Chart(new App(), 'three'), 'operator', { crds: false }).namespace).toBe('rook-ceph');
});

test('an operator that is there already must be in a namespace too', () => {
  const chart = new Chart(new App(), 'app');
  expect(messageOf(() => RookOperator.fromNamespace(chart, 'operator', { namespace: 'a b' }))).toMatch(/^app\/operator: namespace: "a b" is no DNS label/);
});

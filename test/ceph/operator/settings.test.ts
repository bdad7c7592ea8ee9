import { madeWith, named } from './fixture';
import { RookOperatorProps } from '../../../src/ceph';
import { RookVersion } from '../../../src/versions';

const TOLERATIONS = [{ key: 'node.example.org/storage', operator: 'Exists' }];
const AFFINITY = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'storage', operator: 'Exists' }] }] } };

function dataOf(props: RookOperatorProps): any {
  return named(madeWith(props), 'ConfigMap', 'rook-ceph-operator-config').data;
}

function podOf(props: RookOperatorProps): any {
  return named(madeWith(props), 'Deployment', 'rook-ceph-operator').spec.template.spec;
}

function envOf(props: RookOperatorProps): any {
  return Object.fromEntries(podOf(props).containers[0].env.map(({ name, value }: any) => [name, value]));
}

test('every setting of the operator has its own name in the ConfigMap', () => {
  expect(dataOf({
    logLevel: 'DEBUG',
    operatorMetricsBindAddress: ':8080',
    allowLoopDevices: true,
    deleteUnusedCrushRules: false,
    obcWatchOperatorNamespace: false,
    obcProvisionerNamePrefix: 'storage',
    obcAllowAdditionalConfigFields: ['maxObjects', 'bucketPolicy'],
    enableDiscoveryDaemon: true,
    cephCommandsTimeoutSeconds: 60,
    disableDeviceHotplug: true,
    enforceHostNetwork: true,
    revisionHistoryLimit: 3,
    customHostnameLabel: 'example.org/host',
  })).toEqual({
    ROOK_LOG_LEVEL: 'DEBUG',
    ROOK_OPERATOR_METRICS_BIND_ADDRESS: ':8080',
    ROOK_CEPH_ALLOW_LOOP_DEVICES: 'true',
    ROOK_DELETE_UNUSED_CRUSH_RULES: 'false',
    ROOK_OBC_WATCH_OPERATOR_NAMESPACE: 'false',
    ROOK_OBC_PROVISIONER_NAME_PREFIX: 'storage',
    ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS: 'maxObjects,bucketPolicy',
    ROOK_ENABLE_DISCOVERY_DAEMON: 'true',
    ROOK_CEPH_COMMANDS_TIMEOUT_SECONDS: '60',
    ROOK_DISABLE_DEVICE_HOTPLUG: 'true',
    ROOK_DISCOVER_DEVICES_INTERVAL: '60m',
    ROOK_ENFORCE_HOST_NETWORK: 'true',
    ROOK_REVISION_HISTORY_LIMIT: '3',
    ROOK_CUSTOM_HOSTNAME_LABEL: 'example.org/host',
  });
});

test('the discovery daemon is told all there is of it, structures as JSON', () => {
  const discover = {
    interval: '1h30m',
    udevBlacklist: ['(?i)dm-[0-9]+', 'sda'],
    tolerations: TOLERATIONS,
    nodeAffinity: AFFINITY,
    priorityClassName: 'low',
    podLabels: { team: 'storage', tier: 'one' },
    resources: { limits: { memory: '512Mi' } },
  };
  const data = dataOf({ enableDiscoveryDaemon: true, discover });
  expect(data).toMatchObject({
    ROOK_DISCOVER_DEVICES_INTERVAL: '1h30m',
    DISCOVER_PRIORITY_CLASS_NAME: 'low',
    DISCOVER_AGENT_POD_LABELS: 'team=storage,tier=one',
  });
  expect(JSON.parse(data.DISCOVER_TOLERATIONS)).toEqual(TOLERATIONS);
  expect(JSON.parse(data.DISCOVER_AGENT_NODE_AFFINITY)).toEqual(AFFINITY);
  // Rook reads an object with `resources`, not the list that its example shows.
  expect(JSON.parse(data.DISCOVER_DAEMON_RESOURCES)).toEqual({ resources: { limits: { memory: '512Mi' } } });
  expect(data.DISCOVER_DAEMON_UDEV_BLACKLIST).toBeUndefined();
  expect(envOf({ enableDiscoveryDaemon: true, discover }).DISCOVER_DAEMON_UDEV_BLACKLIST).toBe('(?i)dm-[0-9]+,sda');
});

test('what Rook reads when it starts is in the environment', () => {
  const props = {
    currentNamespaceOnly: true,
    reconcileConcurrentClusters: 4,
    hostpathRequiresPrivileged: true,
    monRunAsRoot: true,
    unreachableNodeTolerationSeconds: 30,
    disableObjectBucketClaim: true,
  };
  expect(envOf(props)).toMatchObject({
    ROOK_CURRENT_NAMESPACE_ONLY: 'true',
    ROOK_RECONCILE_CONCURRENT_CLUSTERS: '4',
    ROOK_HOSTPATH_REQUIRES_PRIVILEGED: 'true',
    ROOK_CEPH_MON_RUN_AS_ROOT: 'true',
    ROOK_UNREACHABLE_NODE_TOLERATION_SECONDS: '30',
    ROOK_DISABLE_OBJECT_BUCKET_CLAIM: 'true',
  });
  expect(podOf(props).tolerations[0].tolerationSeconds).toBe(30);
});

test('further settings go before all others, to where Rook reads them', () => {
  const props = { logLevel: 'INFO', settings: { ROOK_LOG_LEVEL: 'ERROR', ROOK_MON_OUT_TIMEOUT: '10m', ROOK_CEPH_MON_RUN_AS_ROOT: 'true' } };
  expect(dataOf(props)).toMatchObject({ ROOK_LOG_LEVEL: 'ERROR' });
  expect(dataOf(props)).not.toHaveProperty('ROOK_MON_OUT_TIMEOUT');
  expect(envOf(props)).toMatchObject({ ROOK_MON_OUT_TIMEOUT: '10m', ROOK_CEPH_MON_RUN_AS_ROOT: 'true' });
});

test('the pod of the operator runs where it is told to', () => {
  const pod = podOf({
    image: 'registry.example.org/rook/ceph:v1.20.4',
    resources: { requests: { cpu: '1' } },
    nodeSelector: { storage: 'yes' },
    nodeAffinity: AFFINITY,
    tolerations: TOLERATIONS,
    priorityClassName: 'system-cluster-critical',
    useOperatorHostNetwork: true,
  });
  expect(pod).toMatchObject({
    nodeSelector: { storage: 'yes' },
    affinity: { nodeAffinity: AFFINITY },
    priorityClassName: 'system-cluster-critical',
    hostNetwork: true,
    dnsPolicy: 'ClusterFirstWithHostNet',
  });
  expect(pod.tolerations.slice(1)).toEqual(TOLERATIONS);
  expect(pod.containers[0]).toMatchObject({ image: 'registry.example.org/rook/ceph:v1.20.4', resources: { requests: { cpu: '1' } } });
});

test('the operator can be sent to rest', () => {
  expect(named(madeWith({ scaleDownOperator: true }), 'Deployment', 'rook-ceph-operator').spec.replicas).toBe(0);
});

test('Rook 1.19 is told of the drivers by settings', () => {
  const resources = { limits: { memory: '1Gi' } };
  const data = dataOf({
    version: RookVersion.V1_19,
    csi: {
      logLevel: 3,
      imagePullPolicy: 'Always',
      enableMetadata: false,
      generateOmapInfo: true,
      deployCsiAddons: true,
      enableEncryption: true,
      forceCephfsKernelClient: false,
      kubeletDirPath: '/k/kubelet',
      enableSelinuxHostMount: true,
      enableHostNetwork: false,
      provisionerReplicas: 3,
      topologyDomainLabels: ['topology.kubernetes.io/zone', 'topology.rook.io/rack'],
      images: { plugin: 'r/cephcsi:1', attacher: 'r/attacher:1', addons: 'r/addons:1' },
      plugin: { tolerations: TOLERATIONS, priorityClassName: 'a' },
      provisioner: { nodeAffinity: AFFINITY, priorityClassName: 'b' },
      rbd: { podLabels: { a: 'b' }, updateStrategy: 'OnDelete', pluginResources: { plugin: resources, registrar: resources } },
      cephfs: { enabled: false },
      nfs: { enabled: true, provisionerResources: { provisioner: resources, omapGenerator: resources } },
    },
  });
  expect(data).toMatchObject({
    CSI_LOG_LEVEL: '3',
    ROOK_CSI_IMAGE_PULL_POLICY: 'Always',
    CSI_ENABLE_METADATA: 'false',
    CSI_ENABLE_OMAP_GENERATOR: 'true',
    CSI_ENABLE_CSIADDONS: 'true',
    CSI_ENABLE_ENCRYPTION: 'true',
    CSI_FORCE_CEPHFS_KERNEL_CLIENT: 'false',
    ROOK_CSI_KUBELET_DIR_PATH: '/k/kubelet',
    CSI_PLUGIN_ENABLE_SELINUX_HOST_MOUNT: 'true',
    CSI_ENABLE_HOST_NETWORK: 'false',
    CSI_PROVISIONER_REPLICAS: '3',
    CSI_ENABLE_TOPOLOGY: 'true',
    CSI_TOPOLOGY_DOMAIN_LABELS: 'topology.kubernetes.io/zone,topology.rook.io/rack',
    ROOK_CSI_CEPH_IMAGE: 'r/cephcsi:1',
    ROOK_CSI_ATTACHER_IMAGE: 'r/attacher:1',
    ROOK_CSIADDONS_IMAGE: 'r/addons:1',
    CSI_PLUGIN_TOLERATIONS: JSON.stringify(TOLERATIONS),
    CSI_PLUGIN_PRIORITY_CLASSNAME: 'a',
    CSI_PROVISIONER_NODE_AFFINITY: JSON.stringify(AFFINITY),
    CSI_PROVISIONER_PRIORITY_CLASSNAME: 'b',
    ROOK_CSI_ENABLE_RBD: 'true',
    ROOK_CSI_RBD_POD_LABELS: 'a=b',
    CSI_RBD_PLUGIN_UPDATE_STRATEGY: 'OnDelete',
    ROOK_CSI_ENABLE_CEPHFS: 'false',
    ROOK_CSI_ENABLE_NFS: 'true',
  });
  expect(JSON.parse(data.CSI_RBD_PLUGIN_RESOURCE)).toEqual([{ name: 'csi-rbdplugin', resource: resources }, { name: 'driver-registrar', resource: resources }]);
  expect(JSON.parse(data.CSI_NFS_PROVISIONER_RESOURCE)).toEqual([{ name: 'csi-provisioner', resource: resources }, { name: 'csi-omap-generator', resource: resources }]);
});

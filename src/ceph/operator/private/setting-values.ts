/** How a value of a chart is written, where not as it is. */
export type ValueForm = 'json' | 'list' | 'text';

/** Where the chart `rook-ceph` takes a setting from. */
export type SettingValue = readonly [setting: string, path: string, form?: ValueForm];

/**
 * Values of the chart `rook-ceph`, by the settings that its templates make of them.
 *
 * @see https://github.com/rook/rook/blob/v1.20.6/deploy/charts/rook-ceph/values.yaml
 */
export const SETTING_VALUES: readonly SettingValue[] = [
  ['ROOK_CURRENT_NAMESPACE_ONLY', 'currentNamespaceOnly'],
  ['ROOK_RECONCILE_CONCURRENT_CLUSTERS', 'reconcileConcurrentClusters'],
  ['ROOK_HOSTPATH_REQUIRES_PRIVILEGED', 'hostpathRequiresPrivileged'],
  ['ROOK_UNREACHABLE_NODE_TOLERATION_SECONDS', 'unreachableNodeTolerationSeconds'],
  ['ROOK_LOG_LEVEL', 'logLevel'],
  ['ROOK_OPERATOR_METRICS_BIND_ADDRESS', 'operatorMetricsBindAddress'],
  ['ROOK_CEPH_ALLOW_LOOP_DEVICES', 'allowLoopDevices'],
  ['ROOK_OBC_WATCH_OPERATOR_NAMESPACE', 'enableOBCWatchOperatorNamespace'],
  ['ROOK_OBC_PROVISIONER_NAME_PREFIX', 'obcProvisionerNamePrefix'],
  ['ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS', 'obcAllowAdditionalConfigFields'],
  ['ROOK_ENABLE_DISCOVERY_DAEMON', 'enableDiscoveryDaemon'],
  ['ROOK_CEPH_COMMANDS_TIMEOUT_SECONDS', 'cephCommandsTimeoutSeconds'],
  ['ROOK_DISABLE_DEVICE_HOTPLUG', 'disableDeviceHotplug'],
  ['ROOK_DISCOVER_DEVICES_INTERVAL', 'discoveryDaemonInterval'],
  ['ROOK_ENFORCE_HOST_NETWORK', 'enforceHostNetwork'],
  ['ROOK_REVISION_HISTORY_LIMIT', 'revisionHistoryLimit'],
  ['ROOK_CUSTOM_HOSTNAME_LABEL', 'customHostnameLabel'],
  ['DISCOVER_DAEMON_UDEV_BLACKLIST', 'discoverDaemonUdev'],
  ['DISCOVER_TOLERATIONS', 'discover.tolerations'],
  ['DISCOVER_PRIORITY_CLASS_NAME', 'discover.priorityClassName'],
  ['DISCOVER_AGENT_NODE_AFFINITY', 'discover.nodeAffinity'],
  ['DISCOVER_AGENT_POD_LABELS', 'discover.podLabels'],
  ['DISCOVER_DAEMON_RESOURCES', 'discover.resources', 'json'],
];

/** Those that only the chart of 1.20 has. */
export const SETTING_VALUES_SINCE_1_20: readonly SettingValue[] = [
  ['ROOK_CEPH_MON_RUN_AS_ROOT', 'monRunAsRoot'],
  ['ROOK_DELETE_UNUSED_CRUSH_RULES', 'deleteUnusedCrushRules'],
];

/**
 * Those of the drivers, which only the chart of 1.19 has.
 *
 * @see https://github.com/rook/rook/blob/v1.19.10/deploy/charts/rook-ceph/values.yaml
 */
export const CSI_SETTING_VALUES: readonly SettingValue[] = [
  ['ROOK_CSI_ENABLE_RBD', 'csi.enableRbdDriver'],
  ['ROOK_CSI_ENABLE_CEPHFS', 'csi.enableCephfsDriver'],
  ['ROOK_CSI_ENABLE_NFS', 'csi.nfs.enabled'],
  ['ROOK_CSI_IMAGE_PULL_POLICY', 'csi.imagePullPolicy'],
  ['ROOK_CSI_KUBELET_DIR_PATH', 'csi.kubeletDirPath'],
  ['CSI_LOG_LEVEL', 'csi.logLevel'],
  ['CSI_ENABLE_METADATA', 'csi.enableMetadata'],
  ['CSI_ENABLE_OMAP_GENERATOR', 'csi.enableOMAPGenerator'],
  ['CSI_ENABLE_CSIADDONS', 'csi.csiAddons.enabled'],
  ['CSI_ENABLE_ENCRYPTION', 'csi.enableCSIEncryption'],
  // The template leaves out what is false, and Rook takes that for true.
  ['CSI_FORCE_CEPHFS_KERNEL_CLIENT', 'csi.forceCephFSKernelClient', 'text'],
  ['CSI_PLUGIN_ENABLE_SELINUX_HOST_MOUNT', 'csi.enablePluginSelinuxHostMount'],
  ['CSI_ENABLE_HOST_NETWORK', 'csi.enableCSIHostNetwork'],
  ['CSI_PROVISIONER_REPLICAS', 'csi.provisionerReplicas'],
  ['CSI_ENABLE_TOPOLOGY', 'csi.topology.enabled'],
  ['CSI_TOPOLOGY_DOMAIN_LABELS', 'csi.topology.domainLabels', 'list'],
  ['CSI_PLUGIN_PRIORITY_CLASSNAME', 'csi.pluginPriorityClassName'],
  ['CSI_PLUGIN_TOLERATIONS', 'csi.pluginTolerations'],
  ['CSI_PLUGIN_NODE_AFFINITY', 'csi.pluginNodeAffinity', 'json'],
  ['CSI_PROVISIONER_PRIORITY_CLASSNAME', 'csi.provisionerPriorityClassName'],
  ['CSI_PROVISIONER_TOLERATIONS', 'csi.provisionerTolerations'],
  ['CSI_PROVISIONER_NODE_AFFINITY', 'csi.provisionerNodeAffinity', 'json'],
  ['ROOK_CSI_RBD_POD_LABELS', 'csi.rbdPodLabels'],
  ['ROOK_CSI_CEPHFS_POD_LABELS', 'csi.cephfsPodLabels'],
  ['ROOK_CSI_NFS_POD_LABELS', 'csi.nfsPodLabels'],
  ['CSI_RBD_PLUGIN_UPDATE_STRATEGY', 'csi.rbdPluginUpdateStrategy'],
  ['CSI_CEPHFS_PLUGIN_UPDATE_STRATEGY', 'csi.cephFSPluginUpdateStrategy'],
  ['CSI_NFS_PLUGIN_UPDATE_STRATEGY', 'csi.nfsPluginUpdateStrategy'],
  ['CSI_RBD_PLUGIN_RESOURCE', 'csi.csiRBDPluginResource', 'json'],
  ['CSI_CEPHFS_PLUGIN_RESOURCE', 'csi.csiCephFSPluginResource', 'json'],
  ['CSI_NFS_PLUGIN_RESOURCE', 'csi.csiNFSPluginResource', 'json'],
  ['CSI_RBD_PROVISIONER_RESOURCE', 'csi.csiRBDProvisionerResource', 'json'],
  ['CSI_CEPHFS_PROVISIONER_RESOURCE', 'csi.csiCephFSProvisionerResource', 'json'],
  ['CSI_NFS_PROVISIONER_RESOURCE', 'csi.csiNFSProvisionerResource', 'json'],
];

/** Images of the drivers, by the values of the chart. */
export const IMAGE_VALUES = {
  plugin: 'cephcsi',
  provisioner: 'provisioner',
  attacher: 'attacher',
  resizer: 'resizer',
  snapshotter: 'snapshotter',
  registrar: 'registrar',
  addons: 'csiAddons',
} as const;

import { csiSettings, DEFAULT_CSI_SETTINGS } from './csi-settings';
import { defined } from './defined';
import { RookRelease } from './rook-release';
import { READ_FROM_ENVIRONMENT } from './setting-names';
import { asText, labelText, RookSettings } from './setting-text';
import * as k8s from '../../../api/k8s';
import { RookOperatorProps } from '../rook-operator-props';

/** What Rook reads when it starts, and so is an environment variable of its own. */
const READ_AT_START: RookSettings = {
  ROOK_CURRENT_NAMESPACE_ONLY: false,
  ROOK_RECONCILE_CONCURRENT_CLUSTERS: 1,
  ROOK_HOSTPATH_REQUIRES_PRIVILEGED: false,
  ROOK_CEPH_MON_RUN_AS_ROOT: false,
  DISCOVER_DAEMON_UDEV_BLACKLIST: '(?i)dm-[0-9]+,(?i)rbd[0-9]+,(?i)nbd[0-9]+',
  ROOK_UNREACHABLE_NODE_TOLERATION_SECONDS: 5,
};

/** What Rook looks up again whenever it changes. */
const READ_AGAIN: RookSettings = {
  ROOK_LOG_LEVEL: 'INFO',
  ROOK_OPERATOR_METRICS_BIND_ADDRESS: '0',
  ROOK_CEPH_ALLOW_LOOP_DEVICES: false,
  ROOK_OBC_WATCH_OPERATOR_NAMESPACE: true,
  ROOK_ENABLE_DISCOVERY_DAEMON: false,
  ROOK_CEPH_COMMANDS_TIMEOUT_SECONDS: 15,
  ROOK_DISABLE_DEVICE_HOTPLUG: false,
  ROOK_DISCOVER_DEVICES_INTERVAL: '60m',
  ROOK_ENFORCE_HOST_NETWORK: false,
  ROOK_CUSTOM_HOSTNAME_LABEL: '',
};

/** What was given of Rook's settings, by Rook's names. */
export function givenSettings(props: RookOperatorProps, release: RookRelease): RookSettings {
  const { discover = {} } = props;
  return defined({
    ROOK_CURRENT_NAMESPACE_ONLY: props.currentNamespaceOnly,
    ROOK_RECONCILE_CONCURRENT_CLUSTERS: props.reconcileConcurrentClusters,
    ROOK_HOSTPATH_REQUIRES_PRIVILEGED: props.hostpathRequiresPrivileged ?? (props.openshift ? true : undefined),
    ROOK_CEPH_MON_RUN_AS_ROOT: props.monRunAsRoot,
    DISCOVER_DAEMON_UDEV_BLACKLIST: discover.udevBlacklist?.join(','),
    ROOK_UNREACHABLE_NODE_TOLERATION_SECONDS: props.unreachableNodeTolerationSeconds,
    ROOK_DISABLE_OBJECT_BUCKET_CLAIM: props.disableObjectBucketClaim,
    ROOK_LOG_LEVEL: props.logLevel,
    ROOK_OPERATOR_METRICS_BIND_ADDRESS: props.operatorMetricsBindAddress,
    ROOK_CEPH_ALLOW_LOOP_DEVICES: props.allowLoopDevices,
    ROOK_DELETE_UNUSED_CRUSH_RULES: props.deleteUnusedCrushRules,
    ROOK_OBC_WATCH_OPERATOR_NAMESPACE: props.obcWatchOperatorNamespace,
    ROOK_OBC_PROVISIONER_NAME_PREFIX: props.obcProvisionerNamePrefix,
    ROOK_OBC_ALLOW_ADDITIONAL_CONFIG_FIELDS: props.obcAllowAdditionalConfigFields?.join(','),
    ROOK_ENABLE_DISCOVERY_DAEMON: props.enableDiscoveryDaemon,
    ROOK_CEPH_COMMANDS_TIMEOUT_SECONDS: props.cephCommandsTimeoutSeconds,
    DISCOVER_TOLERATIONS: discover.tolerations,
    DISCOVER_PRIORITY_CLASS_NAME: discover.priorityClassName,
    DISCOVER_AGENT_NODE_AFFINITY: discover.nodeAffinity,
    DISCOVER_AGENT_POD_LABELS: labelText(discover.podLabels),
    DISCOVER_DAEMON_RESOURCES: discover.resources && { resources: discover.resources },
    ROOK_DISABLE_DEVICE_HOTPLUG: props.disableDeviceHotplug,
    ROOK_DISCOVER_DEVICES_INTERVAL: discover.interval,
    ROOK_ENFORCE_HOST_NETWORK: props.enforceHostNetwork,
    ROOK_REVISION_HISTORY_LIMIT: props.revisionHistoryLimit,
    ROOK_CUSTOM_HOSTNAME_LABEL: props.customHostnameLabel,
    ...release.hasDriverObjects ? {} : csiSettings(props.csi ?? {}),
  });
}

/** Data of the ConfigMap `rook-ceph-operator-config`. */
export function settingsData(props: RookOperatorProps, release: RookRelease): { [name: string]: string } {
  const defaults = {
    ...READ_AGAIN,
    ...release.hasDriverObjects ? { ROOK_DELETE_UNUSED_CRUSH_RULES: true } : DEFAULT_CSI_SETTINGS,
    ...!release.hasDriverObjects && props.installCsiOperator === false ? { ROOK_CSI_DISABLE_DRIVER: true } : {},
  };
  return asText({ ...defaults, ...allGiven(props, release, name => !READ_FROM_ENVIRONMENT.includes(name)) });
}

/** Settings among the environment variables of the operator. */
export function settingsEnv(props: RookOperatorProps, release: RookRelease): k8s.EnvVar[] {
  const settings = asText({ ...READ_AT_START, ...allGiven(props, release, name => READ_FROM_ENVIRONMENT.includes(name)) });
  return Object.entries(settings).map(([name, value]) => ({ name, value }));
}

function allGiven(props: RookOperatorProps, release: RookRelease, isWanted: (name: string) => boolean): RookSettings {
  const all = Object.entries({ ...givenSettings(props, release), ...props.settings });
  return Object.fromEntries(all.filter(([name]) => isWanted(name)));
}

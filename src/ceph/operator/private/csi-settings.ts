import { defined } from './defined';
import { labelText, RookSettings } from './setting-text';
import * as csi from '../../../api/csi';
import { CsiDriverProps } from '../csi-driver-props';
import { RookCsiProps } from '../rook-csi-props';

/**
 * What Rook 1.19 is told of the drivers by default.
 *
 * @see https://github.com/rook/rook/blob/v1.19.10/deploy/examples/operator.yaml
 */
export const DEFAULT_CSI_SETTINGS: RookSettings = {
  ROOK_USE_CSI_OPERATOR: true,
  ROOK_CSI_ENABLE_RBD: true,
  ROOK_CSI_ENABLE_CEPHFS: true,
  ROOK_CSI_ENABLE_NFS: false,
  ROOK_CSI_DISABLE_DRIVER: false,
  CSI_ENABLE_ENCRYPTION: false,
  CSI_PROVISIONER_REPLICAS: 2,
  CSI_ENABLE_RBD_SNAPSHOTTER: true,
  CSI_ENABLE_CEPHFS_SNAPSHOTTER: true,
  CSI_ENABLE_NFS_SNAPSHOTTER: true,
  CSI_ENABLE_VOLUME_GROUP_SNAPSHOT: true,
  CSI_FORCE_CEPHFS_KERNEL_CLIENT: true,
  CSI_RBD_FSGROUPPOLICY: 'File',
  CSI_CEPHFS_FSGROUPPOLICY: 'File',
  CSI_NFS_FSGROUPPOLICY: 'File',
  CSI_PLUGIN_ENABLE_SELINUX_HOST_MOUNT: false,
  CSI_PLUGIN_PRIORITY_CLASSNAME: 'system-node-critical',
  CSI_PROVISIONER_PRIORITY_CLASSNAME: 'system-cluster-critical',
  CSI_ENABLE_LIVENESS: false,
  CSI_ENABLE_CSIADDONS: false,
  CSI_GRPC_TIMEOUT_SECONDS: 150,
  CSI_ENABLE_TOPOLOGY: false,
  CSI_ENABLE_CROSS_NAMESPACE_VOLUME_DATA_SOURCE: false,
  CSI_RBD_ATTACH_REQUIRED: true,
  CSI_CEPHFS_ATTACH_REQUIRED: true,
  CSI_NFS_ATTACH_REQUIRED: true,
};

/** What was given of the drivers, as settings of Rook 1.19. */
export function csiSettings(props: RookCsiProps): RookSettings {
  const { images = {}, plugin = {}, provisioner = {} } = props;
  return defined({
    ROOK_CSI_CEPH_IMAGE: images.plugin,
    ROOK_CSI_REGISTRAR_IMAGE: images.registrar,
    ROOK_CSI_PROVISIONER_IMAGE: images.provisioner,
    ROOK_CSI_ATTACHER_IMAGE: images.attacher,
    ROOK_CSI_RESIZER_IMAGE: images.resizer,
    ROOK_CSI_SNAPSHOTTER_IMAGE: images.snapshotter,
    ROOK_CSIADDONS_IMAGE: images.addons,
    ROOK_CSI_IMAGE_PULL_POLICY: props.imagePullPolicy,
    CSI_LOG_LEVEL: props.logLevel,
    CSI_ENABLE_METADATA: props.enableMetadata,
    CSI_ENABLE_OMAP_GENERATOR: props.generateOmapInfo,
    CSI_ENABLE_CSIADDONS: props.deployCsiAddons,
    CSI_ENABLE_ENCRYPTION: props.enableEncryption,
    CSI_FORCE_CEPHFS_KERNEL_CLIENT: props.forceCephfsKernelClient,
    ROOK_CSI_KUBELET_DIR_PATH: props.kubeletDirPath,
    CSI_PLUGIN_ENABLE_SELINUX_HOST_MOUNT: props.enableSelinuxHostMount,
    CSI_ENABLE_HOST_NETWORK: props.enableHostNetwork,
    CSI_PROVISIONER_REPLICAS: props.provisionerReplicas,
    CSI_ENABLE_TOPOLOGY: props.topologyDomainLabels && true,
    CSI_TOPOLOGY_DOMAIN_LABELS: props.topologyDomainLabels?.join(','),
    CSI_PLUGIN_PRIORITY_CLASSNAME: plugin.priorityClassName,
    CSI_PLUGIN_TOLERATIONS: plugin.tolerations,
    CSI_PLUGIN_NODE_AFFINITY: plugin.nodeAffinity,
    CSI_PROVISIONER_PRIORITY_CLASSNAME: provisioner.priorityClassName,
    CSI_PROVISIONER_TOLERATIONS: provisioner.tolerations,
    CSI_PROVISIONER_NODE_AFFINITY: provisioner.nodeAffinity,
    ...driverSettings('RBD', 'rbd', props.rbd),
    ...driverSettings('CEPHFS', 'cephfs', props.cephfs),
    ...driverSettings('NFS', 'nfs', props.nfs),
  });
}

function driverSettings(setting: string, driver: string, props: CsiDriverProps = {}): RookSettings {
  return {
    [`ROOK_CSI_ENABLE_${setting}`]: props.enabled,
    [`ROOK_CSI_${setting}_POD_LABELS`]: labelText(props.podLabels),
    [`CSI_${setting}_PLUGIN_UPDATE_STRATEGY`]: props.updateStrategy,
    [`CSI_${setting}_PLUGIN_RESOURCE`]: containers(driver, props.pluginResources),
    [`CSI_${setting}_PROVISIONER_RESOURCE`]: containers(driver, props.provisionerResources),
  };
}

/** Names of containers that are not `csi-` and the field of their resources. */
const CONTAINERS: { readonly [field: string]: string } = {
  registrar: 'driver-registrar',
  liveness: 'liveness-prometheus',
  omapGenerator: 'csi-omap-generator',
};

/** Resources as Rook 1.19 takes them: a list with the name of each container. */
function containers(driver: string, resources: csi.NodePluginResourcesSpec | csi.ControllerPluginResourcesSpec | undefined): object[] | undefined {
  return resources && Object.entries(resources).map(([field, resource]) => ({
    name: field === 'plugin' ? `csi-${driver}plugin` : CONTAINERS[field] ?? `csi-${field}`,
    resource,
  }));
}

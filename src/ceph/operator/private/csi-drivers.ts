import { defined, ifAny } from './defined';
import { RookRelease } from './rook-release';
import * as csi from '../../../api/csi';
import { merged } from '../../private/merge';
import { CsiDriverProps, CsiPodsProps } from '../csi-driver-props';
import { RookCsiProps } from '../rook-csi-props';

/** ConfigMap of the images of the drivers. */
export const IMAGE_SET = 'rook-csi-operator-image-set-configmap';

/** ConfigMap of what keeps the keys of encrypted volumes. */
const KMS_CONFIG = 'rook-ceph-csi-kms-config';

/** The drivers of ceph-csi, and whether each is installed by default. */
export const DRIVERS = { rbd: true, cephfs: true, nfs: false, nvmeof: false };

/** Name of a driver of ceph-csi. */
export type CsiDriverName = keyof typeof DRIVERS;

/** The drivers of ceph-csi, in the order of their objects. */
export const DRIVER_NAMES = Object.keys(DRIVERS) as CsiDriverName[];

/** Whether a driver is installed. */
export function isEnabled(props: RookCsiProps, driver: CsiDriverName): boolean {
  return props[driver]?.enabled ?? DRIVERS[driver];
}

/** Images of the drivers, by the keys that ceph-csi-operator knows. */
export function imageSet(props: RookCsiProps, release: RookRelease): { [key: string]: string } {
  return { ...release.csiImages, ...defined(props.images ?? {}) };
}

/** What holds for all drivers: `spec.driverSpecDefaults` of the OperatorConfig. */
export function driverDefaults(props: RookCsiProps): csi.DriverSpec {
  const { topologyDomainLabels } = props;
  const defaults: csi.DriverSpec = defined({
    log: { verbosity: props.logLevel ?? 0 },
    imageSet: { name: IMAGE_SET },
    clusterName: props.clusterName,
    enableMetadata: props.enableMetadata ?? true,
    generateOMapInfo: props.generateOmapInfo ?? false,
    fsGroupPolicy: 'File',
    encryption: props.enableEncryption ? { configMapName: { name: KMS_CONFIG } } : undefined,
    deployCsiAddons: props.deployCsiAddons ?? false,
    cephFsClientType: props.forceCephfsKernelClient === false ? 'autodetect' : 'kernel',
    nodePlugin: defined({
      ...pods(props, props.plugin, 'system-node-critical'),
      kubeletDirPath: props.kubeletDirPath ?? '/var/lib/kubelet',
      enableSeLinuxHostMount: props.enableSelinuxHostMount ?? false,
      topology: topologyDomainLabels && { domainLabels: topologyDomainLabels },
    }),
    controllerPlugin: defined({
      ...pods(props, props.provisioner, 'system-cluster-critical'),
      deploymentStrategy: { type: 'Recreate' },
      replicas: props.provisionerReplicas,
      hostNetwork: props.enableHostNetwork,
    }),
  });
  return merged(defaults, props.spec);
}

/** What holds for one driver alone: `spec` of the Driver, which goes before the defaults. */
export function driverSpec(props: RookCsiProps, driver: CsiDriverName): csi.DriverSpec {
  const own: CsiDriverProps = props[driver] ?? {};
  const spec: csi.DriverSpec = {
    nodePlugin: defined({
      updateStrategy: { type: own.updateStrategy ?? 'RollingUpdate' },
      resources: own.pluginResources,
      labels: own.podLabels,
    }),
    controllerPlugin: defined({ resources: own.provisionerResources, labels: own.podLabels }),
  };
  return merged(spec, own.spec);
}

function pods({ imagePullPolicy }: RookCsiProps, props: CsiPodsProps = {}, priorityClassName: string): csi.ControllerPluginSpec {
  const { tolerations, nodeAffinity } = props;
  return defined({
    priorityClassName: props.priorityClassName ?? priorityClassName, imagePullPolicy, tolerations, affinity: ifAny({ nodeAffinity }),
  });
}

import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const OPERATOR_SETTING = 'CSI_CEPHFS_KERNEL_MOUNT_OPTIONS';

export const clusterMsgr2MountOptions: Rule = {
  id: 'cluster-msgr2-mount-options',
  refs: ['R28'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'CephFS is mounted without the ms_mode that the cluster asks for',
  effect: 'monitors close the old port, or take encrypted connections alone, and volumes of CephFS can not be mounted',
  mend: 'put ms_mode=secure into the mount options where encryption is on, else ms_mode=prefer-crc',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#network-configuration-settings',

  *check({ object, spec, namespace, set, operator }) {
    const { encryption, compression, requireMsgr2 } = spec.network?.connections ?? {};
    const isSecure = encryption?.enabled === true;
    if (isExternal(object) || !isSecure && compression?.enabled !== true && requireMsgr2 !== true) {
      return;
    }
    const what = isSecure ? 'connections are encrypted' : 'connections take msgr2';
    const own: string = spec.csi?.cephfs?.kernelMountOptions || '';
    const options = own || operator.setting(OPERATOR_SETTING) || '';
    const source = own || !options ? 'csi.cephfs.kernelMountOptions' : OPERATOR_SETTING;
    // Rook sets ms_mode=secure itself where connections are encrypted and there are no options at all.
    const isLeftToRook = options === '' && (isSecure || set.all('CephFilesystem', namespace).length === 0);
    if (!isLeftToRook && !fits(options, isSecure)) {
      const [says, severity] = !isSecure && modeIn(options) === undefined ? ['names no ms_mode', Severity.WARNING] : [`is ${options}`, undefined];
      yield { path: 'spec.csi.cephfs.kernelMountOptions', message: `${what}, and ${source} ${says}`, severity };
    }
    for (const storageClass of set.once('cluster-msgr2-mount-options', () => set.all('StorageClass').filter(one => modeIn(one.parameters?.kernelMountOptions)))) {
      const { clusterID, kernelMountOptions } = storageClass.parameters;
      if (clusterID === namespace && !fits(kernelMountOptions, isSecure)) {
        yield { path: 'parameters.kernelMountOptions', message: `${what}, and the StorageClass has ${kernelMountOptions}`, object: storageClass, others: [object] };
      }
    }
  },
};

function modeIn(options: string | undefined): string | undefined {
  return /(?:^|,)\s*ms_mode=([a-z-]+)/.exec(options ?? '')?.[1];
}

function fits(options: string, isSecure: boolean): boolean {
  const mode = modeIn(options);
  return isSecure ? mode === 'secure' || mode === 'prefer-secure' : mode !== undefined && mode !== 'legacy';
}

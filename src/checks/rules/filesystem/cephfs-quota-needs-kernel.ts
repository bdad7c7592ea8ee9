import { Version } from '../../../versions/version';
import { driverOf } from '../../ceph-driver';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const NEEDED = '4.17';

export const cephfsQuotaNeedsKernel: Rule = {
  id: 'cephfs-quota-needs-kernel',
  refs: ['R133'],
  severity: Severity.WARNING,
  kinds: ['StorageClass'],
  needs: ['topology'],
  title: 'volumes of CephFS on a node whose kernel knows no quotas of CephFS',
  effect: 'the size of a claim is no limit there: pods may fill the filesystem',
  mend: 'run a newer kernel, or use mounter: fuse',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Shared-Filesystem-CephFS/filesystem-storage/; https://docs.ceph.com/en/latest/cephfs/quota/',

  *check({ object, set, operator, topology }) {
    if (driverOf(object)?.family !== 'cephfs') {
      return;
    }
    const isKernelFree = object.parameters?.mounter === 'fuse' || operator.setting('CSI_FORCE_CEPHFS_KERNEL_CLIENT') === 'false'
      || set.all('Driver').some(({ metadata, spec }) => metadata?.name === object.provisioner && spec?.cephFsClientType === 'autodetect');
    const old = topology!.nodes.filter(({ kernelVersion }) => Version.parse(kernelVersion)?.isBefore(NEEDED));
    if (!isKernelFree && old.length > 0) {
      const more = old.length > 1 ? ` (and ${old.length - 1} more)` : '';
      yield { path: 'provisioner', message: `quotas need Linux ${NEEDED}, and node ${old[0].name} has ${old[0].kernelVersion}${more}` };
    }
  },
};

import { deviceSets, templatesOf } from './private/host-storage';
import { ObjectIndex } from '../../object-index';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const LOCAL = /no-provisioner$|local|host-?path|topolvm|lvm|directpv|zfs\.csi/;
const REMOTE = new Set([
  'blockvolume.csi.oraclecloud.com', 'cinder.csi.openstack.org', 'csi.hetzner.cloud', 'csi.nutanix.com', 'csi.scaleway.com', 'csi.trident.netapp.io',
  'csi.vsphere.vmware.com', 'disk.csi.azure.com', 'diskplugin.csi.alibabacloud.com', 'dobs.csi.digitalocean.com', 'driver.longhorn.io',
  'ebs.csi.aws.com', 'ebs.csi.eks.amazonaws.com', 'kubernetes.io/aws-ebs', 'kubernetes.io/azure-disk', 'kubernetes.io/cinder', 'kubernetes.io/gce-pd',
  'kubernetes.io/vsphere-volume', 'linodebs.csi.linode.com', 'pd.csi.storage.gke.io', 'pxd.portworx.com', 'vpc.block.csi.ibm.io',
]);

export const deviceSetPortability: Rule = {
  id: 'device-set-portability',
  refs: ['R76'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['objects'],
  title: 'portable of a device set does not fit its volumes',
  effect: 'a portable OSD counts as a host of its own and is to move, which it cannot with a volume of a node; one that is not portable stays down with its node',
  mend: 'set portable: false for volumes of a node, and true for volumes that can be attached elsewhere',
  source: 'pkg/operator/ceph/cluster/osd/spec.go:629 (rook d0c3b9ce6)',

  *check({ object, set, notEvaluated }) {
    for (const [path, deviceSet] of deviceSets(object)) {
      const names = new Set(templatesOf(path, deviceSet).map(({ template }) => template.spec?.storageClassName).filter(Boolean));
      for (const name of names) {
        const found = set.lookup('StorageClass', '', name).object ?? localVolume(set, name);
        const provisioner: string = found?.provisioner ?? 'kubernetes.io/no-provisioner';
        if (found === undefined) {
          notEvaluated('objects');
        } else if (deviceSet.portable === true && LOCAL.test(provisioner)) {
          yield { path: `${path}.portable`, message: `it is true, and volumes of ${name} stay on their node (${provisioner})`, others: [found] };
        } else if (deviceSet.portable !== true && REMOTE.has(provisioner)) {
          yield {
            path: `${path}.portable`,
            message: `it is not true, and volumes of ${name} could move (${provisioner})`,
            others: [found],
            severity: Severity.ADVICE,
          };
        }
      }
    }
  },
};

/** A volume of a node that stands in the set without its class. */
function localVolume(set: ObjectIndex, className: string): any {
  return set.all('PersistentVolume').find(({ spec }) => spec?.local !== undefined && spec.storageClassName === className);
}

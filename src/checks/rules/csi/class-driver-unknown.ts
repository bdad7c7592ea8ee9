import { isExternal } from '../../../placement/ceph-cluster';
import { CLASS_KINDS, driverField, driverOf } from '../../ceph-driver';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const classDriverUnknown: Rule = {
  id: 'class-driver-unknown',
  refs: ['R182'],
  severity: Severity.ERROR,
  kinds: CLASS_KINDS,
  needs: ['objects'],
  title: 'a class names a CSI driver that does not run',
  effect: 'nobody answers for the driver, and claims stay Pending without an error',
  mend: 'name the driver <namespace of the operator>.rbd.csi.ceph.com (or cephfs, nfs, nvmeof), and keep a Driver object of that name from Rook 1.20 on',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/ceph-csi-drivers/',

  *check({ object, kind, set, operator, clusterNamespace, notEvaluated }) {
    const driver = driverOf(object);
    if (driver === undefined) {
      return;
    }
    const path = driverField(kind);
    const drivers = set.all('Driver');
    const namespace = operator.namespace;
    if (driver.family === undefined) {
      yield { path, message: `"${driver.name}" is none of Ceph's drivers, which end in rbd, cephfs, nfs or nvmeof, and .csi.ceph.com` };
    } else if (drivers.length > 0) {
      if (!drivers.some(other => other.metadata?.name === driver.name) && !set.isElsewhere('Driver', undefined, driver.name)) {
        yield { path, message: `there is no Driver "${driver.name}"`, fix: `name one of ${drivers.map(other => other.metadata?.name).join(', ')}`, others: drivers };
      }
    } else if (namespace !== undefined) {
      if (driver.prefix !== namespace) {
        yield { path, message: `"${driver.name}" does not begin with ${namespace}, where the operator runs`, fix: `name it ${namespace}.${driver.family}.csi.ceph.com` };
      }
    } else if (set.cluster(clusterNamespace) === undefined) {
      notEvaluated('objects');
    } else if (driver.prefix === '') {
      yield { path, message: `"${driver.name}" is a driver that Rook does not run`, fix: `name it ${clusterNamespace}.${driver.name}, if the operator runs in ${clusterNamespace}` };
    } else if (driver.prefix !== clusterNamespace && !isExternal(set.cluster(clusterNamespace))) {
      yield {
        path,
        message: `"${driver.name}" is right only if the operator runs in ${driver.prefix}, and the cluster is in ${clusterNamespace}`,
        severity: Severity.WARNING,
      };
    }
  },
};

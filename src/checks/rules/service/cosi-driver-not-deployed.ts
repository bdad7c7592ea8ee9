import { Rule } from '../../rule';
import { Severity } from '../../severity';

const CLASSES = ['objectstorage.k8s.io/BucketClass', 'objectstorage.k8s.io/BucketAccessClass'];

export const cosiDriverNotDeployed: Rule = {
  id: 'cosi-driver-not-deployed',
  refs: ['R178'],
  severity: Severity.WARNING,
  kinds: ['CephCOSIDriver'],
  title: 'a COSI driver that is never deployed',
  effect: 'the operator starts no driver, and BucketClaims are never bound',
  mend: 'set deploymentStrategy to Auto, or to Always',
  source: 'pkg/operator/ceph/object/cosi/controller.go:152 (rook d0c3b9ce6)',

  *check({ spec, set }) {
    const path = 'spec.deploymentStrategy';
    const classes = CLASSES.flatMap(kind => set.all(kind)).filter(({ driverName }) => driverName?.endsWith('ceph.objectstorage.k8s.io'));
    if (!spec.deploymentStrategy) {
      yield { path, message: 'it is missing, which means Never' };
    } else if (spec.deploymentStrategy === 'Never' && classes.length > 0) {
      yield { path, message: `it is Never, and ${classes[0].kind} ${classes[0].metadata?.name} names the driver`, others: classes };
    } else if (spec.deploymentStrategy === 'Never') {
      yield { path, message: 'it is Never', severity: Severity.ADVICE };
    }
  },
};

import { driverOf } from '../../ceph-driver';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { Subject } from '../../subject';

export const claimSharedOnRbd: Rule = {
  id: 'claim-shared-on-rbd',
  refs: [],
  severity: Severity.ERROR,
  kinds: ['PersistentVolumeClaim', 'StatefulSet'],
  needs: ['objects'],
  title: 'a file system for several nodes of a StorageClass for RBD',
  effect: 'the driver refuses to make the volume, and the claim stays Pending',
  mend: 'take a StorageClass of CephFS, or volumeMode: Block, or ReadWriteOnce',
  source: 'https://github.com/ceph/ceph-csi/blob/devel/internal/rbd/controllerserver.go',

  *check(it) {
    for (const [path, spec] of claimsOf(it)) {
      const shared: number = spec?.accessModes?.indexOf('ReadWriteMany') ?? -1;
      if (shared < 0 || spec.volumeMode === 'Block' || !spec.storageClassName) {
        continue;
      }
      const { state, object } = it.set.lookup('StorageClass', '', spec.storageClassName);
      if (state !== 'present') {
        it.notEvaluated('objects');
      } else if (driverOf(object)?.family === 'rbd') {
        yield { path: `${path}.accessModes[${shared}]`, message: `${spec.storageClassName} gives RBD images, which only one node may mount for writing`, others: [object] };
      }
    }
  },
};

function claimsOf({ kind, spec }: Subject): [string, any][] {
  return kind === 'PersistentVolumeClaim' ? [['spec', spec]]
    : (spec.volumeClaimTemplates ?? []).map((template: any, i: number) => [`spec.volumeClaimTemplates[${i}].spec`, template?.spec]);
}

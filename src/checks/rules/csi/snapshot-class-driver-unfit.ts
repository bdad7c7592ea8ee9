import { driverOf, storageClassesOf } from '../../ceph-driver';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const snapshotClassDriverUnfit: Rule = {
  id: 'snapshot-class-driver-unfit',
  refs: ['R189'],
  severity: Severity.ERROR,
  kinds: ['VolumeSnapshotClass', 'VolumeGroupSnapshotClass', 'VolumeSnapshot'],
  needs: ['objects'],
  title: 'a snapshot class whose driver or cluster is not that of the volumes',
  effect: 'snapshots of the volumes fail or never become ready',
  mend: 'give the snapshot class the driver and clusterID of the StorageClass',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Ceph-CSI/ceph-csi-snapshot/',

  *check({ object, kind, spec, set, namespace, notEvaluated }) {
    if (kind === 'VolumeSnapshot') {
      const claim = set.find('PersistentVolumeClaim', namespace, spec.source?.persistentVolumeClaimName ?? '');
      const storageClass = set.find('StorageClass', '', claim?.spec?.storageClassName ?? '');
      const snapshotClass = set.find('VolumeSnapshotClass', '', spec.volumeSnapshotClassName ?? '');
      if (storageClass === undefined || snapshotClass === undefined) {
        notEvaluated('objects');
      } else if (storageClass.provisioner !== snapshotClass.driver) {
        yield {
          path: 'spec.volumeSnapshotClassName',
          message: `${snapshotClass.metadata.name} is for ${snapshotClass.driver}, and the claim is of ${storageClass.provisioner}`,
          others: [snapshotClass, claim, storageClass],
        };
      }
      return;
    }
    const driver = driverOf(object);
    const classes = storageClassesOf(set, driver?.family ?? '');
    if (driver?.family === undefined || classes.length === 0) {
      return;
    }
    const same = classes.filter(({ provisioner }) => provisioner === driver.name);
    const ids = same.map(({ parameters }) => parameters?.clusterID);
    const id: string | undefined = object.parameters?.clusterID;
    if (same.length === 0) {
      yield { path: 'driver', message: `no StorageClass has the driver "${driver.name}"`, fix: `give ${classes[0].provisioner}`, others: classes };
    } else if (id !== undefined && !ids.includes(id) && set.cluster(id) === undefined) {
      yield { path: 'parameters.clusterID', message: `it is "${id}", and volumes of the driver have ${ids.join(', ')}`, others: same };
    }
  },
};

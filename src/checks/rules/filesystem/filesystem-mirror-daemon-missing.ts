import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemMirrorDaemonMissing: Rule = {
  id: 'filesystem-mirror-daemon-missing',
  refs: ['R132'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem'],
  needs: ['objects'],
  title: 'a filesystem is to be mirrored, and no daemon does it',
  effect: 'the operator sets mirroring up, and nothing is ever copied',
  mend: 'add a CephFilesystemMirror to the namespace',
  source: 'https://rook.io/docs/rook/latest/CRDs/Shared-Filesystem/ceph-fs-mirror-crd/',

  *check({ spec: { mirroring }, set, namespace, cluster, notEvaluated }) {
    if (mirroring?.enabled !== true || set.all('CephFilesystemMirror', namespace).length > 0 || set.isElsewhere('CephFilesystemMirror', namespace)) {
      return;
    }
    const elsewhere = set.all('CephFilesystemMirror');
    if (!cluster || isExternal(cluster)) {
      notEvaluated('objects');
      return;
    }
    const path = 'spec.mirroring.enabled';
    const message = `there is no CephFilesystemMirror in ${namespace}`;
    if (mirroring.peers?.secretNames?.length > 0 || mirroring.snapshotSchedules?.length > 0) {
      const [other] = elsewhere;
      const fix = other && `move the CephFilesystemMirror of ${other.metadata?.namespace} to ${namespace}, or add one`;
      yield { path, message, fix, others: elsewhere };
    } else {
      const fix = 'add a CephFilesystemMirror to the namespace, unless files only arrive in this cluster';
      yield { path, message, fix, severity: Severity.ADVICE };
    }
  },
};

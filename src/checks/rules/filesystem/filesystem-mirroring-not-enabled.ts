import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemMirroringNotEnabled: Rule = {
  id: 'filesystem-mirroring-not-enabled',
  refs: ['R132'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem', 'CephFilesystemMirror'],
  needs: ['objects'],
  title: 'mirroring of filesystems is prepared, and not enabled',
  effect: 'nothing is mirrored, and peers, schedules and retention are ignored',
  mend: 'set mirroring.enabled of the CephFilesystem to true',
  source: 'pkg/operator/ceph/file/controller.go:412 (rook d0c3b9ce6)',

  *check({ kind, spec, set, namespace, notEvaluated }) {
    if (kind === 'CephFilesystemMirror') {
      const filesystems = set.all('CephFilesystem', namespace);
      if (filesystems.length === 0) {
        notEvaluated('objects');
      } else if (!filesystems.some(other => other.spec?.mirroring?.enabled)) {
        yield { path: '', message: `no CephFilesystem in ${namespace} is mirrored`, others: filesystems, severity: Severity.ADVICE };
      }
      return;
    }
    const { enabled, peers, snapshotSchedules, snapshotRetention } = spec.mirroring ?? {};
    const lists: any = { 'peers.secretNames': peers?.secretNames, snapshotSchedules, snapshotRetention };
    const given = Object.keys(lists).filter(name => lists[name]?.length > 0);
    if (enabled !== true && given.length > 0) {
      yield { path: 'spec.mirroring.enabled', message: `it is not true, and there are ${given.join(', ')}` };
    }
  },
};

import { isExternal } from '../../../placement/ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const subvolumeGroupFilesystemUnknown: Rule = {
  id: 'subvolume-group-filesystem-unknown',
  refs: ['R131'],
  severity: Severity.ERROR,
  kinds: ['CephFilesystemSubVolumeGroup'],
  needs: ['objects'],
  title: 'a subvolume group is for a CephFilesystem that is not there',
  effect: 'the operator fails to make the group, and tries for ever',
  mend: 'filesystemName: metadata.name of a CephFilesystem of the same namespace',
  source: 'pkg/operator/ceph/file/subvolumegroup/controller.go (rook d0c3b9ce6)',

  *check({ spec: { filesystemName: name }, set, namespace, cluster, notEvaluated }) {
    const path = 'spec.filesystemName';
    if (!name) {
      yield { path, message: 'it is missing' };
      return;
    }
    const { state, others } = set.lookup('CephFilesystem', namespace, name);
    if (state === 'present' || state === 'elsewhere' || isExternal(cluster)) {
      return;
    }
    const near = others.filter(other => other.metadata?.namespace === namespace).map(other => other.metadata?.name);
    const fix = state !== 'absent' ? undefined : near.length > 0 ? `name ${near.join(' or ')}` : `move it to ${others[0].metadata.namespace}, where the filesystem is`;
    if (state === 'absent' && cluster) {
      yield { path, message: `there is no CephFilesystem "${name}" in ${namespace}`, fix, others };
    } else if (state === 'absent' || (cluster && set.find('CephFilesystem', '', name) === undefined)) {
      yield { path, message: `the set has no CephFilesystem "${name}" in ${namespace}`, fix, others, severity: Severity.WARNING };
    } else {
      notEvaluated('objects');
    }
  },
};

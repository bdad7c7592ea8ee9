import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const filesystemWithoutStandby: Rule = {
  id: 'filesystem-without-standby',
  refs: ['R129'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem'],
  title: 'nobody stands by for the metadata servers of a filesystem',
  effect: 'files can not be reached while the server of a lost node is started on another one, and Ceph warns of too few standby daemons',
  mend: 'set metadataServer.activeStandby to true, which doubles the servers',
  source: 'pkg/operator/ceph/file/mds/mds.go:133 (rook d0c3b9ce6)',

  *check({ spec: { metadataServer } }) {
    if (metadataServer && metadataServer.activeStandby !== true) {
      yield { path: 'spec.metadataServer.activeStandby', message: `it is not true, so there are only the active servers${metadataServer.activeCount > 0 ? ` (${metadataServer.activeCount})` : ''}` };
    }
  },
};

import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const servers = (metadataServer?: object) => yaml(cephCluster(), filesystem({ metadataServer }));

export const CASES: RuleCases = {
  rule: 'filesystem-active-count-zero',
  fails: [
    {
      name: 'scaled to zero',
      yaml: servers({ activeCount: 0, activeStandby: true }),
      refused: true,
      finds: ['CephFilesystem myfs: spec.metadataServer.activeCount'],
      says: ['it is 0, and has to be 1 or more'],
    },
    { name: 'only a standby', yaml: servers({ activeStandby: true }), refused: true, finds: ['CephFilesystem myfs: spec.metadataServer.activeCount'], says: ['it is not given, and has to be 1 or more'] },
  ],
  passes: [
    { name: 'one', yaml: servers({ activeCount: 1, activeStandby: true }) },
    { name: 'nothing of servers', yaml: servers(), refused: true },
    { name: 'two', yaml: servers({ activeCount: 2, activeStandby: true }) },
  ],
};

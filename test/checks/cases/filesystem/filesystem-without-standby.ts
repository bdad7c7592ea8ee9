import { RuleCases } from '../../rule-cases';
import { cephCluster, filesystem, yaml } from '../../yaml';

const servers = (metadataServer?: object) => yaml(cephCluster(), filesystem({ metadataServer }));

export const CASES: RuleCases = {
  rule: 'filesystem-without-standby',
  fails: [
    {
      name: 'switched off',
      yaml: servers({ activeCount: 2, activeStandby: false }),
      finds: ['CephFilesystem myfs: spec.metadataServer.activeStandby'],
      says: ['there are only the active servers (2)'],
    },
    { name: 'no number of servers', yaml: servers({}), refused: true, finds: ['CephFilesystem myfs: spec.metadataServer.activeStandby'], says: ['only the active servers: '] },
    { name: 'not given', yaml: servers({ activeCount: 1 }), finds: ['CephFilesystem myfs: spec.metadataServer.activeStandby'] },
  ],
  passes: [
    { name: 'each has one', yaml: servers({ activeCount: 1, activeStandby: true }) },
    { name: 'nothing of servers', yaml: servers(undefined), refused: true },
  ],
};

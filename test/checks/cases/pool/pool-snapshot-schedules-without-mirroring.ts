import { RuleCases } from '../../rule-cases';
import { blockPool, yaml } from '../../yaml';

const pool = (mirroring: object) => yaml(blockPool({ mirroring: { mode: 'image', ...mirroring } }));
const DAILY = [{ interval: '24h' }];

export const CASES: RuleCases = {
  rule: 'pool-snapshot-schedules-without-mirroring',
  fails: [
    {
      name: 'not enabled',
      yaml: pool({ enabled: false, snapshotSchedules: DAILY }),
      finds: ['CephBlockPool replicapool: spec.mirroring.snapshotSchedules'],
      says: ['there are 1, and mirroring is not enabled: '],
    },
    { name: 'enabled forgotten', yaml: pool({ snapshotSchedules: DAILY }), finds: ['CephBlockPool replicapool: spec.mirroring.snapshotSchedules'] },
  ],
  passes: [
    { name: 'enabled', yaml: pool({ enabled: true, snapshotSchedules: DAILY }) },
    { name: 'no schedules', yaml: pool({ enabled: false, snapshotSchedules: [] }) + '---\n' + yaml(blockPool()) },
  ],
};

import { RuleCases } from '../../rule-cases';
import { blockPool, ceph, yaml } from '../../yaml';

const pool = (...snapshotSchedules: object[]) => yaml(blockPool({ mirroring: { enabled: true, mode: 'image', snapshotSchedules } }));
const namespace = (...snapshotSchedules: object[]) => yaml(ceph('CephBlockPoolRadosNamespace', 'tenant-a', { blockPoolName: 'replicapool', mirroring: { mode: 'image', snapshotSchedules } }));

export const CASES: RuleCases = {
  rule: 'pool-snapshot-schedule-without-interval',
  fails: [
    {
      name: 'a start, and no interval',
      yaml: pool({ interval: '1h' }, { startTime: '14:00:00-05:00' }),
      finds: ['CephBlockPool replicapool: spec.mirroring.snapshotSchedules[1].interval'],
      says: ['it starts at 14:00:00-05:00, and says not how often: '],
    },
    { name: 'nothing at all', yaml: pool({}), finds: ['CephBlockPool replicapool: spec.mirroring.snapshotSchedules[0].interval'], says: ['it says not how often: '] },
    {
      name: 'words',
      yaml: pool({ interval: 'daily' }),
      finds: ['CephBlockPool replicapool: spec.mirroring.snapshotSchedules[0].interval'],
      says: ['"daily" is no number with m, h or d behind it: '],
    },
    { name: 'a namespace of a pool', yaml: namespace({ startTime: '14:00:00' }), finds: ['CephBlockPoolRadosNamespace tenant-a: spec.mirroring.snapshotSchedules[0].interval'] },
  ],
  passes: [
    { name: 'intervals', yaml: pool({ interval: '24h', startTime: '14:00:00-05:00' }, { interval: '30m' }, { interval: '1d' }) + '---\n' + namespace({ interval: '1h' }) },
    { name: 'no schedules', yaml: yaml(blockPool({ mirroring: { enabled: true, mode: 'image' } }), blockPool({}, 'other'), ceph('CephBlockPoolRadosNamespace', 'tenant-a', { blockPoolName: 'replicapool' })) },
    { name: 'not enabled, for which there is a rule of its own', yaml: yaml(blockPool({ mirroring: { enabled: false, snapshotSchedules: [{ startTime: '14:00:00' }] } })) },
  ],
};

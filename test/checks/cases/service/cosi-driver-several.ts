import { RuleCases } from '../../rule-cases';
import { ceph, yaml } from '../../yaml';

const driver = (name: string, namespace = 'rook-ceph') => ceph('CephCOSIDriver', name, { deploymentStrategy: 'Auto' }, namespace);

export const CASES: RuleCases = {
  rule: 'cosi-driver-several',
  fails: [
    {
      name: 'one for each team',
      yaml: yaml(driver('team-a'), driver('team-b')),
      finds: ['CephCOSIDriver team-b: '],
      says: ['rook-ceph/team-a is there already'],
    },
    { name: 'one for each namespace', yaml: yaml(driver('ceph-cosi-driver'), driver('ceph-cosi-driver', 'other')), finds: ['CephCOSIDriver ceph-cosi-driver: '] },
  ],
  passes: [
    { name: 'one', yaml: yaml(driver('ceph-cosi-driver')) },
    { name: 'one that is given twice', yaml: yaml(driver('ceph-cosi-driver'), driver('ceph-cosi-driver')) },
  ],
};

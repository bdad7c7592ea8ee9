import { Rule } from '../../rule';
import { Severity } from '../../severity';

const NEEDED = '20';

export const nvmeofNeedsNewerCeph: Rule = {
  id: 'nvmeof-needs-newer-ceph',
  refs: ['R177'],
  severity: Severity.ERROR,
  kinds: ['CephNVMeOFGateway'],
  needs: ['ceph-version'],
  title: 'an NVMe-oF gateway for a Ceph that is too old',
  effect: 'the monitors do not know what the gateway asks for, and no gateway becomes ready',
  mend: 'use Ceph 20 or newer',
  source: 'https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/nvme-of/',

  *check({ cephVersion }) {
    if (cephVersion!.isBefore(NEEDED)) {
      yield { path: '', message: `it needs Ceph ${NEEDED}, and the CephCluster has ${cephVersion}` };
    }
  },
};

import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const readAffinityCorruptsData: Rule = {
  id: 'read-affinity-corrupts-data',
  refs: ['R47'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['ceph-version'],
  title: 'read affinity with Ceph 20.2.0',
  effect: 'reads from the nearest copy can return wrong data; Rook 1.19 and newer switch it off there, so that what is asked for does not happen',
  mend: 'run Ceph 20.2.1 or newer, or leave read affinity off',
  source: 'https://github.com/rook/rook/issues/16839',

  *check({ spec, cephVersion }) {
    if (spec.csi?.readAffinity?.enabled === true && cephVersion!.isWithin('20.2.0', '20.2.0')) {
      yield { path: 'spec.csi.readAffinity.enabled', message: `read affinity is asked for with Ceph ${cephVersion}` };
    }
  },
};

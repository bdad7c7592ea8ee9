import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { CRUSH_TYPES } from './private/crush-types';
import { POOL_KINDS } from '../../../placement/ceph-pools';
import { Subject } from '../../subject';

export const poolCrushRootUnknown: Rule = {
  id: 'pool-crush-root-unknown',
  refs: ['R92'],
  severity: Severity.WARNING,
  kinds: POOL_KINDS,
  needs: ['cluster'],
  title: 'crushRoot of a pool is a bucket that Rook makes nowhere',
  effect: 'the operator refuses the pool, unless somebody made that bucket with the toolbox',
  mend: 'leave crushRoot out, or make the root with storage.config.crushRoot of the CephCluster',
  source: 'pkg/operator/ceph/pool/validate.go:111 (rook d0c3b9ce6)',

  *check(subject) {
    for (const { path, spec } of subject.pools) {
      const root = spec.crushRoot;
      if (root && !rootsOf(subject.cluster).includes(root) && !isBucket(root, subject)) {
        const [message, severity] = subject.topology
          ? [`no root and no failure domain that the CephCluster leads to is called ${root}`]
          : [`no root of the CephCluster is called ${root}, and the nodes are not known`, Severity.ADVICE];
        yield { path: `${path}.crushRoot`, message, severity };
      }
    }
  },
};

function rootsOf(cluster: any): string[] {
  return ['default', cluster.spec?.storage?.config?.crushRoot];
}

/** Whether it is a zone, a rack, a host …, to which a pool may be pinned. */
function isBucket(name: string, { storage }: Subject): boolean {
  return storage !== undefined && CRUSH_TYPES.some(level => storage.domains(level).includes(name));
}

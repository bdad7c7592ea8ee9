import { hostEntries } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdMatchFieldsIgnored: Rule = {
  id: 'osd-match-fields-ignored',
  refs: ['R53'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'the node affinity of OSDs goes by matchFields',
  effect: 'Rook itself picks the nodes for OSDs, and reads only matchExpressions: a term without any matches no node',
  mend: 'use matchExpressions, for instance on kubernetes.io/hostname',
  source: 'pkg/operator/k8sutil/node.go:203 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const { all, osd } = spec.placement ?? {};
    const [owner, affinity] = osd?.nodeAffinity ? ['osd', osd.nodeAffinity] : ['all', all?.nodeAffinity];
    const terms: any[] = affinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
    const isDead = (term: any) => !(term.matchExpressions?.length > 0);
    for (const [i, term] of hostEntries(object).length > 0 ? terms.entries() : []) {
      if (term.matchFields?.length > 0) {
        yield {
          path: `spec.placement.${owner}.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${i}].matchFields`,
          ...terms.every(isDead)
            ? { message: 'there is nothing but matchFields, so that no node is left' }
            : { message: isDead(term) ? 'the term has nothing but matchFields' : 'the term has matchFields beside its matchExpressions', severity: Severity.WARNING },
        };
      }
    }
  },
};

import { hostEntries, nodesOf } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const SHOWN = 6;

export const osdNodeUnknown: Rule = {
  id: 'osd-node-unknown',
  refs: ['R51'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'a listed node is none of the cluster',
  effect: 'Rook drops it with a warning in the log, and makes no OSDs for it',
  mend: 'use the label kubernetes.io/hostname of the node',
  source: 'pkg/operator/k8sutil/node.go:296 (rook d0c3b9ce6)',

  *check({ object, topology }) {
    for (const entry of hostEntries(object)) {
      if (nodesOf(entry, topology!).length === 0) {
        const names = topology!.nodes.map(node => node.hostname);
        const more = names.length > SHOWN ? ', …' : '';
        yield {
          path: `${entry.path}.name`,
          message: `no node has the name or host name ${entry.own.name}`,
          fix: `use one of ${names.slice(0, SHOWN).join(', ')}${more}`,
        };
      }
    }
  },
};

import { serverCount, serverLabels } from './private/metadata-servers';
import { mergedPlacement, reasonAgainst } from '../../../placement/node-placement';
import { selects } from '../../label-selector';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Nodes that pods only rather avoid are nodes for them. */
const ALL_PODS = { tolerations: [{ operator: 'Exists', effect: 'PreferNoSchedule' }] };
const TERMS = 'requiredDuringSchedulingIgnoredDuringExecution';

export const filesystemServersExceedNodes: Rule = {
  id: 'filesystem-servers-exceed-nodes',
  refs: ['R129'],
  severity: Severity.WARNING,
  kinds: ['CephFilesystem'],
  needs: ['topology'],
  title: 'metadata servers must keep apart, and there are fewer nodes than servers',
  effect: 'servers beyond them stay Pending; there are twice as many servers as activeCount with activeStandby',
  mend: 'lower activeCount, add nodes, or prefer instead of require that servers keep apart',
  source: 'pkg/operator/ceph/file/mds/mds.go:133 (rook d0c3b9ce6)',

  *check({ object, spec, set, namespace, topology }) {
    const placement = spec.metadataServer?.placement;
    const nodes = topology!.nodes.filter(node => reasonAgainst(node, mergedPlacement(ALL_PODS, placement)) === undefined);
    const domainCount = (key: string) =>
      key === 'kubernetes.io/hostname' ? nodes.length : new Set(nodes.map(({ labels }) => labels[key]).filter(value => value !== undefined)).size;
    for (const [i, { labelSelector, topologyKey }] of (placement?.podAntiAffinity?.[TERMS] ?? []).entries()) {
      const kept = set.all('CephFilesystem', namespace).filter(other => selects(labelSelector, serverLabels(other)));
      // One name may be there twice, as alternatives of which one is applied.
      const counts = new Map<string, number>([...kept, object].map(other => [other.metadata?.name, serverCount(other)]));
      const count = [...counts.values()].reduce((total, one) => total + one, 0);
      const domains = domainCount(topologyKey);
      if (kept.includes(object) && domains > 0 && count > domains) {
        const path = `spec.metadataServer.placement.podAntiAffinity.${TERMS}[${i}]`;
        const message = `${count} metadata servers (of ${[...counts.keys()].join(', ')}) need as many different ${topologyKey}, and there are ${domains}`;
        yield spec.metadataServer.activeCount > topology!.nodes.length
          ? { path, message: `${message}, which is too few for the active ones alone`, severity: Severity.ERROR }
          : { path, message };
      }
    }
    const own = serverCount(object);
    if (!placement?.podAntiAffinity?.[TERMS] && nodes.length > 0 && own > nodes.length) {
      yield { path: 'spec.metadataServer.activeCount', message: `${own} metadata servers share ${nodes.length} nodes`, severity: Severity.ADVICE };
    }
  },
};

import { monZonesOf } from './private/monitors';
import { isExternal } from '../../../placement/ceph-cluster';
import { isDescribed } from '../../../placement/node-placement';
import { CrushLevel, StorageNode } from '../../../topology';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const PLACES = CrushLevel.all().filter(level => level !== CrushLevel.OSD && level !== CrushLevel.HOST).map(({ nodeLabel }) => nodeLabel!);

export const clusterMonZoneNotOnNodes: Rule = {
  id: 'cluster-mon-zone-not-on-nodes',
  refs: ['R13', 'R14'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'a zone for monitors that no node is in',
  effect: 'the monitor of the zone stays Pending, and the cluster is not built',
  mend: 'name zones as the label of the nodes does, or set failureDomainLabel to the label that the nodes have',
  source: 'pkg/operator/ceph/cluster/mon/spec.go:85-105 (rook d0c3b9ce6)',

  *check({ object, spec, topology, notEvaluated }) {
    const given = monZonesOf(spec);
    if (given === undefined || isExternal(object)) {
      return;
    }
    const { path, zones, label, labelPath } = given;
    const values = topology!.nodes.map(node => node.labels[label]);
    const known = [...new Set(values.filter(value => value !== undefined))].sort();
    const missing = zones.flatMap((zone, i) => zone?.name && !known.includes(zone.name) ? [{ i, name: zone.name }] : []);
    // Somebody who describes machines may leave out labels, or the machine of the arbiter.
    const [who, severity] = topology!.nodes.some(isDescribed) ? ['no node that is described', Severity.WARNING] : ['no node', undefined];
    const isUntold = topology!.nodes.some((node, i) => isDescribed(node) && values[i] === undefined);
    if (missing.length > 0 && isUntold && (known.length > 0 || !isMissed(topology!.nodes, label))) {
      notEvaluated('topology');
    } else if (missing.length > 0 && known.length === 0) {
      yield { path: labelPath, message: `${who} has the label ${label}`, severity };
    } else {
      for (const { i, name } of missing) {
        yield { path: `${path}[${i}].name`, message: `${who} has the label ${label}=${name}, only ${known.join(', ')}`, severity };
      }
    }
  },
};

/** Whether a label that nobody gave is one of somebody's own, or all nodes tell where they are by other labels of CRUSH. */
function isMissed(nodes: readonly StorageNode[], label: string): boolean {
  return !PLACES.includes(label) || nodes.every(({ labels }) => PLACES.some(place => labels[place]));
}

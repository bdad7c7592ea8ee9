import { crushTypeOf, monZonesOf } from './private/monitors';
import { isStretched } from '../../../placement/ceph-cluster';
import { isDescribed } from '../../../placement/node-placement';
import { CrushLevel } from '../../../topology';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterStretchOsdsInWrongZones: Rule = {
  id: 'cluster-stretch-osds-in-wrong-zones',
  refs: ['R9'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['topology'],
  title: 'OSDs of a stretch cluster outside its two zones for data, or in one alone',
  effect: 'the operator wants OSDs in exactly two zones, and never turns the stretch mode on',
  mend: 'keep OSDs off the other zones with placement.osd, or list the nodes of the two zones',
  source: 'pkg/operator/ceph/cluster/mon/mon.go:498 (rook d0c3b9ce6)',

  *check({ object, spec, storage, topology, notEvaluated }) {
    if (!isStretched(object) || storage === undefined) {
      return;
    }
    const { zones, label } = monZonesOf(spec)!;
    const level = crushTypeOf(label);
    const found = storage.domains(level);
    const wanted = zones.filter(zone => zone?.arbiter !== true).map(zone => CrushLevel.bucketName(`${zone?.name}`));
    const wrong = found.filter(name => !wanted.includes(name));
    const lacking = wanted.filter(name => !found.includes(name));
    if (topology!.nodes.some(node => isDescribed(node) && storage.domainOf(node, level) === undefined)) {
      notEvaluated('topology');
      return;
    }
    if (lacking.length > 0) {
      yield { path: 'spec.storage', message: `no node for OSDs is in ${lacking.join(', ')}` };
    }
    if (wrong.length > 0) {
      const isSure = storage.osds !== undefined && !spec.storage?.storageClassDeviceSets?.length;
      const [message, severity] = isSure ? ['OSDs would also be in', undefined] : ['OSDs may also be in', Severity.WARNING];
      yield { path: 'spec.storage', message: `${message} ${wrong.join(', ')}`, severity };
    }
  },
};

import { crushTypeOf, monZonesOf } from './private/monitors';
import { isExternal, isStretched } from '../../../placement/ceph-cluster';
import { CrushLevel } from '../../../topology';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Levels of failure domains: not the single OSD. */
const LEVELS = CrushLevel.all().filter(({ nodeLabel }) => nodeLabel !== undefined);

export const clusterStretchLabelNoCrushType: Rule = {
  id: 'cluster-stretch-label-no-crush-type',
  refs: ['R14'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'failureDomainLabel of a stretch cluster that is not a label of places in CRUSH',
  effect: 'the operator looks for buckets of the type that stands behind the slash, finds none, and never sets the arbiter',
  mend: 'use topology.kubernetes.io/zone, or a label topology.rook.io/<type> such as topology.rook.io/datacenter',
  source: 'pkg/operator/ceph/cluster/mon/spec.go:85-105 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    if (!isStretched(object) || isExternal(object)) {
      return;
    }
    const { label, labelPath } = monZonesOf(spec)!;
    const type = crushTypeOf(label);
    const level = LEVELS.find(({ name }) => name === type);
    if (level === undefined) {
      yield { path: labelPath, message: `${label} stands for the CRUSH type ${type}, and the types are ${LEVELS.map(({ name }) => name).join(', ')}` };
    } else if (level.nodeLabel !== label) {
      yield {
        path: labelPath,
        message: `${label} stands for the CRUSH type ${type}, which OSDs get from the label ${level.nodeLabel}`,
        fix: `use the label ${level.nodeLabel}`,
        severity: Severity.WARNING,
      };
    }
  },
};

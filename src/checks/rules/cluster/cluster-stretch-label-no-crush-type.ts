import { crushTypeOf, monZonesOf } from './private/monitors';
import { CrushLevel } from '../../../topology';
import { isExternal, isStretched } from '../../ceph-cluster';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

/** Types of buckets in CRUSH. */
const TYPES = CrushLevel.all().map(({ name }) => name).filter(name => name !== 'osd');

export const clusterStretchLabelNoCrushType: Rule = {
  id: 'cluster-stretch-label-no-crush-type',
  refs: ['R14'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'failureDomainLabel of a stretch cluster that names no type of CRUSH',
  effect: 'the operator looks for buckets of the type that stands behind the slash, finds none, and never sets the arbiter',
  mend: 'use topology.kubernetes.io/zone, or a label topology.rook.io/<type> such as topology.rook.io/datacenter',
  source: 'pkg/operator/ceph/cluster/mon/spec.go:85-105 (rook d0c3b9ce6)',

  *check({ object, spec }) {
    const { label, labelPath } = monZonesOf(spec) ?? {};
    if (label !== undefined && isStretched(object) && !isExternal(object) && !TYPES.includes(crushTypeOf(label))) {
      yield { path: labelPath!, message: `${label} stands for the CRUSH type ${crushTypeOf(label)}, and the types are ${TYPES.join(', ')}` };
    }
  },
};

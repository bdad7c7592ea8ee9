import { crushTypeOf, monZonesOf } from './private/monitors';
import { isStretched } from '../../../placement/ceph-cluster';
import { CrushLevel } from '../../../topology';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const TIB = 1024 ** 4;

export const clusterStretchZonesUnequal: Rule = {
  id: 'cluster-stretch-zones-unequal',
  refs: ['R10'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  needs: ['devices'],
  title: 'zones of a stretch cluster whose OSDs differ in size',
  effect: 'Ceph wants equal weights, from 20.2.2 on within 10 %: the operator tries again and again, and never turns the stretch mode on',
  mend: 'use as many devices of the same size in both zones',
  source: 'https://github.com/rook/rook/pull/17206',

  *check({ object, spec, storage, cephVersion }) {
    const osds = storage?.osds ?? [];
    if (!isStretched(object) || spec.storage?.storageClassDeviceSets?.length || osds.some(({ device }) => device === undefined)) {
      return;
    }
    const { zones, label } = monZonesOf(spec)!;
    const bytes = new Map<string | undefined, number>();
    for (const { node, device } of osds) {
      const zone = storage!.domainOf(node, crushTypeOf(label));
      bytes.set(zone, (bytes.get(zone) ?? 0) + device!.sizeBytes);
    }
    const wanted = zones.filter(zone => zone?.arbiter !== true).map(zone => CrushLevel.bucketName(`${zone?.name}`));
    const [most, ...less] = wanted.map(name => ({ name, size: bytes.get(name) ?? 0 })).sort((a, b) => b.size - a.size);
    // Before 20.2.2 no difference is allowed; disks of one model differ by less than this.
    const allowed = cephVersion?.isBefore('20.2.2') ? 0.002 : 0.1;
    for (const { name, size } of less) {
      if (size > 0 && most.size - size > most.size * allowed) {
        yield {
          path: 'spec.storage',
          message: `OSDs of ${most.name} have ${(most.size / TIB).toFixed(2)} TiB, those of ${name} have ${(size / TIB).toFixed(2)} TiB`,
        };
      }
    }
  },
};

import { monZonesOf } from './private/monitors';
import { isStretched } from '../../../placement/ceph-cluster';
import { deviceSetPlacement } from '../../../placement/pod-nodes';
import { Quantity } from '../../../topology/quantity';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const GIB = 1024 ** 3;

export const clusterStretchSetsUnequal: Rule = {
  id: 'cluster-stretch-sets-unequal',
  refs: ['R10'],
  severity: Severity.ERROR,
  kinds: ['CephCluster'],
  title: 'zones of a stretch cluster whose device sets differ in size',
  effect: 'Ceph wants equal weights, from 20.2.2 on within 10 %: the operator tries again and again, and never turns the stretch mode on',
  mend: 'give the device sets of both zones the same count, and volumes of the same size',
  source: 'https://github.com/rook/rook/pull/17206',

  *check({ object, spec, set, cephVersion }) {
    const deviceSets: any[] = isStretched(object) ? spec.storage?.storageClassDeviceSets ?? [] : [];
    const { zones, label } = monZonesOf(spec) ?? { zones: [], label: '' };
    const wanted = zones.filter(zone => zone?.arbiter !== true).map(zone => zone?.name);
    const bytes = new Map<string, number>(wanted.map(zone => [zone, 0]));
    const sizes = deviceSets.map(own => ({ own, zone: zoneOf(deviceSetPlacement(object, own).terms, label), size: sizeOf(own) }));
    if (sizes.length === 0 || sizes.some(({ zone, size }) => !bytes.has(zone) || size === undefined)) {
      return;
    }
    sizes.forEach(({ zone, size }) => bytes.set(zone, bytes.get(zone)! + size!));
    const [[most, larger], ...less] = [...bytes].sort(([, a], [, b]) => b - a);
    // Before 20.2.2 no difference is allowed.
    const allowed = cephVersion?.isBefore('20.2.2') ? 0 : 0.1;
    // Volumes of a node are as large as the disks are, whatever is asked for.
    const isFixed = sizes.some(({ own }) => set.find('StorageClass', '', classOf(own))?.provisioner === 'kubernetes.io/no-provisioner');
    for (const [zone, size] of less) {
      if (larger - size > larger * allowed) {
        const [who, severity] = isFixed ? ['by what they ask for, OSDs', Severity.WARNING] : ['OSDs', undefined];
        const message = `${who} of ${most} have ${Math.round(larger / GIB)} GiB, those of ${zone} have ${Math.round(size / GIB)} GiB`;
        yield { path: 'spec.storage.storageClassDeviceSets', message, severity };
      }
    }
  },
};

/** The zone that all terms of an affinity agree on; empty where they do not. */
function zoneOf(terms: readonly any[] | undefined, label: string): string {
  const named = (terms ?? []).map(term => {
    const values = (term?.matchExpressions ?? []).find(({ key, operator }: any) => key === label && operator === 'In')?.values ?? [];
    return values.length === 1 ? values[0] : '';
  });
  return new Set(named).size === 1 ? named[0] : '';
}

/** What the data volumes of a set ask for altogether. */
function sizeOf(deviceSet: any): number | undefined {
  try {
    return (deviceSet.count ?? 0) * Quantity.parse(String(dataOf(deviceSet)?.resources?.requests?.storage)).value;
  } catch {
    return undefined;
  }
}

function classOf(deviceSet: any): string {
  return dataOf(deviceSet)?.storageClassName ?? '';
}

function dataOf(deviceSet: any): any {
  return deviceSet.volumeClaimTemplates?.find((template: any) => (template?.metadata?.name || 'data') === 'data')?.spec;
}

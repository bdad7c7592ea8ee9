import { deviceSets, hostEntries } from './private/host-storage';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const PARTS = ['nodeAffinity', 'tolerations', 'podAffinity', 'podAntiAffinity', 'topologySpreadConstraints'];

export const deviceSetOsdPlacementIgnored: Rule = {
  id: 'device-set-osd-placement-ignored',
  refs: ['R77'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  title: 'placement.osd is given, which does not hold for device sets',
  effect: 'OSDs of device sets are placed without it',
  mend: 'give it as placement of the device set, or in placement.all',
  source: 'https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#storage-class-device-sets',

  *check({ object, spec }) {
    const { all, osd } = spec.placement ?? {};
    for (const [path, set] of deviceSets(object)) {
      const missing = PARTS.filter(part => isGiven(osd?.[part]) && !isGiven(set.placement?.[part]) && !isGiven(all?.[part]));
      const other = PARTS.filter(part => isGiven(osd?.[part]) && !missing.includes(part) && !isSaid(osd[part], [set.placement?.[part], all?.[part]]));
      if (missing.length > 0) {
        yield { path: `${path}.placement`, message: `${set.name} has no ${missing.join(' and no ')}, as placement.osd has` };
      } else if (other.length > 0 && hostEntries(object).length === 0) {
        yield { path: 'spec.placement.osd', message: `there are no other OSDs, and ${set.name} has ${other.join(' and ')} of its own`, severity: Severity.ADVICE };
      }
    }
  },
};

/** Whether one of several places says the same, or, of a list, all that is in it. */
function isSaid(part: any, places: readonly any[]): boolean {
  const said = new Set(places.flatMap(place => [place].flat()).map(one => JSON.stringify(one)));
  return [part].flat().every(one => said.has(JSON.stringify(one)));
}

function isGiven(part: any): boolean {
  return part !== undefined && part !== null && part.length !== 0;
}

import { isDeepStrictEqual } from 'util';
import { monVolumesOf } from './private/monitors';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const clusterMonVolumeChangeIgnored: Rule = {
  id: 'cluster-mon-volume-change-ignored',
  refs: ['R16'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['previous'],
  title: 'a change of where monitors keep their data',
  effect: 'monitors that run keep what they have, only new ones get the new kind of volume',
  mend: 'let the operator replace the monitors one by one after the change: scale one down, and wait until another one has taken its place',
  source: 'pkg/operator/ceph/cluster/mon/mon.go:1751 (rook d0c3b9ce6)',

  *check({ spec, previous }) {
    const before = new Map(monVolumesOf(previous.spec ?? {}).map(({ zone, template }) => [zone, template]));
    for (const { path, zone, template } of monVolumesOf(spec)) {
      const old = before.get(zone);
      if (before.has(zone) && !isDeepStrictEqual(old, template)) {
        const change = old === undefined ? 'from a folder of the host to a volume' : template === undefined ? 'from a volume to a folder of the host' : 'to another volume';
        yield { path, message: `monitors are to move ${change}` };
      }
    }
  },
};

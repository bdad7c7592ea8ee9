import { deviceSets, hostEntries, storageOf } from './private/host-storage';
import { Problem, Rule } from '../../rule';
import { Severity } from '../../severity';

export const osdRemovalIgnored: Rule = {
  id: 'osd-removal-ignored',
  refs: ['R74'],
  severity: Severity.WARNING,
  kinds: ['CephCluster'],
  needs: ['previous'],
  title: 'a device set shrinks, or nodes or devices are taken from the storage',
  effect: 'Rook removes no OSDs: those that there are go on, but are no longer looked after',
  mend: 'remove the OSDs one by one as the documentation of Rook says (purge, or kubectl rook-ceph rook purge-osd)',
  source: 'pkg/operator/ceph/cluster/osd/deviceSet.go:139, pkg/operator/ceph/cluster/osd/update.go:198 (rook d0c3b9ce6)',

  *check({ object, previous }) {
    yield* ofSets(object, previous);
    yield* ofNodes(object, previous);
  },
};

function* ofSets(object: any, previous: any): Generator<Problem> {
  const now = new Map(deviceSets(object).map(([path, set]) => [set.name, { path, set }]));
  for (const [, old] of deviceSets(previous)) {
    const own = now.get(old.name);
    if (own === undefined) {
      yield { path: 'spec.storage.storageClassDeviceSets', message: `the device set ${old.name} is gone` };
    } else if (own.set.count < old.count) {
      yield { path: `${own.path}.count`, message: `${old.name} had ${old.count} and is to have ${own.set.count}` };
    }
  }
}

function* ofNodes(object: any, previous: any): Generator<Problem> {
  const now = new Map(hostEntries(object).map(entry => [entry.own.name, entry]));
  for (const old of storageOf(object).useAllNodes === true ? [] : hostEntries(previous)) {
    const entry = now.get(old.own.name);
    if (entry === undefined) {
      yield { path: 'spec.storage.nodes', message: old.own.name === undefined ? 'all nodes are no longer meant' : `the node ${old.own.name} is gone` };
      continue;
    }
    const names = entry.devices.map(({ name }) => name);
    const gone = old.devices.map(({ name }) => name).filter(name => names.length > 0 && !names.includes(name));
    if (gone.length > 0) {
      yield { path: `${entry.path}.devices`, message: `${gone.join(', ')} of ${old.own.name} is gone` };
    }
  }
}

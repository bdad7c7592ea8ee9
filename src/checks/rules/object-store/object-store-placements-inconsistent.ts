import { isEmptyPool } from './private/pool-specs';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

export const objectStorePlacementsInconsistent: Rule = {
  id: 'object-store-placements-inconsistent',
  refs: ['R141'],
  severity: Severity.ERROR,
  kinds: ['CephObjectStore', 'CephObjectZone'],
  title: 'pool placements contradict each other',
  effect: 'the operator refuses the pools of the store, and goes no further',
  mend: 'mark one placement as default, give each a name of its own, and its storage classes too',
  source: 'pkg/operator/ceph/object/shared_pools.go:35-71 (rook d0c3b9ce6)',

  *check({ spec }) {
    const placements: any[] = spec.sharedPools?.poolPlacements ?? [];
    const first = placements.find(placement => placement.default === true);
    if (placements.length > 0 && first === undefined && !hasOtherPools(spec) && !placements.some(isCalledDefault)) {
      // Somebody may have made the pools by hand.
      yield {
        path: 'spec.sharedPools.poolPlacements',
        message: 'no placement is the default, and there are no pools beside them',
        fix: 'set default: true at one of them',
        severity: Severity.WARNING,
      };
    }
    for (const [i, placement] of placements.entries()) {
      const path = `spec.sharedPools.poolPlacements[${i}]`;
      if (placement.default === true && placement !== first) {
        yield { path: `${path}.default`, message: `${placement.name} is the default, and ${first.name} is already`, fix: 'leave one default' };
      }
      if (isTaken(placements, i)) {
        yield { path: `${path}.name`, message: `another placement is called ${placement.name}`, fix: 'give it a name of its own' };
      }
      if (isCalledDefault(placement) && placement.default !== true) {
        yield { path: `${path}.name`, message: 'a placement with this name has to be the default', fix: 'set default: true, or take another name' };
      }
      const classes: any[] = placement.storageClasses ?? [];
      for (const [k, { name }] of classes.entries()) {
        if (name === 'STANDARD') {
          yield { path: `${path}.storageClasses[${k}].name`, message: 'STANDARD is the pool of the placement itself', fix: 'take another name' };
        } else if (isTaken(classes, k)) {
          yield { path: `${path}.storageClasses[${k}].name`, message: `another storage class is called ${name}`, fix: 'give it a name of its own' };
        }
      }
    }
  },
};

/** Whether a store or zone has pools where no placement is given. */
function hasOtherPools({ metadataPool, dataPool, sharedPools, zone }: any): boolean {
  const isShared = sharedPools.metadataPoolName && sharedPools.dataPoolName;
  return Boolean(zone?.name || isShared) || ![metadataPool, dataPool].some(isEmptyPool);
}

function isCalledDefault({ name }: any): boolean {
  return name === 'default-placement';
}

/** Whether one before it has the same name. */
function isTaken(list: readonly any[], index: number): boolean {
  return list[index].name !== undefined && list.findIndex(one => one.name === list[index].name) < index;
}

import { hosts, placedCluster } from './movement-clusters';
import { Movement, PoolPlacement } from '../../src/placement';

const REPLICATED = { name: 'replicated', pgNum: 64, size: 3, replicated: {} };
const ERASURE = { name: 'ec', pgNum: 32, size: 3, erasure: { dataChunks: 2 } };

const four = placedCluster({ osds: hosts(4, 2), pools: [REPLICATED, ERASURE] });
const five = placedCluster({ osds: hosts(5, 2), pools: [REPLICATED, ERASURE] });

function upOf({ map, pools }: typeof four, i: number): number[][] {
  const { id, rule, size, pgNum, erasureCoded } = pools[i];
  return PoolPlacement.of(map, { pool: id, rule, size, pgNum, erasureCoded }).groups.map(({ up }) => up);
}

test('a host that joins gets its share, and everything stays readable meanwhile', () => {
  const movement = Movement.between({ cluster: four }, { cluster: five }, { storedBytes: { replicated: 6400, ec: 6400 } });
  const [before, after] = [upOf(four, 0), upOf(five, 0)];
  const moved = after.map((up, group) => up.filter(osd => !before[group].includes(osd)).length);
  const copies = moved.reduce((sum, one) => sum + one);
  expect(movement.pools[0]).toEqual({
    pool: 'replicated',
    change: 'kept',
    groups: 64,
    movedGroups: moved.filter(one => one > 0).length,
    movedCopies: copies,
    movedShare: copies / 192,
    misplacedShare: copies / 192,
    degradedShare: 0,
    unplacedShare: 0,
    inactiveGroups: 0,
    lostGroups: 0,
    movedBytes: copies * 100,
    misplacedBytes: copies * 100,
    degradedBytes: 0,
  });
  expect(copies).toBeGreaterThan(0);
});

import { MapsOfCluster } from './movement-cluster';
import { CephCrushMap } from '../../../src/placement/ceph-crush-map';
import { crushDump, crushLines } from '../../placement/crush-dump';
import { CHANGES } from '../../placement/movement-changes';

let real: MapsOfCluster;

beforeEach(async () => {
  real = await MapsOfCluster.start();
});

afterEach(async () => real.stop());

test('after each change the map is the one of Ceph', async () => {
  const map = CephCrushMap.of([]);
  for (const { title, osds = [], change, commands = [] } of CHANGES) {
    map.addOsds(osds);
    change?.(map);
    await real.addOsds(osds);
    for (const command of commands) {
      await real.ceph(command);
    }
    expect([title, ...crushLines(crushDump(map.map))]).toEqual([title, ...await real.crushLines()]);
  }
});

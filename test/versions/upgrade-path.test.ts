import { CephVersion, RookVersion, UpgradePath } from '../../src/versions';

const path = (rook: string, ceph: string, target?: string) => UpgradePath.of({
  rook: RookVersion.of(rook), ceph: CephVersion.of(ceph), target: target === undefined ? undefined : RookVersion.of(target),
}).steps;
const short = (rook: string, ceph: string, target?: string) => path(rook, ceph, target).map(({ component, from, to }) => `${component} ${from} → ${to}`);

test('what is newest stays', () => {
  expect(short('1.20.6', '20.2.4')).toEqual([]);
});

test('Ceph follows the newest Rook', () => {
  expect(short('1.20.4', '19.2.3')).toEqual(['Rook 1.20.4 → 1.20.6', 'Ceph 19.2.3 → 20.2.4']);
});

test('Ceph goes first where the next Rook would not take the old one', () => {
  expect(short('1.18.11', '18.2.4')).toEqual(['Ceph 18.2.4 → 19.2.3', 'Rook 1.18.11 → 1.19.10', 'Rook 1.19.10 → 1.20.6', 'Ceph 19.2.3 → 20.2.4']);
});

test('a Ceph that is newer than that of Rook stays', () => {
  expect(short('1.19.10', '20.2.4', '1.19.10')).toEqual([]);
});

test('a floating tag of the default release needs no step', () => {
  expect(short('1.20.6', 'v20')).toEqual([]);
});

test('one gets to another release as well', () => {
  expect(short('1.16.2', '19.2.2', '1.18.11')).toEqual(['Rook 1.16.2 → 1.17.9', 'Rook 1.17.9 → 1.18.11', 'Ceph 19.2.2 → 19.2.3']);
});

test('each step says what to see to before', () => {
  const [rook, ceph] = path('1.19.10', '19.2.6');
  expect(rook.before).toEqual([
    'Rook no longer deploys the CSI drivers: Driver and OperatorConfig objects have to exist, in Helm the chart ceph-csi-drivers between the two others',
  ]);
  expect(ceph.before).toHaveLength(2);
  expect(ceph.before[0]).toBe('the mgr module "rook" can not run, and Rook leaves it disabled: '
    + 'disable the module before the upgrade, and do without the orchestrator');
});

test('a patch of the same line asks for nothing', () => {
  expect(path('1.20.1', '20.2.4')).toEqual([{ component: 'Rook', from: '1.20.1', to: '1.20.6', before: [] }]);
});

test('there is no way back', () => {
  expect(() => path('1.20.6', '20.2.4', '1.19.10')).toThrow("Rook can't go back from 1.20.6 to 1.19.10: a downgrade is not supported");
});

test('what each line of Rook runs with', () => {
  expect(`${RookVersion.newest}`).toBe('1.20.6');
  expect(RookVersion.all.slice(-2).map(one => [`${one}`, one.cephMajors, one.kubernetes, `${one.defaultCeph}`])).toEqual([
    ['1.19.10', [19, 20], ['1.30', '1.35'], '19.2.6'],
    ['1.20.6', [19, 20], ['1.31', '1.36'], '20.2.4'],
  ]);
  expect([RookVersion.of('2.0.0').cephMajors, RookVersion.of('2.0.0').kubernetes]).toEqual([[], []]);
});

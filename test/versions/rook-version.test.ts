import { CephVersion, RookVersion } from '../../src/versions';

test('the image of the operator carries its release', () => {
  expect(`${RookVersion.fromImage('docker.io/rook/ceph:v1.20.6')}`).toBe('1.20.6');
  expect(RookVersion.fromImage('docker.io/rook/ceph:master')).toBeUndefined();
  expect(RookVersion.fromImage('docker.io/rook/ceph:v1.20')).toBeUndefined();
});

test('a text that is no release is refused with an example', () => {
  expect(() => RookVersion.of('1.20')).toThrow('"1.20" is no release of Rook; write it like 1.20.6');
});

test('a release that is newer than what this package knows has no problems to tell', () => {
  const next = RookVersion.of('1.21.0');
  expect(next.isKnown).toBe(false);
  expect(next.defaultCeph).toBeUndefined();
  expect(next.problemsWithCeph(CephVersion.of('14.2.0'))).toEqual([]);
  expect(next.problemsWithKubernetes('1.20')).toEqual([]);
});

test('each release runs the Ceph of its own examples', () => {
  expect(`${RookVersion.V1_20.defaultCeph}`).toBe('20.2.4');
  expect(RookVersion.V1_20.problemsWithCeph(RookVersion.V1_20.defaultCeph!)).toEqual([]);
  expect(RookVersion.V1_19.problemsWithCeph(RookVersion.V1_19.defaultCeph!)).toEqual([]);
});

test.each([
  ['18.2.7', 'Rook 1.20.6 takes Ceph 19.2.0 or newer and stops at 18.2.7'],
  ['v18', 'Rook 1.20.6 takes Ceph 19.2.0 or newer and stops at 18'],
  ['21.1.0', 'Rook 1.20.6 does not know Ceph 21 and stops'],
])('Rook 1.20 and Ceph %s do not go together', (ceph, effect) => {
  expect(RookVersion.V1_20.problemsWithCeph(CephVersion.of(ceph))).toMatchObject([
    { effect, harmful: true, mend: 'run Ceph 19 or 20, such as 20.2.4' },
  ]);
});

test.each([
  ['1.31', []],
  ['1.36.2', []],
  ['1.30', ['kubernetes-too-old']],
  ['1.37', ['kubernetes-too-new']],
])('Rook 1.20 on Kubernetes %s: %j', (kubernetes, ids) => {
  expect(RookVersion.V1_20.problemsWithKubernetes(kubernetes).map(({ id }) => id)).toEqual(ids);
});

test('a text that is no version of Kubernetes is refused with an example', () => {
  expect(() => RookVersion.V1_20.problemsWithKubernetes('latest')).toThrow('"latest" is no Kubernetes version; write it like 1.36');
});

test.each([
  ['1.18.2', '1.20.6', ['1.19.10', '1.20.6']],
  ['1.19.10', '1.20.6', ['1.20.6']],
  ['1.19.2', '1.20.6', ['1.19.10', '1.20.6']],
  ['1.20.1', '1.20.6', ['1.20.6']],
  ['1.20.6', '1.20.6', []],
])('from %s to %s one installs %j', (from, to, steps) => {
  expect(RookVersion.of(from).stepsTo(RookVersion.of(to)).map(String)).toEqual(steps);
});

test('there is no way back, and none through what is not known', () => {
  expect(() => RookVersion.V1_20.stepsTo(RookVersion.V1_19)).toThrow("Rook can't go back from 1.20.6 to 1.19.10: a downgrade is not supported");
  expect(() => RookVersion.of('1.9.0').stepsTo(RookVersion.V1_20)).toThrow('the way from Rook 1.9.0 to 1.20.6 is not known; known are 1.13, ');
});

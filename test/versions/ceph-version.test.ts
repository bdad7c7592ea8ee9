import { CephVersion } from '../../src/versions';

test.each([
  ['quay.io/ceph/ceph:v20.2.4', '20.2.4'],
  ['quay.io/ceph/ceph:v19.2.3-20250717', '19.2.3'],
  ['registry.example:5000/ceph/ceph:v20.2.4@sha256:0123abcd', '20.2.4'],
  ['quay.io/ceph/ceph:v20', '20'],
])('the image %s carries Ceph %s', (image, version) => {
  expect(`${CephVersion.fromImage(image)}`).toBe(version);
});

test.each([
  'quay.io/ceph/ceph', 'quay.io/ceph/ceph:latest', 'quay.io/ceph/ceph@sha256:0123abcd', 'registry.example:5000/ceph/ceph', 'ceph:8',
])('the image %s does not tell its version', image => {
  expect(CephVersion.fromImage(image)).toBeUndefined();
});

test.each([
  ['20.2.4', '20.2.4', true],
  ['20.2.4', '20.2.5', false],
  ['19.2.6', '20.0.0', false],
  ['20.2.10', '20.2.9', true],
  ['v20', '20.2.4', undefined],
  ['v20', '19.2.0', true],
  ['v18', '19.2.0', false],
  ['20.2', '20.2.0', true],
])('whether %s is at least %s: %s', (version, other, expected) => {
  expect(CephVersion.of(version).isAtLeast(other)).toBe(expected);
});

test('a text that is no version is refused with an example', () => {
  expect(() => CephVersion.of('tentacle')).toThrow('"tentacle" is no Ceph version; write it like 20.2.4');
});

test('a version knows the name of its release', () => {
  expect(CephVersion.TENTACLE.releaseName).toBe('tentacle');
  expect(CephVersion.SQUID.releaseName).toBe('squid');
  expect(CephVersion.of('42.0.0').releaseName).toBeUndefined();
});

test.each([
  ['20.2.0', ['ceph-20.2.0-read-affinity']],
  ['20.2.1', []],
  ['20.2.2', ['ceph-20.2.2-rook-module']],
  ['20.2.4', ['ceph-20.2.2-rook-module', 'ceph-20.2.4-sigv4']],
  ['20.2.5', []],
  ['19.2.6', ['ceph-19.2.6-sigv4']],
  ['19.2.5', []],
  ['v20', []],
])('what has to be known of %s', (version, ids) => {
  expect(CephVersion.of(version).facts.map(({ id }) => id)).toEqual(ids);
});

import { messageOf, newCluster, objectOf, threeZones } from './fixture';
import { CephBlockPool, CephRBDMirror, RbdMirroringMode } from '../../src/ceph';

test('a daemon receives images of mirrored pools, on storage nodes', () => {
  const cluster = newCluster(threeZones());
  new CephBlockPool(cluster, 'pool', { cluster, name: 'pool', mirroring: { mode: RbdMirroringMode.IMAGE } });
  const mirror = new CephRBDMirror(cluster, 'mirror', { cluster, name: 'my-rbd-mirror' });
  const podAffinityTerm = (topologyKey: string) => ({ labelSelector: { matchLabels: { app: 'rook-ceph-rbd-mirror' } }, topologyKey });
  expect(mirror.cluster).toBe(cluster);
  expect(objectOf(cluster, 'CephRBDMirror')).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephRBDMirror',
    metadata: { name: 'my-rbd-mirror', namespace: 'rook-ceph' },
    spec: {
      count: 1,
      resources: { limits: { memory: '1Gi' }, requests: { cpu: '500m', memory: '1Gi' } },
      priorityClassName: 'system-cluster-critical',
      placement: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 100, podAffinityTerm: podAffinityTerm('kubernetes.io/hostname') },
            { weight: 50, podAffinityTerm: podAffinityTerm('topology.kubernetes.io/zone') },
          ],
        },
      },
    },
  });
});

test('daemons are what they are said to be', () => {
  const cluster = newCluster(threeZones());
  new CephRBDMirror(cluster, 'mirror', {
    cluster, name: 'm', count: 2, resources: { requests: { memory: '2Gi' } }, spec: { peers: { secretNames: ['peer'] }, labels: { team: 'a' } },
  });
  expect(objectOf(cluster, 'CephRBDMirror').spec).toMatchObject({
    count: 2, resources: { requests: { memory: '2Gi' } }, peers: { secretNames: ['peer'] }, labels: { team: 'a' },
  });
});

test('fails for a second one of a cluster', () => {
  const cluster = newCluster(threeZones());
  new CephRBDMirror(cluster, 'mirror', { cluster, name: 'a' });
  expect(messageOf(() => new CephRBDMirror(cluster, 'other', { cluster, name: 'b' }))).toBe('storage/ceph/other: cluster: the cluster in rook-ceph has '
    + 'a CephRBDMirror already, storage/ceph/mirror, and Rook would give the daemons of both one name; keep one');
});

test.each([0, 1.5, NaN])('fails for %p daemons', count => {
  const cluster = newCluster(threeZones());
  expect(messageOf(() => new CephRBDMirror(cluster, 'mirror', { cluster, count }))).toBe(`storage/ceph/mirror: count: ${count} must be a whole number of at least 1`);
});

test('fails for less memory than is asked for, and for a name that is none', () => {
  const cluster = newCluster(threeZones());
  expect(messageOf(() => new CephRBDMirror(cluster, 'mirror', { cluster, resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } }))).toBe(
    'storage/ceph/mirror: resources.limits.memory: 1Gi is less than the 2Gi that are requested; raise the limit or lower the request');
  const other = newCluster(threeZones());
  expect(messageOf(() => new CephRBDMirror(other, 'other', { cluster: other, name: 'a.b' }))).toMatch(/^storage\/ceph\/other: name: "a\.b" is no DNS label/);
});

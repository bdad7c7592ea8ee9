import { messageOf, newChart, objectOf } from './fixture';
import { CephCluster, RbdImageMirroringMode, RbdVolumeReplicationClass, RbdVolumeReplicationClassProps, VolumeReplication, VolumeReplicationState } from '../../src/ceph';

function newClass(props: Partial<RbdVolumeReplicationClassProps> = {}): RbdVolumeReplicationClass {
  const chart = newChart('apps');
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'ceph', namespace: 'ceph', operatorNamespace: 'operators' });
  return new RbdVolumeReplicationClass(chart, 'class', { cluster, name: 'mirrored', ...props });
}

test('a class says how volumes are mirrored, with whose keys', () => {
  expect(objectOf(newClass({ schedule: { interval: '12m', startTime: '16:18:43' }, parameters: { flattenMode: 'force' } }), 'VolumeReplicationClass')).toEqual({
    apiVersion: 'replication.storage.openshift.io/v1alpha1',
    kind: 'VolumeReplicationClass',
    metadata: { name: 'mirrored' },
    spec: {
      provisioner: 'operators.rbd.csi.ceph.com',
      parameters: {
        'mirroringMode': 'snapshot',
        'schedulingInterval': '12m',
        'schedulingStartTime': '16:18:43',
        'replication.storage.openshift.io/replication-secret-name': 'rook-csi-rbd-provisioner',
        'replication.storage.openshift.io/replication-secret-namespace': 'ceph',
        'flattenMode': 'force',
      },
    },
  });
  expect(objectOf(newClass({ mirroringMode: RbdImageMirroringMode.JOURNAL }), 'VolumeReplicationClass').spec.parameters.mirroringMode).toBe('journal');
});

test.each<[Partial<RbdVolumeReplicationClassProps>, string]>([
  [{ schedule: { interval: '12' } }, 'schedule.interval: "12" is no interval; write a number of minutes, hours or days, such as 30m, 24h or 1d'],
  [{ schedule: { interval: '1d', startTime: 'noon' } }, 'schedule.startTime: "noon" is no time of the day; write one such as 14:00:00-05:00'],
  [{ schedule: { interval: '1d' }, mirroringMode: RbdImageMirroringMode.JOURNAL }, 'schedule: is for snapshots, and a journal has each write; leave it out'],
])('a class fails for %j', (props, problem) => {
  expect(messageOf(() => newClass(props))).toBe(`storage/class: ${problem}`);
});

test('a volume is mirrored by its claim', () => {
  const replicationClass = newClass();
  new VolumeReplication(replicationClass, 'data', { replicationClass, name: 'data', claimName: 'data', replicationState: VolumeReplicationState.PRIMARY });
  expect(objectOf(replicationClass, 'VolumeReplication')).toEqual({
    apiVersion: 'replication.storage.openshift.io/v1alpha1',
    kind: 'VolumeReplication',
    metadata: { name: 'data', namespace: 'apps' },
    spec: { volumeReplicationClass: 'mirrored', replicationState: 'primary', dataSource: { apiGroup: '', kind: 'PersistentVolumeClaim', name: 'data' } },
  });
});

test('a volume may be in another namespace, of a class that is not made here', () => {
  const chart = newChart();
  const replicationClass = RbdVolumeReplicationClass.fromVolumeReplicationClassName(chart, 'class', 'theirs');
  new VolumeReplication(chart, 'data', {
    replicationClass, namespace: 'there', claimName: 'data', replicationState: VolumeReplicationState.SECONDARY, autoResync: true,
  });
  expect(objectOf(chart, 'VolumeReplication')).toMatchObject({
    metadata: { namespace: 'there' }, spec: { volumeReplicationClass: 'theirs', replicationState: 'secondary', autoResync: true },
  });
  expect(messageOf(() => new VolumeReplication(chart, 'other', { replicationClass, claimName: 'A', replicationState: VolumeReplicationState.RESYNC }))).toMatch(
    /^storage\/other: claimName: "A" is no DNS subdomain /);
  expect(messageOf(() => new VolumeReplication(chart, 'far', { replicationClass, namespace: 'A', claimName: 'a', replicationState: VolumeReplicationState.PRIMARY }))).toMatch(
    /^storage\/far: namespace: "A" is no DNS label /);
});

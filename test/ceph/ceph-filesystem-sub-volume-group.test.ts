import { messageOf, newCluster, objectOf, objectsOf, threeZones } from './fixture';
import {
  CephFilesystem, CephFilesystemSubVolumeGroup, CephFilesystemSubVolumeGroupOptions, Redundancy, SubVolumeGroupPinning,
} from '../../src/ceph';

/** The first 32 digits of `printf rook-ceph-myfs-file-group-a | sha256sum`. */
const HASH = '4df0bb6e1b7ddc0c1ea080cbe043dd1a';

function newFilesystem(): CephFilesystem {
  const cluster = newCluster(threeZones());
  return new CephFilesystem(cluster.node.scope!, 'fs', {
    cluster, name: 'myfs', dataPools: [{ name: 'main' }, { name: 'ec', redundancy: Redundancy.erasureCoded(2, 1) }],
  });
}

function newGroup(options: CephFilesystemSubVolumeGroupOptions = {}, filesystem = newFilesystem()): CephFilesystemSubVolumeGroup {
  return filesystem.addSubVolumeGroup('group', { name: 'group-a', ...options });
}

function specOf(options: CephFilesystemSubVolumeGroupOptions = {}): any {
  return objectsOf(newGroup(options)).filter(({ kind }) => kind === 'CephFilesystemSubVolumeGroup')[1].spec;
}

test('a group is a directory of its filesystem, by the clusterID that Rook would make', () => {
  const group = newGroup();
  expect([group.groupName, group.clusterID]).toEqual(['group-a', HASH]);
  const [, made] = objectsOf(group).filter(({ kind }) => kind === 'CephFilesystemSubVolumeGroup');
  expect(made).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephFilesystemSubVolumeGroup',
    metadata: { name: 'group-a', namespace: 'rook-ceph' },
    spec: { filesystemName: 'myfs', clusterID: HASH, pinning: { distributed: 1 } },
  });
});

test('a group is what it is said to be', () => {
  const group = newGroup({
    groupName: 'Group_A', clusterID: 'group-a', quota: '10Ti', dataPool: 'ec', csiMetadataRadosNamespace: 'csi-a', pinning: SubVolumeGroupPinning.export(3),
  });
  expect(objectsOf(group).filter(({ kind }) => kind === 'CephFilesystemSubVolumeGroup')[1].spec).toEqual({
    name: 'Group_A', filesystemName: 'myfs', clusterID: 'group-a', pinning: { export: 3 }, quota: '10Ti', dataPoolName: 'myfs-ec', csiMetadataRadosNamespace: 'csi-a',
  });
});

test('servers look after directories in one of four ways', () => {
  const pinnings = [
    SubVolumeGroupPinning.distributed(), SubVolumeGroupPinning.none(), SubVolumeGroupPinning.export(0), SubVolumeGroupPinning.random(0.01),
  ];
  expect(pinnings.map(pinning => specOf({ pinning }).pinning)).toEqual([{ distributed: 1 }, { distributed: 0 }, { export: 0 }, { random: 0.01 }]);
});

test.each([-1, 257, 1.5, NaN])('fails for the server %p', rank => {
  expect(messageOf(() => SubVolumeGroupPinning.export(rank))).toBe(`SubVolumeGroupPinning.export: ${rank} must be a whole number from 0 to 256`);
});

test.each([-0.1, 1.1, NaN])('fails for the probability %p', probability => {
  expect(messageOf(() => SubVolumeGroupPinning.random(probability))).toBe(`SubVolumeGroupPinning.random: ${probability} must be a number from 0 to 1`);
});

test('fields are laid over', () => {
  expect(specOf({ dataPool: 'main', spec: { dataPoolName: 'myfs-ec' } }).dataPoolName).toBe('myfs-ec');
});

test('a class has its volumes in the group', () => {
  const group = newGroup();
  group.addStorageClass('class', { name: 'shared', dataPool: 'ec' });
  expect(objectsOf(group).find(({ kind }) => kind === 'StorageClass').parameters).toMatchObject({ clusterID: HASH, fsName: 'myfs', pool: 'myfs-ec' });
});

test('a group that is not made here is known by name, or by its clusterID', () => {
  const filesystem = newFilesystem();
  const found = CephFilesystemSubVolumeGroup.fromSubVolumeGroupName(filesystem, 'found', { filesystem, groupName: 'group-a' });
  expect([found.filesystem, found.groupName, found.clusterID]).toEqual([filesystem, 'group-a', HASH]);
  filesystem.addStorageClass('class', { name: 'shared', subVolumeGroup: found });
  expect(objectOf(filesystem, 'StorageClass').parameters.clusterID).toBe(HASH);
  expect(CephFilesystemSubVolumeGroup.fromSubVolumeGroupName(filesystem, 'other', { filesystem, groupName: 'x', clusterID: 'abc' }).clusterID).toBe('abc');
});

test.each<[CephFilesystemSubVolumeGroupOptions, string]>([
  [{ groupName: 'a/b' }, 'groupName: "a/b" is no name of a directory; give one without "/"'],
  [{ groupName: '' }, 'groupName: "" is no name of a directory; give one without "/"'],
  [{ clusterID: '' }, 'clusterID: "" must be 1 to 36 lower-case letters, digits and "-", a letter or digit at both ends: Rook gives a ClientProfile this name'],
  [{ quota: 'much' }, 'quota: "much" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  [{ quota: '0' }, 'quota: 0 must be a whole number of at least 1'],
  [{ dataPool: 'x' }, 'dataPool: "x" is no data pool of storage/fs; there are main, ec'],
  [{ csiMetadataRadosNamespace: '' }, 'csiMetadataRadosNamespace: is empty; give a name, or leave the prop out'],
])('fails for %j', (options, problem) => {
  expect(messageOf(() => newGroup(options))).toBe(`storage/fs/group: ${problem}`);
});

test('fails for a class of another filesystem', () => {
  const subVolumeGroup = newGroup();
  const { cluster } = subVolumeGroup.filesystem;
  const other = new CephFilesystem(cluster, 'other', { cluster, name: 'other' });
  expect(messageOf(() => other.addStorageClass('class', { subVolumeGroup }))).toBe('storage/ceph/other/class: subVolumeGroup: group-a is a group of myfs '
    + 'in rook-ceph, and volumes are in other in rook-ceph; give a group of that filesystem');
});

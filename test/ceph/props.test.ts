import * as fs from 'fs';
import * as path from 'path';
import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { messageOf, newChart, newCluster, threeZones } from './fixture';
import { cephProps } from '../../scripts/ceph-props';
import {
  BucketTopicEndpoint, CephBlockPool, CephCluster, CephFilesystem, CephNFS, CephNetwork, CephObjectStoreUser, CephObjectStore, KeyManagement,
  RbdStorageClass, Redundancy, RookOperator, ScrubSchedule,
} from '../../src/ceph';

const cluster = newCluster(threeZones());
let made = 0;

/** What is said of a construct whose props no compiler has seen. */
function problemOf(type: new (scope: Construct, id: string, props: any) => unknown, props: unknown): string {
  const id = `c${made++}`;
  return messageOf(() => new type(cluster, id, props)).replace(`storage/ceph/${id}: `, '');
}

// After a change of props: npx ts-node -P scripts/tsconfig.json -T scripts/write-ceph-props.ts
test('what is known of props is what the types say', () => {
  expect(fs.readFileSync(path.join(__dirname, '..', '..', 'src', 'ceph', 'private', 'props.json'), 'utf8')).toBe(cephProps());
}, 60_000);

test.each<[string, new (scope: Construct, id: string, props: any) => unknown, unknown, string]>([
  ['no props at all', CephBlockPool, undefined, 'props: undefined is no object; give one with cluster'],
  ['a construct that is missing', CephBlockPool, { name: 'x' }, 'cluster: is missing; give a CephCluster'],
  ['a construct that is null', CephBlockPool, { cluster: null }, 'cluster: is null; give a CephCluster'],
  ['a name in place of a construct', CephBlockPool, { cluster: 'rook-ceph' }, 'cluster: "rook-ceph" is not a CephCluster'],
  ['a construct of another kind', RbdStorageClass, { pool: cluster }, 'pool: storage/ceph is not a CephBlockPool'],
  ['a construct of another app', CephBlockPool, { cluster: CephCluster.fromCephClusterName(newChart(), 'far', { name: 'x' }) },
    'cluster: storage/far is of another App, whose objects are not made here; give one of this App, or one that from…Name finds in it'],
  ['a plain object in place of a value of a class', CephBlockPool, { cluster, redundancy: { size: 3 } }, 'redundancy: {"size":3} is not a Redundancy; '
    + 'take Redundancy.replicated, Redundancy.erasureCoded, Redundancy.unsafeTwoCopies, Redundancy.unsafeSingleCopy'],
  ['null in place of nothing', CephBlockPool, { cluster, redundancy: null }, 'redundancy: is null; give a Redundancy, or leave it out'],
  ['a number in place of a text', CephBlockPool, { cluster, maxSize: 5 }, 'maxSize: 5 is not a text'],
  ['a text in place of a boolean', CephBlockPool, { cluster, enableRBDStats: 'yes' }, 'enableRBDStats: "yes" is not true or false'],
  ['a number in a map of texts', CephBlockPool, { cluster, parameters: { min_size: 2 } }, 'parameters.min_size: 2 is not a text'],
  ['a value that no enum has', CephBlockPool, { cluster, compressionMode: 'zip' },
    'compressionMode: "zip" is not one of none, passive, aggressive, force (PoolCompressionMode)'],
  ['a value that is known only later', CephBlockPool, { cluster, deviceClass: Lazy.any({ produce: () => 'ssd' }) },
    'deviceClass: is a value that is known only later, and it is looked at now; give a text'],
  ['a prop that is misspelled', CephBlockPool, { cluster, redundency: Redundancy.replicated(3) }, 'redundency: there is no such prop, did you mean redundancy?'],
  ['undefined in a list', CephFilesystem, { cluster, dataPools: [{ name: 'a' }, undefined] }, 'dataPools[1]: is missing; give an object'],
  ['something missing in an object of a list', CephFilesystem, { cluster, dataPools: [{}] }, 'dataPools[0].name: is missing; give a text'],
  ['a text in place of a list', CephObjectStore, { cluster, allowUsersInNamespaces: 'shop' }, 'allowUsersInNamespaces: "shop" is no list; give ["shop"], or what else is meant'],
  ['a list in place of an object', CephObjectStore, { cluster, rgwConfig: [] }, 'rgwConfig: [] is no object; give a text by name'],
  ['a wrong value deep in', CephNFS, { cluster, sssd: { image: 5 } }, 'sssd.image: 5 is not a text'],
  ['a text in place of an object of Kubernetes', CephNFS, { cluster, placement: 7 }, 'placement: 7 is not an object'],
  ['a store that is missing', CephObjectStoreUser, {}, 'store: is missing; give a CephObjectStore'],
  ['a name that no Secret has', CephObjectStore, { cluster, sslCertificateRef: 'Objects TLS' }, 'sslCertificateRef: "Objects TLS" is no DNS subdomain of at most '
    + '253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
  ['a name that no PriorityClass has', CephObjectStore, { cluster, priorityClassName: '' }, 'priorityClassName: "" is no DNS subdomain of at most '
    + '253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
])('%s is refused with its name', (_, type, props, problem) => {
  expect(problemOf(type, props)).toBe(problem);
});

test('props of others may be among those given, and a construct may be made with none', () => {
  expect(new CephBlockPool(cluster, 'spread', { cluster, name: 'spread', ...{ sslCertificateRef: 'x', nam: 'y' } }).name).toBe('spread');
  expect(new (RookOperator as any)(newChart(), 'operator').namespace).toBe('rook-ceph');
  expect(new CephBlockPool(cluster, 'undefined', { cluster, name: 'undefined', deviceClass: undefined }).name).toBe('undefined');
});

test('a class of somebody else is looked at like the one it is derived from', () => {
  class TeamPool extends CephBlockPool {}
  expect(problemOf(TeamPool, { cluster, maxSize: 5 })).toBe('maxSize: 5 is not a text');
});

test('so are attributes of what is made elsewhere, sets of devices, and what values are made of', () => {
  expect(messageOf(() => (CephBlockPool as any).fromPoolName(cluster, 'elsewhere'))).toBe(
    'storage/ceph/elsewhere: props: undefined is no object; give one with cluster, poolName');
  expect(messageOf(() => CephBlockPool.fromPoolName(cluster, 'nameless', { cluster } as any))).toBe('storage/ceph/nameless: poolName: is missing; give a text');
  expect(messageOf(() => CephBlockPool.fromPoolName(cluster, 'empty', { cluster, poolName: '' }))).toBe(
    'storage/ceph/empty: poolName: is empty; give the name that it has where it is made');
  expect(messageOf(() => CephCluster.fromCephClusterName(cluster, 'spaced', { name: 'x', namespace: 'A B' }))).toBe('storage/ceph/spaced: namespace: '
    + '"A B" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends');
  expect(messageOf(() => cluster.addDeviceSet({ size: '1Ti', storageClassName: 'Fast' }))).toMatch(/^storage\/ceph: storageClassName: "Fast" is no DNS subdomain /);
  expect(messageOf(() => cluster.addDeviceSet({ size: '1Ti', storageClassName: 'fast', deviceClass: 'a b' }))).toBe(
    'storage/ceph: deviceSets[0].deviceClass: "a b" is no device class; write hdd, ssd, nvme, or a name of letters, digits and ._-');
  expect(messageOf(() => cluster.addDeviceSet({ size: 1024 } as any))).toBe('storage/ceph: size: 1024 is not a text');
  expect(messageOf(() => (KeyManagement as any).vault({ tokenSecretName: 'x' }))).toBe('KeyManagement.vault: address: is missing; give a text');
  expect(messageOf(() => CephNetwork.host({ publicRanges: '10.0.0.0/16' } as any))).toBe(
    'CephNetwork.host: publicRanges: "10.0.0.0/16" is no list; give ["10.0.0.0/16"], or what else is meant');
  expect(messageOf(() => ScrubSchedule.window({ fromHour: 22 } as any))).toBe('ScrubSchedule.window: toHour: is missing; give a number');
  expect(messageOf(() => BucketTopicEndpoint.kafka('kafka://x:9093', { mechanism: 'NONE' } as any))).toMatch(/^BucketTopicEndpoint\.kafka: mechanism: "NONE" is not one of PLAIN, /);
});

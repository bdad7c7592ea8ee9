import { Chart } from 'cdk8s';
import {
  AmqpAckLevel,
  BucketTopicEndpoint,
  CephBlockPool,
  CephBlockPoolRadosNamespace,
  CephBucketNotification,
  CephBucketTopic,
  CephCapability,
  CephClient,
  CephCluster,
  CephCsiClientProfile,
  CephCsiClientProfileMapping,
  CephCsiConnection,
  CephCsiOperatorConfig,
  CephFilesystem,
  CephFilesystemSubVolumeGroup,
  CephNVMeOFGateway,
  CephObjectRealm,
  CephObjectStore,
  CephObjectStoreAccount,
  CephObjectZone,
  CephObjectZoneGroup,
  KafkaAckLevel,
  KafkaMechanism,
} from '../../src/ceph';

const clusterOf = (chart: Chart) => CephCluster.fromCephClusterName(chart, 'ceph', { name: 'rook-ceph' });
const poolOf = (chart: Chart) => CephBlockPool.fromPoolName(chart, 'pool', { cluster: clusterOf(chart), poolName: 'replicapool' });
const storeOf = (chart: Chart) => CephObjectStore.fromCephObjectStoreName(chart, 'store', { cluster: clusterOf(chart), name: 'my-store' });
const secret = (key: string) => ({ name: 'kafka', key, optional: false });

/** Constructs with the props that make fields of another name than their own. */
export const FIELD_SCENES: ((chart: Chart) => void)[] = [
  chart => new CephBlockPoolRadosNamespace(chart, 'namespace', { pool: poolOf(chart), radosNamespace: 'a', clusterID: 'a' }),
  chart => {
    const store = storeOf(chart);
    const topic = new CephBucketTopic(chart, 'http', { store, endpoint: BucketTopicEndpoint.http('https://hook', { sendCloudEvents: true, unsafeDisableVerifySSL: true }) });
    new CephBucketTopic(chart, 'amqp', {
      store, endpoint: BucketTopicEndpoint.amqp('amqps://broker', 'e', { ackLevel: AmqpAckLevel.BROKER, unsafeDisableVerifySSL: true }),
    });
    new CephBucketTopic(chart, 'kafka', {
      store,
      endpoint: BucketTopicEndpoint.kafka('kafka://broker', {
        ackLevel: KafkaAckLevel.BROKER,
        useSSL: true,
        mechanism: KafkaMechanism.SCRAM_SHA_512,
        userSecretRef: secret('user'),
        passwordSecretRef: secret('password'),
        unsafeDisableVerifySSL: true,
      }),
    });
    new CephBucketNotification(chart, 'notification', { topic, prefix: 'a', metadataFilters: { a: 'b' }, tagFilters: { c: 'd' } });
    new CephObjectStoreAccount(chart, 'account', { store, accountName: 'team', accountId: 'RGW00000000000000001', rootUserDisplayName: 'root' });
    new CephObjectStoreAccount(chart, 'rootless', { store, skipRootUser: true });
  },
  chart => new CephClient(chart, 'client', { cluster: clusterOf(chart), clientName: 'reader', caps: { mon: [CephCapability.allow('r')] } }),
  chart => {
    const filesystem = CephFilesystem.fromCephFilesystemName(chart, 'filesystem', { cluster: clusterOf(chart), name: 'myfs' });
    new CephFilesystemSubVolumeGroup(chart, 'group', { filesystem, groupName: 'team', quota: '10Gi' });
  },
  chart => new CephNVMeOFGateway(chart, 'gateway', { pool: poolOf(chart) }),
  chart => {
    const realm = new CephObjectRealm(chart, 'realm', { cluster: clusterOf(chart) });
    const zoneGroup = new CephObjectZoneGroup(chart, 'group', { realm });
    new CephObjectZone(chart, 'zone', { zoneGroup });
  },
  chart => {
    const connection = new CephCsiConnection(chart, 'connection', { monitors: ['10.0.0.1:6789'], readAffinity: ['topology.kubernetes.io/zone'], rbdMirrorDaemonCount: 1 });
    const localClientProfile = new CephCsiClientProfile(chart, 'profile', { connection, name: 'profile' });
    new CephCsiClientProfileMapping(chart, 'mapping', {
      mappings: [{ localClientProfile, remoteClientProfile: 'remote', blockPools: [{ localPoolId: 1, remotePoolId: 2 }] }],
    });
  },
  chart => new CephCsiOperatorConfig(chart, 'config', { cluster: clusterOf(chart), operatorLogVerbosity: 1 }),
];

import { cephClient } from './ceph-client';
import { JustifiedDifference, OfficialExample } from './compare';
import { csiCephfsGroupsnapshot } from './csi-cephfs-groupsnapshot';
import { csiCephfsGroupsnapshotclass } from './csi-cephfs-groupsnapshotclass';
import { csiCephfsKubeRegistry } from './csi-cephfs-kube-registry';
import { csiCephfsPod } from './csi-cephfs-pod';
import { csiCephfsPodEphemeral } from './csi-cephfs-pod-ephemeral';
import { csiCephfsPvc } from './csi-cephfs-pvc';
import { csiCephfsPvcClone } from './csi-cephfs-pvc-clone';
import { csiCephfsPvcRestore } from './csi-cephfs-pvc-restore';
import { csiCephfsSnapshot } from './csi-cephfs-snapshot';
import { csiCephfsSnapshotclass } from './csi-cephfs-snapshotclass';
import { csiCephfsStorageclass } from './csi-cephfs-storageclass';
import { csiCephfsStorageclassEc } from './csi-cephfs-storageclass-ec';
import { csiNfsDriver } from './csi-nfs-driver';
import { csiNfsPod } from './csi-nfs-pod';
import { csiNfsPvc } from './csi-nfs-pvc';
import { csiNfsPvcClone } from './csi-nfs-pvc-clone';
import { csiNfsPvcRestore } from './csi-nfs-pvc-restore';
import { csiNfsSnapshot } from './csi-nfs-snapshot';
import { csiNfsSnapshotclass } from './csi-nfs-snapshotclass';
import { csiNfsStorageclass } from './csi-nfs-storageclass';
import { csiNvmeofDriver } from './csi-nvmeof-driver';
import { csiNvmeofNvmeofPool } from './csi-nvmeof-nvmeof-pool';
import { csiNvmeofPod } from './csi-nvmeof-pod';
import { csiNvmeofPvc } from './csi-nvmeof-pvc';
import { csiNvmeofStorageclass } from './csi-nvmeof-storageclass';
import { csiRbdPod } from './csi-rbd-pod';
import { csiRbdPodEphemeral } from './csi-rbd-pod-ephemeral';
import { csiRbdPvc } from './csi-rbd-pvc';
import { csiRbdPvcClone } from './csi-rbd-pvc-clone';
import { csiRbdPvcRestore } from './csi-rbd-pvc-restore';
import { csiRbdRawBlockPod } from './csi-rbd-raw-block-pod';
import { csiRbdRawBlockPvc } from './csi-rbd-raw-block-pvc';
import { csiRbdSnapshot } from './csi-rbd-snapshot';
import { csiRbdSnapshotclass } from './csi-rbd-snapshotclass';
import { csiRbdStorageclass } from './csi-rbd-storageclass';
import { csiRbdStorageclassEc } from './csi-rbd-storageclass-ec';
import { csiRbdStorageclassTest } from './csi-rbd-storageclass-test';
import { filesystem } from './filesystem';
import { filesystemEc } from './filesystem-ec';
import { filesystemMirror } from './filesystem-mirror';
import { filesystemTest } from './filesystem-test';
import { nfs } from './nfs';
import { nfsLoadBalancer } from './nfs-load-balancer';
import { nfsTest } from './nfs-test';
import { nvmeofTest } from './nvmeof-test';
import { pool } from './pool';
import { poolBuiltinMgr } from './pool-builtin-mgr';
import { poolEc } from './pool-ec';
import { poolMirrored } from './pool-mirrored';
import { poolTest } from './pool-test';
import { poolTnf } from './pool-tnf';
import { radosnamespace } from './radosnamespace';
import { radosnamespaceMirrored } from './radosnamespace-mirrored';
import { rbdmirror } from './rbdmirror';
import { sqlitevfsClient } from './sqlitevfs-client';
import { subvolumegroup } from './subvolumegroup';
import { volumeReplication } from './volume-replication';
import { volumeReplicationClass } from './volume-replication-class';

/** A difference that any object of an example may have. */
const of = (path: string, reason: string, object: string = '*'): JustifiedDifference => ({ object, path, reason });

/** Why pools are other than in the originals. */
const SAFE_SIZE = of('spec.replicated.requireSafeReplicaSize', 'whether a single copy is allowed is said, and Rook is to refuse it where there are more');
const DOMAIN = of('spec.failureDomain', 'host is what Rook takes where it is left out, and its disruption budgets do not see that (R86)');
const NOT_MIRRORED = of('spec.mirroring', 'a pool is not mirrored where nothing is said');

/** Why parts of pools and filesystems are other than in the originals. */
const CLUSTER_ID = of('spec.clusterID', 'the one that Rook would make is written down, so that classes can name it before Rook has run');

/** Why metadata servers are other than in the originals. */
const SERVER_APART = of('spec.metadataServer.placement.podAntiAffinity',
  'servers of one filesystem are kept apart; strictly only where the nodes are known to be enough, so that none waits for ever');
const SERVER_PLACEMENT = of('spec.metadataServer.placement', 'servers of one filesystem are kept apart, as in filesystem.yaml');
const SERVER_RESOURCES = of('spec.metadataServer.resources', 'servers ask for the memory below which Rook warns (R130)');
const SERVER_PRIORITY = of('spec.metadataServer.priorityClassName', 'servers are not evicted before those that use them, as in filesystem.yaml');
const METADATA_DOMAIN = of('spec.metadataPool.failureDomain', DOMAIN.reason);
const METADATA_SIZE = of('spec.metadataPool.replicated.requireSafeReplicaSize', SAFE_SIZE.reason);
const NAMED_POOLS = of('spec.dataPools', 'pools have names, since order alone would tell them apart (R128): data0 is what Rook calls the first one in Ceph; and what '
  + 'Rook takes where it is left out is said', 'CephFilesystem myfs-ec');
const GROUP_OF_OTHER = [
  of('', 'the original makes the group of the filesystem of another example', 'CephFilesystemSubVolumeGroup myfs-csi'),
  of('', 'the filesystem of this example has its group', 'CephFilesystemSubVolumeGroup myfs-ec-csi'),
];

/** Why daemons are other than in the originals. */
const PLACEMENT = of('spec.placement', 'daemons of one kind are kept apart, if possible');
const PRIORITY = of('spec.priorityClassName', 'daemons are not evicted before those that use them');
const NFS_SERVER = [
  of('spec.server.placement', PLACEMENT.reason),
  of('spec.server.priorityClassName', PRIORITY.reason),
  of('spec.server.resources', 'servers ask for CPU and memory, so that they are not put where there is none'),
];
const NO_SECURITY = of('spec.security', 'nothing in it is the same as nothing at all');

/** Why what CSI is told is other than in the originals. */
const GROUP_API = of('apiVersion', 'the API is v1 by now, and the next release of Rook names it so');
const DRIVER_DEFAULTS = [
  of('spec.fsGroupPolicy', 'as for all other drivers'), of('spec.nodePlugin', 'as for all other drivers'),
];
const LISTENERS = of('parameters.listeners', 'the same JSON on one line');

/** What cdk8s-plus writes beside what it is told. */
const POD = [
  of('metadata.labels', 'cdk8s-plus finds pods by a label of its own'),
  of('spec.containers', 'cdk8s-plus gives containers bounds, and lets them neither be root nor write to their root file system'),
  of('spec.securityContext', 'cdk8s-plus lets pods not be root'),
  of('spec.automountServiceAccountToken', 'cdk8s-plus gives no credentials to who does not ask for them'),
];
const READ_ONLY = of('spec.volumes', 'readOnly: false is what the API server takes where it is left out');
const NO_ADDRESSES = of('spec.externalIPs', 'an empty list is the same as none');
const NO_SECRET = of('spec.template.spec.containers', 'no secret stands in a manifest: it comes from a Secret', 'Deployment kube-registry');
const NO_SCRIPT = ['ServiceAccount sqlitevfs-setup', 'ClusterRole sqlitevfs-setup', 'ClusterRoleBinding sqlitevfs-setup', 'Deployment sqlitevfs'].map(object => (
  of('', 'an application that reads Secrets of Kubernetes to find its key; the Secret that Rook makes of the client can be mounted instead', object)
));

/** The official examples of pools, filesystems, NFS, NVMe-oF, clients and CSI, with what is other on purpose. */
export const POOL_EXAMPLES: readonly OfficialExample[] = [
  { file: 'ceph-client.yaml', build: cephClient },
  { file: 'csi/cephfs/groupsnapshot.yaml', build: csiCephfsGroupsnapshot, justified: [GROUP_API] },
  { file: 'csi/cephfs/groupsnapshotclass.yaml', build: csiCephfsGroupsnapshotclass, justified: [GROUP_API] },
  { file: 'csi/cephfs/kube-registry.yaml', build: csiCephfsKubeRegistry, justified: [NO_SECRET] },
  { file: 'csi/cephfs/pod-ephemeral.yaml', build: csiCephfsPodEphemeral },
  { file: 'csi/cephfs/pod.yaml', build: csiCephfsPod, justified: POD },
  { file: 'csi/cephfs/pvc-clone.yaml', build: csiCephfsPvcClone },
  { file: 'csi/cephfs/pvc-restore.yaml', build: csiCephfsPvcRestore },
  { file: 'csi/cephfs/pvc.yaml', build: csiCephfsPvc },
  { file: 'csi/cephfs/snapshot.yaml', build: csiCephfsSnapshot },
  { file: 'csi/cephfs/snapshotclass.yaml', build: csiCephfsSnapshotclass },
  { file: 'csi/cephfs/storageclass-ec.yaml', build: csiCephfsStorageclassEc },
  { file: 'csi/cephfs/storageclass.yaml', build: csiCephfsStorageclass },
  { file: 'csi/nfs/driver.yaml', build: csiNfsDriver },
  { file: 'csi/nfs/pod.yaml', build: csiNfsPod, justified: POD },
  { file: 'csi/nfs/pvc-clone.yaml', build: csiNfsPvcClone },
  { file: 'csi/nfs/pvc-restore.yaml', build: csiNfsPvcRestore },
  { file: 'csi/nfs/pvc.yaml', build: csiNfsPvc },
  { file: 'csi/nfs/snapshot.yaml', build: csiNfsSnapshot },
  { file: 'csi/nfs/snapshotclass.yaml', build: csiNfsSnapshotclass },
  { file: 'csi/nfs/storageclass.yaml', build: csiNfsStorageclass },
  { file: 'csi/nvmeof/driver.yaml', build: csiNvmeofDriver, justified: DRIVER_DEFAULTS },
  { file: 'csi/nvmeof/nvmeof-pool.yaml', build: csiNvmeofNvmeofPool, justified: [SAFE_SIZE] },
  { file: 'csi/nvmeof/pod.yaml', build: csiNvmeofPod, justified: [...POD, READ_ONLY] },
  { file: 'csi/nvmeof/pvc.yaml', build: csiNvmeofPvc },
  { file: 'csi/nvmeof/storageclass.yaml', build: csiNvmeofStorageclass, justified: [LISTENERS] },
  { file: 'csi/rbd/pod-ephemeral.yaml', build: csiRbdPodEphemeral },
  { file: 'csi/rbd/pod.yaml', build: csiRbdPod, justified: POD },
  { file: 'csi/rbd/pvc-clone.yaml', build: csiRbdPvcClone },
  { file: 'csi/rbd/pvc-restore.yaml', build: csiRbdPvcRestore },
  { file: 'csi/rbd/pvc.yaml', build: csiRbdPvc },
  { file: 'csi/rbd/raw-block-pod.yaml', build: csiRbdRawBlockPod },
  { file: 'csi/rbd/raw-block-pvc.yaml', build: csiRbdRawBlockPvc },
  { file: 'csi/rbd/snapshot.yaml', build: csiRbdSnapshot },
  { file: 'csi/rbd/snapshotclass.yaml', build: csiRbdSnapshotclass },
  { file: 'csi/rbd/storageclass-ec.yaml', build: csiRbdStorageclassEc, justified: [SAFE_SIZE, DOMAIN] },
  { file: 'csi/rbd/storageclass-test.yaml', build: csiRbdStorageclassTest },
  { file: 'csi/rbd/storageclass.yaml', build: csiRbdStorageclass },
  { file: 'filesystem-ec.yaml', build: filesystemEc, justified: [METADATA_SIZE, METADATA_DOMAIN, NAMED_POOLS, SERVER_APART, SERVER_PRIORITY, SERVER_RESOURCES, ...GROUP_OF_OTHER] },
  { file: 'filesystem-mirror.yaml', build: filesystemMirror, justified: [PLACEMENT, PRIORITY] },
  { file: 'filesystem-test.yaml', build: filesystemTest, justified: [METADATA_DOMAIN, SERVER_PLACEMENT, SERVER_PRIORITY, SERVER_RESOURCES] },
  { file: 'filesystem.yaml', build: filesystem, justified: [METADATA_DOMAIN, SERVER_APART, SERVER_RESOURCES] },
  { file: 'nfs-load-balancer.yaml', build: nfsLoadBalancer, justified: [NO_ADDRESSES] },
  { file: 'nfs-test.yaml', build: nfsTest, justified: [...NFS_SERVER, NO_SECURITY] },
  { file: 'nfs.yaml', build: nfs, justified: NFS_SERVER },
  { file: 'nvmeof-test.yaml', build: nvmeofTest, justified: [PLACEMENT, PRIORITY] },
  { file: 'pool-builtin-mgr.yaml', build: poolBuiltinMgr, justified: [NOT_MIRRORED] },
  { file: 'pool-ec.yaml', build: poolEc },
  { file: 'pool-mirrored.yaml', build: poolMirrored, justified: [SAFE_SIZE, DOMAIN] },
  { file: 'pool-test.yaml', build: poolTest, justified: [SAFE_SIZE] },
  { file: 'pool-tnf.yaml', build: poolTnf, justified: [SAFE_SIZE] },
  { file: 'pool.yaml', build: pool, justified: [NOT_MIRRORED] },
  { file: 'radosnamespace-mirrored.yaml', build: radosnamespaceMirrored, justified: [CLUSTER_ID] },
  { file: 'radosnamespace.yaml', build: radosnamespace, justified: [CLUSTER_ID] },
  { file: 'rbdmirror.yaml', build: rbdmirror, justified: [PLACEMENT, PRIORITY] },
  { file: 'sqlitevfs-client.yaml', build: sqlitevfsClient, justified: NO_SCRIPT },
  { file: 'subvolumegroup.yaml', build: subvolumegroup, justified: [CLUSTER_ID] },
  { file: 'volume-replication-class.yaml', build: volumeReplicationClass },
  { file: 'volume-replication.yaml', build: volumeReplication },
];

import { App, Duration } from 'cdk8s';
import { clusterChart, localVolumes, machines, machinesIn } from './cluster-scene';
import { BuiltInPool, CephBlockPool, CephCluster, CephClusterProps, CephTunables, DaemonPlacement, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

const USUAL: Partial<CephClusterProps> = {
  unsafeAllowUnsupportedCeph: false,
  unsafeSkipUpgradeChecks: false,
  unsafeContinueUpgradeAfterChecksEvenIfNotHealthy: false,
  onlyApplyOSDPlacement: false,
  osdMaintenanceTimeout: Duration.minutes(30),
};

const OSD_PODS = { key: 'app', operator: 'In', values: ['rook-ceph-osd'] };
const PREPARE_PODS = { key: 'app', operator: 'In', values: ['rook-ceph-osd-prepare'] };
const HOST = 'kubernetes.io/hostname';

const APART_IF_POSSIBLE = {
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 100, podAffinityTerm: { labelSelector: { matchExpressions: [OSD_PODS, PREPARE_PODS] }, topologyKey: HOST } },
  ],
};

const UNTUNED = { tuneSlowDeviceClass: true, tuneFastDeviceClass: false, encrypted: false };

/** Volumes of a cloud. */
export function clusterOnPvc(app: App): void {
  new CephCluster(clusterChart(app), 'ceph', {
    topology: machines(3),
    ...USUAL,
    deviceSets: [{
      size: '10Gi',
      storageClassName: 'gp2-csi',
      count: 3,
      ...UNTUNED,
      placement: {
        topologySpreadConstraints: [{ maxSkew: 1, topologyKey: HOST, whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchExpressions: [OSD_PODS] } }],
      },
      preparePlacement: {
        podAntiAffinity: APART_IF_POSSIBLE,
        topologySpreadConstraints: [{
          maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchExpressions: [PREPARE_PODS] },
        }],
      },
    }],
    allowDeviceClassUpdate: false,
  });
}

/** Volumes of local disks. */
export function clusterOnLocalPvc(app: App): void {
  localVolumes(app, ['host0', 'host1', 'host2'].flatMap((host, i) => [
    [`local${i}-0`, host, '/dev/sdb', 'Filesystem', '10Gi'] as const, [`local${i}-1`, host, '/dev/sdc', 'Block', '10Gi'] as const,
  ]));
  new CephCluster(clusterChart(app), 'ceph', {
    topology: machines(3),
    ...USUAL,
    mgrCount: 1,
    deviceSets: [{ size: '10Gi', storageClassName: 'local-storage', count: 3, portable: false, ...UNTUNED }],
  });
}

/** Volumes of local disks of the one node of minikube. */
export function clusterOnPvcMinikube(app: App): void {
  localVolumes(app, [
    ['local0-0', 'minikube', '/dev/vdb', 'Filesystem', '10Gi'], ['local0-1', 'minikube', '/dev/vdc', 'Block', '20Gi'],
    ['local0-2', 'minikube', '/dev/vdd', 'Block', '20Gi'], ['local0-3', 'minikube', '/dev/vde', 'Block', '20Gi'],
  ]);
  const chart = clusterChart(app);
  const ceph = new CephCluster(chart, 'ceph', {
    name: 'my-cluster',
    topology: machines(1),
    ...USUAL,
    cephImage: 'quay.io/ceph/ceph:v20',
    unsafeSingleMon: true,
    unsafeAllowMultipleMonsPerNode: true,
    dashboardOptions: { ssl: false },
    deviceSets: [{ size: '20Gi', storageClassName: 'local-storage', count: 3, portable: false, ...UNTUNED }],
    tunables: [CephTunables.global({ mon_warn_on_pool_no_redundancy: 'false' })],
  });
  new CephBlockPool(chart, 'mgr', {
    cluster: ceph, name: 'builtin-mgr', builtIn: BuiltInPool.MGR, redundancy: Redundancy.unsafeSingleCopy(), failureDomain: CrushLevel.OSD,
  });
}

/** Volumes in two zones, and a third zone with an arbiter. */
export function clusterStretchedAws(app: App): void {
  const chart = clusterChart(app);
  const ceph = new CephCluster(chart, 'ceph', {
    topology: machinesIn({ 'us-east-2a': 1, 'us-east-2b': 2, 'us-east-2c': 2 }),
    stretchCluster: { arbiterZone: 'us-east-2a', subFailureDomain: CrushLevel.OSD },
    unsafeAllowUnsupportedCeph: true,
    unsafeSkipUpgradeChecks: false,
    unsafeContinueUpgradeAfterChecksEvenIfNotHealthy: false,
    deviceSets: ['us-east-2b', 'us-east-2c'].map(zone => ({ size: '10Gi', storageClassName: 'gp2-csi', count: 2, zones: [zone] })),
    placement: {
      arbiter: DaemonPlacement.of({ tolerations: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' }] }),
    },
  });
  new CephBlockPool(chart, 'mgr', {
    cluster: ceph,
    name: 'builtin-mgr',
    builtIn: BuiltInPool.MGR,
    redundancy: Redundancy.replicated(4),
    replicasPerFailureDomain: 2,
    failureDomain: CrushLevel.ZONE,
    subFailureDomain: CrushLevel.OSD,
  });
}

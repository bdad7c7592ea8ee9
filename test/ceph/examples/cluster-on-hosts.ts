import { App, Duration } from 'cdk8s';
import { clusterChart, FOR_TRYING, machines, machinesIn } from './cluster-scene';
import { BuiltInPool, CephBlockPool, CephCluster, CephNetwork, CephTunables, DaemonPlacement, Redundancy } from '../../../src/ceph';
import { CrushLevel } from '../../../src/topology';

const ALL = { unsafeUseAllNodes: true, unsafeUseAllDevices: true };

/** All nodes with all their devices. */
export function cluster(app: App): void {
  new CephCluster(clusterChart(app), 'ceph', {
    topology: machines(3),
    ...ALL,
    allowDeviceClassUpdate: false,
    allowOsdCrushWeightUpdate: false,
    scheduleAlways: false,
    onlyApplyOSDPlacement: false,
    unsafeAllowUnsupportedCeph: false,
    unsafeSkipUpgradeChecks: false,
    unsafeContinueUpgradeAfterChecksEvenIfNotHealthy: false,
    waitTimeoutForHealthyOSD: Duration.minutes(10),
    upgradeOSDRequiresHealthyPGs: false,
    removeOSDsIfOutAndSafeToRemove: false,
    monitoringOptions: { metricsDisabled: false, exporterPerfCountersPrioLimit: 5, exporterStatsPeriod: Duration.seconds(5) },
    osdMaintenanceTimeout: Duration.minutes(30),
    cleanupPolicy: {},
    readAffinity: false,
    healthCheck: {
      daemonHealth: { mon: { disabled: false, interval: '45s' }, osd: { disabled: false, interval: '60s' }, status: { disabled: false, interval: '60s' } },
      livenessProbe: { mon: { disabled: false }, mgr: { disabled: false }, osd: { disabled: false } },
      startupProbe: { mon: { disabled: false }, mgr: { disabled: false }, osd: { disabled: false } },
    },
  });
}

/** A single node, to try things out. */
export function clusterTest(app: App): void {
  const chart = clusterChart(app);
  const ceph = new CephCluster(chart, 'ceph', {
    name: 'my-cluster',
    topology: machines(1),
    cephImage: 'quay.io/ceph/ceph:v20',
    unsafeAllowUnsupportedCeph: true,
    unsafeSingleMon: true,
    unsafeAllowMultipleMonsPerNode: true,
    unsafeAllowMultipleMgrsPerNode: true,
    unsafeSkipUpgradeChecks: true,
    crashCollector: false,
    ...ALL,
    allowDeviceClassUpdate: true,
    allowOsdCrushWeightUpdate: false,
    healthCheck: { daemonHealth: { mon: { interval: '45s', timeout: '600s' } } },
    priorityClassNames: { all: 'system-node-critical', mgr: 'system-cluster-critical' },
    tunables: [FOR_TRYING],
  });
  new CephBlockPool(chart, 'mgr', { cluster: ceph, name: 'builtin-mgr', builtIn: BuiltInPool.MGR, redundancy: Redundancy.unsafeSingleCopy() });
}

/** Networks that Multus attaches. */
export function clusterMultusTest(app: App): void {
  new CephCluster(clusterChart(app), 'ceph', {
    name: 'my-cluster',
    topology: machines(1),
    cephImage: 'quay.io/ceph/ceph:v20',
    unsafeAllowUnsupportedCeph: true,
    unsafeSingleMon: true,
    crashCollector: false,
    network: CephNetwork.multus({ publicNetwork: 'public-net', clusterNetwork: 'cluster-net' }),
    ...ALL,
    tunables: [FOR_TRYING],
  });
}

/** Two nodes, and a monitor that moves between them. */
export function clusterTnf(app: App): void {
  new CephCluster(clusterChart(app), 'ceph', {
    topology: machines(2),
    unsafeAllowUnsupportedCeph: false,
    floatingMon: { name: 'c', configMapName: 'drbd-configure' },
    unsafeUseAllNodes: true,
    devicePathFilter: '^/dev/disk/by-id/',
    tunables: [CephTunables.global({ osd_pool_default_size: '2', mon_warn_on_pool_no_redundancy: 'false', mon_max_pg_per_osd: '500' })],
  });
}

/** Two zones with data, and one with an arbiter. */
export function clusterStretched(app: App): void {
  const chart = clusterChart(app);
  const ceph = new CephCluster(chart, 'ceph', {
    topology: machinesIn({ a: 1, b: 2, c: 2 }),
    stretchCluster: { arbiterZone: 'a' },
    unsafeAllowUnsupportedCeph: true,
    unsafeSkipUpgradeChecks: false,
    unsafeContinueUpgradeAfterChecksEvenIfNotHealthy: false,
    ...ALL,
    placement: {
      arbiter: DaemonPlacement.of({ tolerations: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' }] }),
    },
  });
  new CephBlockPool(chart, 'mgr', {
    cluster: ceph, name: 'builtin-mgr', builtIn: BuiltInPool.MGR, redundancy: Redundancy.replicated(4), replicasPerFailureDomain: 2, failureDomain: CrushLevel.ZONE,
  });
}

import { Duration } from 'cdk8s';
import { hosts, messageOf, newCluster, NVME, objectsOf, specOf } from './fixture';
import { CephClusterProps, DaemonPlacement, LogPeriodicity } from '../../src/ceph';
import { Topology } from '../../src/topology';

function problemOf(props: Partial<CephClusterProps>, topology = hosts(3)): string {
  return messageOf(() => newCluster(topology, props)).replace('storage/ceph: ', '');
}

describe('managers', () => {
  test('run modules, together if somebody says so loudly', () => {
    expect(specOf(hosts(1), {
      unsafeSingleMon: true,
      mgrCount: 2,
      unsafeAllowMultipleMgrsPerNode: true,
      mgrHostNetwork: true,
      mgrModules: [{ name: 'telemetry' }, { name: 'balancer', balancerMode: 'upmap-read' }, { name: 'iostat', enabled: false }],
    }).mgr).toEqual({
      count: 2,
      allowMultiplePerNode: true,
      hostNetwork: true,
      modules: [
        { name: 'rook', enabled: false },
        { name: 'telemetry', enabled: true },
        { name: 'balancer', enabled: true, settings: { balancerMode: 'upmap-read' } },
        { name: 'iostat', enabled: false },
      ],
    });
  });

  test('run the module rook for those who name it', () => {
    const props = { cephImage: 'quay.io/ceph/ceph:v19.2.6', mgrModules: [{ name: 'rook' }] };
    expect(specOf(hosts(3), props).mgr.modules).toEqual([{ name: 'rook', enabled: true }]);
  });

  test.each([
    [{ mgrModules: [{ name: '' }] }, 'mgrModules[0].name: is empty; name a module such as telemetry'],
    [{ mgrModules: [{ name: 'prometheus' }] }, 'mgrModules[0].name: Rook turns "prometheus" on and off itself; use monitoringOptions.metricsDisabled'],
    [{ mgrModules: [{ name: 'a' }, { name: 'a' }] }, 'mgrModules: "a" is named twice; name it once'],
    [{ mgrModules: [{ name: 'iostat', balancerMode: 'upmap' }] }, 'mgrModules[0].balancerMode: is for the module balancer, not for iostat'],
  ])('fail for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });
});

describe('the dashboard', () => {
  test('is served below a path, without TLS, with the figures of Prometheus', () => {
    expect(specOf(hosts(3), {
      dashboardOptions: { port: 8080, ssl: false, urlPrefix: '/ceph', prometheusEndpoint: 'https://prometheus:9090', prometheusEndpointSSLVerify: false },
    }).dashboard).toEqual({
      enabled: true, port: 8080, ssl: false, urlPrefix: '/ceph', prometheusEndpoint: 'https://prometheus:9090', prometheusEndpointSSLVerify: false,
    });
  });

  test.each([
    [{ dashboard: false, dashboardOptions: { port: 1 } }, 'dashboardOptions: there is no dashboard to set options for; leave them out, or dashboard: false'],
    [{ dashboardOptions: { port: 70000 } }, 'dashboardOptions.port: 70000 must be a whole number from 1 to 65535'],
    [{ dashboardOptions: { urlPrefix: 'ceph' } }, 'dashboardOptions.urlPrefix: "ceph" must begin with a slash, such as /ceph-dashboard'],
    [{ dashboardOptions: { prometheusEndpoint: 'prometheus' } },
      'dashboardOptions.prometheusEndpoint: "prometheus" is no URL; write for example http://prometheus.monitoring:9090'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });
});

describe('monitoring', () => {
  test('asks as often, and exports as much, as it is told', () => {
    expect(specOf(hosts(3), {
      monitoring: true,
      monitoringOptions: {
        interval: Duration.minutes(1),
        port: 9284,
        exporterPerfCountersPrioLimit: 0,
        exporterStatsPeriod: Duration.seconds(15),
        exporterHostNetwork: true,
        exporterPort: 9927,
      },
    }).monitoring).toEqual({
      enabled: true, interval: '60s', port: 9284, exporter: { perfCountersPrioLimit: 0, statsPeriodSeconds: 15, hostNetwork: true, port: 9927 },
    });
    expect(specOf(hosts(3), { monitoringOptions: { metricsDisabled: true } }).monitoring).toEqual({ enabled: false, metricsDisabled: true });
  });

  test('lets Rook make what it makes for Prometheus', () => {
    const objects = objectsOf(newCluster(hosts(3), { monitoring: true, namespace: 'ceph', operatorNamespace: 'rook' }));
    const [operator, manager] = ['rook-ceph-system-service-monitors', 'rook-ceph-mgr-service-monitors'];
    expect(objects.filter(({ kind }) => kind === 'Role').map(({ metadata, rules }) => [metadata, rules])).toEqual([
      [{ name: operator, namespace: 'ceph' },
        [{ apiGroups: ['monitoring.coreos.com'], resources: ['servicemonitors'], verbs: ['get', 'list', 'watch', 'create', 'update', 'delete'] }]],
      [{ name: manager, namespace: 'ceph' }, [{ apiGroups: ['monitoring.coreos.com'], resources: ['servicemonitors'], verbs: ['get', 'list', 'create', 'update'] }]],
    ]);
    expect(objects.filter(({ kind }) => kind === 'RoleBinding').map(({ roleRef, subjects }) => [roleRef.name, subjects])).toEqual([
      [operator, [{ kind: 'ServiceAccount', name: 'rook-ceph-system', namespace: 'rook' }]],
      [manager, [{ kind: 'ServiceAccount', name: 'rook-ceph-mgr', namespace: 'ceph' }]],
    ]);
    expect(objectsOf(newCluster(hosts(3))).map(({ kind }) => kind)).toEqual(['CephCluster']);
  });

  test.each([
    [{ monitoring: true, monitoringOptions: { metricsDisabled: true } },
      'monitoringOptions.metricsDisabled: contradicts monitoring: there is nothing to ask for; leave one of them out'],
    [{ monitoringOptions: { interval: Duration.millis(500) } }, 'monitoringOptions.interval: 500 millis is no whole number of seconds'],
    [{ monitoringOptions: { exporterPort: 0 } }, 'monitoringOptions.exporterPort: 0 must be a whole number from 1 to 65535'],
    [{ monitoringOptions: { exporterPerfCountersPrioLimit: -1 } }, 'monitoringOptions.exporterPerfCountersPrioLimit: -1 must be a whole number of at least 0'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });
});

describe('what daemons leave behind', () => {
  test('crash reports are kept for some days, logs up to a size', () => {
    const { crashCollector, logCollector } = specOf(hosts(3), {
      crashRetentionDays: 30, logCollectorOptions: { periodicity: LogPeriodicity.HOURLY, maxLogSize: '1G' },
    });
    expect([crashCollector, logCollector]).toEqual([{ disable: false, daysToRetain: 30 }, { enabled: true, periodicity: 'hourly', maxLogSize: '1G' }]);
    expect(specOf(hosts(3), { logCollector: false }).logCollector).toEqual({ enabled: false });
  });

  test.each([
    [{ crashCollector: false, crashRetentionDays: 3 }, 'crashRetentionDays: no crash report is collected; leave it out, or crashCollector: false'],
    [{ crashRetentionDays: 0 }, 'crashRetentionDays: 0 must be a whole number of at least 1'],
    [{ logCollector: false, logCollectorOptions: {} }, 'logCollectorOptions: no file is rotated; leave them out, or logCollector: false'],
    [{ logCollectorOptions: { maxLogSize: '500k' } }, 'logCollectorOptions.maxLogSize: 500k is less than 1M, the least that Rook rotates at'],
    [{ logCollectorOptions: { maxLogSize: 'much' } }, 'logCollectorOptions.maxLogSize: "much" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });
});

describe('by daemon', () => {
  const topology = Topology.of({
    nodePools: [
      { name: 'store', count: 3, labels: { role: 'storage' }, devices: [NVME] },
      { name: 'control', count: 3, labels: { role: 'control' }, taints: [{ key: 'control', effect: 'NoSchedule' }] },
    ],
  });

  test('there are nodes of their own', () => {
    const tolerations = [{ key: 'control', operator: 'Exists' }];
    const { placement } = specOf(topology, {
      nodeSelection: { labels: { role: 'storage' } },
      placement: { mon: DaemonPlacement.onNodes({ labels: { role: 'control' }, tolerations }), mgr: DaemonPlacement.of({ tolerations }) },
    });
    const on = (value: string) => ({
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'role', operator: 'In', values: [value] }] }] },
    });
    expect(placement).toEqual({ all: { nodeAffinity: on('storage') }, mon: { nodeAffinity: on('control'), tolerations }, mgr: { tolerations } });
    expect(specOf(topology, { placement: { mgr: DaemonPlacement.onNodes({}) } }).placement).toEqual({ mgr: {} });
  });

  test('there are classes, labels and annotations', () => {
    const spec = specOf(hosts(3), {
      priorityClassNames: { exporter: 'high', mgr: 'low' },
      daemonLabels: { monitoring: { release: 'prometheus' }, osd: { team: 'a' } },
      daemonAnnotations: { clusterMetadata: { sync: 'true' } },
    });
    expect(spec.priorityClassNames).toEqual({ mon: 'system-node-critical', osd: 'system-node-critical', mgr: 'low', exporter: 'high' });
    expect(specOf(hosts(3), { priorityClassNames: { all: 'high', mgr: 'low' } }).priorityClassNames).toEqual({ all: 'high', mgr: 'low' });
    expect(spec.labels).toEqual({ monitoring: { release: 'prometheus' }, osd: { team: 'a' } });
    expect(spec.annotations).toEqual({ clusterMetadata: { sync: 'true' } });
  });

  test.each([
    [{ placement: { mds: DaemonPlacement.of({}) } },
      'placement.mds: is no daemon that Rook looks for here; there are all, mon, mgr, osd, prepareosd, cleanup, crashcollector, exporter, cmdreporter, arbiter'],
    [{ priorityClassNames: { rgw: 'x' } },
      'priorityClassNames.rgw: is no daemon that Rook looks for here; there are all, mon, mgr, osd, prepareosd, cleanup, crashcollector, exporter, cmdreporter'],
    [{ daemonLabels: { osd: { 'a b': 'c' } } },
      'daemonLabels.osd: "a b" is no label key: write [prefix/]name, the name of letters, digits, "-", "_" and ".", at most 63 characters'],
  ])('fails for %j', (props, problem) => {
    expect(problemOf(props)).toBe(problem);
  });

  test('fails for two opinions on where all of them run', () => {
    expect(problemOf({ nodeSelection: { labels: { role: 'storage' } }, placement: { all: DaemonPlacement.of({}) } }, topology)).toBe(
      'placement.all: nodeSelection says where all daemons run already, and which nodes store data; leave placement.all out');
    expect(specOf(topology, { placement: { all: DaemonPlacement.of({ tolerations: [] }) } }).placement).toEqual({ all: { tolerations: [] } });
  });

  test('fails for nodes that there are not', () => {
    expect(problemOf({ placement: { mon: DaemonPlacement.onNodes({ labels: { role: 'x' } }) } }, topology)).toContain(
      'placement.mon: Topology.of: the selection leaves no node: select other labels, or tolerate the taints');
  });
});

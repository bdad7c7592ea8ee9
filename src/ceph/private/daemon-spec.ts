import { Construct } from 'constructs';
import { wholeSeconds } from './durations';
import { problemOfLabels } from './object-syntax';
import { checkResources, CLUSTER_RESOURCES } from './resources';
import { fail, located, wholeNumber } from './storage-construct';
import { given } from './storage-spec';
import * as rook from '../../api/rook';
import { Topology } from '../../topology';
import { Quantity } from '../../topology/quantity';
import { CephClusterDaemonProps, DashboardOptions, MgrModuleProps, MonitoringOptions } from '../ceph-cluster-daemons';

/** Daemons that Rook takes resources for without asking for a minimum. */
const OTHER_DAEMONS = ['cleanup', 'cmd-reporter', 'keyrotation'];

/** Daemons that maps know, beside those of the one map. */
const DAEMONS = ['all', 'mon', 'mgr', 'osd', 'prepareosd', 'cleanup', 'crashcollector', 'exporter', 'cmdreporter'];

/** Modules that Rook turns on and off itself, and the prop that does (rule R19). */
const OWN_MODULES: { readonly [module: string]: string } = {
  dashboard: 'dashboard', prometheus: 'monitoringOptions.metricsDisabled', crash: 'crashCollector',
};

const PRIORITIES = { mon: 'system-node-critical', osd: 'system-node-critical', mgr: 'system-cluster-critical' };

/** `mgr` of a CephCluster. */
export function mgrSpec(construct: Construct, props: CephClusterDaemonProps, nodes: number): rook.MgrSpec {
  const count = wholeNumber(construct, 'mgrCount', props.mgrCount ?? Math.min(2, nodes), 1, 2);
  const together = props.unsafeAllowMultipleMgrsPerNode ?? false;
  if (count > nodes && !together) fail(construct, 'mgrCount', '2 managers need 2 nodes, and there is 1; ask for 1');
  const modules = props.mgrModules ?? [];
  const names = modules.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) fail(construct, 'mgrModules', `"${twice}" is named twice; name it once`);
  return {
    count,
    allowMultiplePerNode: together,
    ...(props.mgrHostNetwork !== undefined && { hostNetwork: props.mgrHostNetwork }),
    modules: [
      // Of no use to Rook any more, and broken in several releases of Ceph 20.
      ...(names.includes('rook') ? [] : [{ name: 'rook', enabled: false }]),
      ...modules.map((module, i) => moduleSpec(construct, `mgrModules[${i}]`, module)),
    ],
  };
}

function moduleSpec(construct: Construct, prop: string, { name, enabled = true, balancerMode }: MgrModuleProps): rook.MgrModule {
  if (name === '') fail(construct, `${prop}.name`, 'is empty; name a module such as telemetry');
  if (Object.hasOwn(OWN_MODULES, name)) fail(construct, `${prop}.name`, `Rook turns "${name}" on and off itself; use ${OWN_MODULES[name]}`);
  if (balancerMode !== undefined && name !== 'balancer') fail(construct, `${prop}.balancerMode`, `is for the module balancer, not for ${name}`);
  return { name, enabled, ...(balancerMode !== undefined && { settings: { balancerMode } }) };
}

/** `dashboard` of a CephCluster. */
export function dashboardSpec(construct: Construct, { dashboard = true, dashboardOptions: options }: CephClusterDaemonProps): rook.DashboardSpec {
  if (!dashboard) {
    if (options !== undefined) fail(construct, 'dashboardOptions', 'there is no dashboard to set options for; leave them out, or dashboard: false');
    return { enabled: false };
  }
  checkPort(construct, 'dashboardOptions.port', options?.port);
  if (options?.urlPrefix !== undefined && !/^\/\S*$/.test(options.urlPrefix)) {
    fail(construct, 'dashboardOptions.urlPrefix', `"${options.urlPrefix}" must begin with a slash, such as /ceph-dashboard`);
  }
  if (options?.prometheusEndpoint !== undefined && !/^https?:\/\/\S+$/.test(options.prometheusEndpoint)) {
    fail(construct, 'dashboardOptions.prometheusEndpoint', `"${options.prometheusEndpoint}" is no URL; write for example http://prometheus.monitoring:9090`);
  }
  const more: DashboardOptions = options ?? {};
  return { enabled: true, ssl: more.ssl ?? true, ...given(more, 'port', 'urlPrefix', 'prometheusEndpoint', 'prometheusEndpointSSLVerify') };
}

/** `monitoring` of a CephCluster. */
export function monitoringSpec(construct: Construct, enabled: boolean, options: MonitoringOptions = {}): rook.MonitoringSpec {
  if (enabled && options.metricsDisabled) fail(construct, 'monitoringOptions.metricsDisabled', 'contradicts monitoring: there is nothing to ask for; leave one of them out');
  checkPort(construct, 'monitoringOptions.port', options.port);
  checkPort(construct, 'monitoringOptions.exporterPort', options.exporterPort);
  const limit = options.exporterPerfCountersPrioLimit;
  if (limit !== undefined) wholeNumber(construct, 'monitoringOptions.exporterPerfCountersPrioLimit', limit, 0);
  const exporter: rook.CephExporterSpec = {
    ...(limit !== undefined && { perfCountersPrioLimit: limit }),
    ...(options.exporterStatsPeriod !== undefined
      && { statsPeriodSeconds: wholeSeconds(construct, 'monitoringOptions.exporterStatsPeriod', options.exporterStatsPeriod) }),
    ...(options.exporterHostNetwork !== undefined && { hostNetwork: options.exporterHostNetwork }),
    ...(options.exporterPort !== undefined && { port: options.exporterPort }),
  };
  return {
    enabled,
    ...(options.interval !== undefined && { interval: `${wholeSeconds(construct, 'monitoringOptions.interval', options.interval)}s` }),
    ...given(options, 'metricsDisabled', 'port'),
    ...(Object.keys(exporter).length > 0 && { exporter }),
  };
}

/** `crashCollector` and `logCollector` of a CephCluster. */
export function collectorSpecs(construct: Construct, props: CephClusterDaemonProps): Pick<rook.CephClusterSpec, 'crashCollector' | 'logCollector'> {
  const { crashCollector = true, crashRetentionDays: days, logCollector = true, logCollectorOptions: options } = props;
  if (!crashCollector && days !== undefined) fail(construct, 'crashRetentionDays', 'no crash report is collected; leave it out, or crashCollector: false');
  if (!logCollector && options !== undefined) fail(construct, 'logCollectorOptions', 'no file is rotated; leave them out, or logCollector: false');
  const maxLogSize = options?.maxLogSize ?? '500M';
  if (located(construct, 'logCollectorOptions.maxLogSize', () => Quantity.parse(maxLogSize).value) < 1e6) {
    fail(construct, 'logCollectorOptions.maxLogSize', `${maxLogSize} is less than 1M, the least that Rook rotates at`);
  }
  return {
    crashCollector: { disable: !crashCollector, ...(days !== undefined && { daysToRetain: wholeNumber(construct, 'crashRetentionDays', days, 1) }) },
    logCollector: logCollector ? { enabled: true, periodicity: options?.periodicity ?? 'daily', maxLogSize } : { enabled: false },
  };
}

/** What is given by daemon. */
export function perDaemonSpecs(
  construct: Construct, props: CephClusterDaemonProps, topology: Topology, all?: rook.Placement,
): Pick<rook.CephClusterSpec, 'placement' | 'resources' | 'priorityClassNames' | 'labels' | 'annotations'> {
  const placement = placementSpec(construct, props.placement ?? {}, topology, all);
  checkDaemons(construct, 'priorityClassNames', props.priorityClassNames, []);
  checkDaemons(construct, 'daemonLabels', props.daemonLabels, ['monitoring', 'arbiter', 'keyrotation']);
  checkDaemons(construct, 'daemonAnnotations', props.daemonAnnotations, ['clusterMetadata', 'arbiter', 'keyrotation']);
  for (const [daemon, labels] of Object.entries(props.daemonLabels ?? {})) {
    const problem = problemOfLabels(labels);
    if (problem !== undefined) fail(construct, `daemonLabels.${daemon}`, problem);
  }
  return {
    ...(Object.keys(placement).length > 0 && { placement }),
    resources: resourcesOf(construct, props.resources ?? {}),
    priorityClassNames: props.priorityClassNames?.all === undefined ? { ...PRIORITIES, ...props.priorityClassNames } : props.priorityClassNames,
    ...(props.daemonLabels !== undefined && { labels: props.daemonLabels }),
    ...(props.daemonAnnotations !== undefined && { annotations: props.daemonAnnotations }),
  };
}

function placementSpec(
  construct: Construct, placements: NonNullable<CephClusterDaemonProps['placement']>, topology: Topology, all?: rook.Placement,
): { [daemon: string]: rook.Placement } {
  checkDaemons(construct, 'placement', placements, ['arbiter']);
  if (all !== undefined && placements.all !== undefined) {
    fail(construct, 'placement.all', 'nodeSelection says where all daemons run already, and which nodes store data; leave placement.all out');
  }
  for (const [daemon, { _selection: selection }] of Object.entries(placements)) {
    if (selection !== undefined) located(construct, `placement.${daemon}`, () => topology.select(selection));
  }
  const specs = Object.fromEntries(Object.entries(placements).map(([daemon, { _spec: spec }]) => [daemon, spec]));
  return { ...(all !== undefined && { all }), ...specs };
}

function checkDaemons(construct: Construct, prop: string, map: { readonly [daemon: string]: unknown } | undefined, more: readonly string[]): void {
  const known = [...DAEMONS, ...more];
  const wrong = Object.keys(map ?? {}).find(daemon => !known.includes(daemon));
  if (wrong !== undefined) fail(construct, `${prop}.${wrong}`, `is no daemon that Rook looks for here; there are ${known.join(', ')}`);
}

function resourcesOf(construct: Construct, resources: NonNullable<CephClusterDaemonProps['resources']>): rook.CephClusterSpec['resources'] {
  for (const daemon of Object.keys(resources)) {
    if (!(daemon in CLUSTER_RESOURCES) && !OTHER_DAEMONS.includes(daemon) && !daemon.startsWith('osd-')) {
      fail(construct, `resources.${daemon}`, `is no daemon; there are ${[...Object.keys(CLUSTER_RESOURCES), ...OTHER_DAEMONS].join(', ')} and osd-<device class>; `
        + 'metadata servers and gateways have theirs in CephFilesystem and CephObjectStore');
    }
    checkResources(construct, `resources.${daemon}`, resources[daemon]);
  }
  return { ...CLUSTER_RESOURCES, ...resources };
}

function checkPort(construct: Construct, prop: string, port: number | undefined): void {
  if (port !== undefined) wholeNumber(construct, prop, port, 1, 65535);
}

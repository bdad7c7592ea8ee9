import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { wholeMinutes } from './durations';
import { merged } from './merge';
import { problemOfLabels } from './object-syntax';
import { fail, wholeNumber } from './storage-construct';
import { given } from './storage-spec';
import * as rook from '../../api/rook';
import { CephOption } from '../../config';
import { isConfigSection } from '../../config/ceph-config-section';
import { CephClusterClientProps, CephClusterUpkeepProps, CephSecretOption, CleanupPolicyProps, SanitizeMethod } from '../ceph-cluster-upkeep';

/** The words that Rook destroys data at. */
const DESTROY = 'yes-really-destroy-data';

/** How a health check of Ceph is called, as the definition has it. */
const HEALTH_CHECK = /^[A-Z]+(_[A-Z]+)+$/;
const MOST_MUTED = 10;

/** How CephFS is mounted over encrypted connections (rule R28). */
const SECURE = 'ms_mode=secure';

/** What of a CephCluster says how it is upgraded, watched and ended. */
export function upkeepSpec(construct: Construct, props: CephClusterUpkeepProps, clusterName: string): Partial<rook.CephClusterSpec> {
  const wait = minutes(construct, 'waitTimeoutForHealthyOSD', props.waitTimeoutForHealthyOSD);
  const healthCheck = healthCheckSpec(construct, props);
  return {
    ...(props.unsafeSkipUpgradeChecks !== undefined && { skipUpgradeChecks: props.unsafeSkipUpgradeChecks }),
    ...(props.unsafeContinueUpgradeAfterChecksEvenIfNotHealthy !== undefined
      && { continueUpgradeAfterChecksEvenIfNotHealthy: props.unsafeContinueUpgradeAfterChecksEvenIfNotHealthy }),
    ...given(props, 'upgradeOSDRequiresHealthyPGs'),
    ...(wait !== undefined && { waitTimeoutForHealthyOSDInMinutes: wait }),
    ...(healthCheck !== undefined && { healthCheck }),
    ...(props.cleanupPolicy !== undefined && { cleanupPolicy: cleanupSpec(construct, props.cleanupPolicy, clusterName) }),
    disruptionManagement: disruptionSpec(construct, props),
  };
}

/** `cephConfigFromSecret` of a CephCluster; options with a value in the manifest would win (rule R38). */
export function secretConfig(
  construct: Construct, options: readonly CephSecretOption[] | undefined, plain: rook.CephClusterSpec['cephConfig'] = {},
): Pick<rook.CephClusterSpec, 'cephConfigFromSecret'> {
  if (options === undefined || options.length === 0) return {};
  const sections: { [section: string]: { [option: string]: { name: string; key: string } } } = {};
  for (const [i, { section, option, secretName, secretKey }] of options.entries()) {
    const prop = `cephConfigFromSecret[${i}]`;
    if (!isConfigSection(section)) fail(construct, `${prop}.section`, `"${section}" is no section of Ceph's configuration; there are global, mon, mgr, osd, mds and client`);
    if (CephOption.find(option)?.name !== option) {
      const nearest = CephOption.nearestName(option);
      fail(construct, `${prop}.option`, `Ceph knows no option "${option}"${nearest === undefined ? '' : `, did you mean ${nearest}?`}`);
    }
    if (plain[section]?.[option] !== undefined) fail(construct, `${prop}.option`, `${option} has a value in tunables, which wins over the Secret; leave one of them out`);
    const known = sections[section] ??= {};
    if (known[option] !== undefined) fail(construct, `${prop}.option`, `${option} is given twice for ${section}; give it once`);
    known[option] = { name: secretName, key: secretKey };
  }
  return { cephConfigFromSecret: sections };
}

/** `csi` of a CephCluster; nothing where nothing is asked for. */
export function csiSpec(construct: Construct, props: CephClusterClientProps, encrypted: boolean): Pick<rook.CephClusterSpec, 'csi'> {
  const labels = props.crushLocationLabels;
  if (labels !== undefined && !props.readAffinity) fail(construct, 'crushLocationLabels', 'are for readAffinity; set it too, or leave them out');
  if (labels?.length === 0) fail(construct, 'crushLocationLabels', 'is empty; give labels of nodes, such as topology.kubernetes.io/zone, or leave the prop out');
  for (const label of labels ?? []) {
    const problem = problemOfLabels({ [label]: '' });
    if (problem !== undefined) fail(construct, 'crushLocationLabels', problem);
  }
  const kernelMountOptions = kernelOptions(construct, props.cephFsKernelMountOptions, encrypted);
  const cephfs: rook.CSICephFSSpec = {
    ...(kernelMountOptions !== undefined && { kernelMountOptions }),
    ...(props.cephFsFuseMountOptions !== undefined && { fuseMountOptions: props.cephFsFuseMountOptions }),
  };
  const enabled = props.readAffinity;
  const csi: rook.CSIDriverSpec = {
    ...(enabled !== undefined && { readAffinity: { enabled, ...(labels !== undefined && { crushLocationLabels: labels }) } }),
    ...(Object.keys(cephfs).length > 0 && { cephfs }),
    ...(props.skipCsiUserCreation !== undefined && { skipUserCreation: props.skipCsiUserCreation }),
  };
  return Object.keys(csi).length > 0 ? { csi } : {};
}

function kernelOptions(construct: Construct, options: string | undefined, encrypted: boolean): string | undefined {
  if (!encrypted) return options;
  const others = options?.split(',').filter(option => option !== SECURE) ?? [];
  const mode = others.find(option => option.startsWith('ms_mode='));
  if (mode !== undefined) fail(construct, 'cephFsKernelMountOptions', `${mode} can not be had where encryptionInTransit is on; write ${SECURE}, or nothing`);
  return [...others, SECURE].join(',');
}

function disruptionSpec(construct: Construct, props: CephClusterUpkeepProps): rook.DisruptionManagementSpec {
  const maintenance = minutes(construct, 'osdMaintenanceTimeout', props.osdMaintenanceTimeout);
  const check = minutes(construct, 'pgHealthCheckTimeout', props.pgHealthCheckTimeout);
  return {
    managePodBudgets: props.managePodBudgets ?? true,
    ...(maintenance !== undefined && { osdMaintenanceTimeout: maintenance }),
    ...(check !== undefined && { pgHealthCheckTimeout: check }),
    ...given(props, 'pgHealthyRegex'),
  };
}

function healthCheckSpec(construct: Construct, props: CephClusterUpkeepProps): rook.CephClusterHealthCheckSpec | undefined {
  const muted = props.muteHealthWarnings;
  if (muted === undefined) return props.healthCheck;
  const wrong = muted.find(name => !HEALTH_CHECK.test(name));
  if (wrong !== undefined) fail(construct, 'muteHealthWarnings', `"${wrong}" is no health check of Ceph; write for example POOL_NO_REDUNDANCY`);
  if (muted.length > MOST_MUTED) fail(construct, 'muteHealthWarnings', `${muted.length} are more than the ${MOST_MUTED} that Rook takes; leave some out`);
  return merged(props.healthCheck ?? {}, { muteHealthWarning: Object.fromEntries(muted.map(name => [name, { policy: 'mute' }])) });
}

function cleanupSpec(construct: Construct, props: CleanupPolicyProps, clusterName: string): rook.CleanupPolicySpec {
  const typed = props.destroyDataOfCluster;
  if (typed !== undefined && typed !== clusterName) {
    fail(construct, 'cleanupPolicy.destroyDataOfCluster', `"${typed}" is not the name of this cluster; write "${clusterName}" to destroy its data, or leave it out`);
  }
  const method = props.sanitizeMethod ?? SanitizeMethod.QUICK;
  if (props.sanitizeWithRandomData && method === SanitizeMethod.QUICK) {
    fail(construct, 'cleanupPolicy.sanitizeWithRandomData', 'the quick method writes zeros; set sanitizeMethod: SanitizeMethod.COMPLETE too');
  }
  return {
    ...(typed !== undefined && { confirmation: DESTROY }),
    sanitizeDisks: {
      method,
      dataSource: props.sanitizeWithRandomData ? 'random' : 'zero',
      iteration: wholeNumber(construct, 'cleanupPolicy.sanitizeIterations', props.sanitizeIterations ?? 1, 1),
    },
    allowUninstallWithVolumes: props.unsafeAllowUninstallWithVolumes ?? false,
    ...(props.unsafeWipeDevicesFromOtherClusters && { wipeDevicesFromOtherClusters: true }),
  };
}

/** A time in minutes; undefined where none is given. */
function minutes(construct: Construct, prop: string, time: Duration | undefined): number | undefined {
  return time === undefined ? undefined : wholeMinutes(construct, prop, time);
}

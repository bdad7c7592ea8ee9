import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';
import { isEnabled } from './csi-drivers';
import { operatorImage } from './operator-deployment';
import { KNOWN_LINES, RookRelease, releaseOf } from './rook-release';
import { READ_FROM_CONFIG, READ_FROM_ENVIRONMENT } from './setting-names';
import { RookVersion } from '../../../versions';
import { NameSyntax, problemOfLabels } from '../../private/object-syntax';
import { checkResources } from '../../private/resources';
import { fail, located, wholeNumber } from '../../private/storage-construct';
import { RookCsiProps } from '../rook-csi-props';
import { RookOperatorProps } from '../rook-operator-props';

const LOG_LEVELS = ['ERROR', 'WARNING', 'INFO', 'DEBUG'];
const CLAIM_FIELDS = ['maxObjects', 'maxSize', 'bucketMaxObjects', 'bucketMaxSize', 'bucketPolicy', 'bucketLifecycle', 'bucketOwner'];
const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const UPDATE_STRATEGIES = ['RollingUpdate', 'OnDelete'];
const GO_DURATION = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;

/** Settings of the drivers, which Rook does not read any more from 1.20 on. */
const CSI_SETTING = /^(CSI_|CSIADDONS_|ROOK_CSI_|ROOK_CSIADDONS_|ROOK_USE_CSI_OPERATOR$)/;

/** The one setting of them that it reads still. */
const STILL_READ = 'CSI_CEPHFS_KERNEL_MOUNT_OPTIONS';

/** What is installed with the release. @throws if it can't be installed, or not on that Kubernetes */
export function checkRelease(operator: Construct, { version = RookVersion.V1_20, kubernetesVersion }: RookOperatorProps): RookRelease {
  const release = releaseOf(version);
  if (release === undefined) {
    return fail(operator, 'version', `what Rook ${version} installs is not known here; there are ${KNOWN_LINES.join(' and ')}, such as RookVersion.V1_20`);
  }
  if (kubernetesVersion !== undefined) {
    const bad = located(operator, 'kubernetesVersion', () => version.problemsWithKubernetes(kubernetesVersion)).find(({ harmful }) => harmful);
    if (bad !== undefined) fail(operator, 'kubernetesVersion', `${bad.effect}; ${bad.mend}`);
  }
  return release;
}

/** @throws if Rook would refuse, ignore or misread a prop */
export function checkOperator(operator: Construct, props: RookOperatorProps, release: RookRelease): void {
  checkImage(operator, props, release);
  oneOf(operator, 'logLevel', props.logLevel, LOG_LEVELS);
  atLeast(operator, 'reconcileConcurrentClusters', props.reconcileConcurrentClusters, 1);
  atLeast(operator, 'cephCommandsTimeoutSeconds', props.cephCommandsTimeoutSeconds, 1);
  atLeast(operator, 'unreachableNodeTolerationSeconds', props.unreachableNodeTolerationSeconds, 0);
  atLeast(operator, 'revisionHistoryLimit', props.revisionHistoryLimit, 0);
  if (props.resources) checkResources(operator, 'resources', props.resources);
  for (const name of props.imagePullSecrets ?? []) named(operator, 'imagePullSecrets', name);
  for (const field of props.obcAllowAdditionalConfigFields ?? []) oneOf(operator, 'obcAllowAdditionalConfigFields', field, CLAIM_FIELDS);
  checkDiscovery(operator, props);
  if (props.deleteUnusedCrushRules !== undefined && !release.hasDriverObjects) needs120(operator, 'deleteUnusedCrushRules', release);
  if (props.csi && props.installCsiOperator === false) {
    fail(operator, 'csi', 'has no effect with installCsiOperator: false, which leaves the drivers to somebody else; leave one of them out');
  }
  if (props.csi) checkCsi(operator, props.csi, release);
  for (const name of Object.keys(props.settings ?? {})) checkSetting(operator, name, release);
}

function checkImage(operator: Construct, props: RookOperatorProps, release: RookRelease): void {
  const image = operatorImage(props, release);
  if (image === '') fail(operator, 'image', 'is empty; leave it out, or name an image with its tag');
  const carried = RookVersion.fromImage(image);
  if (carried !== undefined && carried.line !== release.line) {
    fail(operator, 'image', `${image} is Rook ${carried}, and what is installed around it is that of ${release.version}: `
      + `give version: RookVersion.of('${carried}'), or an image of ${release.line}`);
  }
}

function checkSetting(operator: Construct, name: string, release: RookRelease): void {
  if (CSI_SETTING.test(name) && name !== STILL_READ) {
    if (release.hasDriverObjects) fail(operator, 'settings', `${name} is not read by Rook ${release.version} any more; give what you want of the drivers in csi`);
    return;
  }
  const known = [...READ_FROM_CONFIG, ...READ_FROM_ENVIRONMENT, STILL_READ];
  if (!known.includes(name)) {
    fail(operator, 'settings', `${name} is no setting that Rook ${release.version} reads; the nearest is ${closest(name, known)}`);
  }
}

function checkDiscovery(operator: Construct, { discover, enableDiscoveryDaemon }: RookOperatorProps): void {
  if (discover === undefined) return;
  if (!enableDiscoveryDaemon) fail(operator, 'discover', 'has no effect without the daemon; set enableDiscoveryDaemon: true, or leave it out');
  if (discover.interval !== undefined && !GO_DURATION.test(discover.interval)) {
    fail(operator, 'discover.interval', `"${discover.interval}" is no duration; write it like 60m or 1h30m`);
  }
  if (discover.resources) checkResources(operator, 'discover.resources', discover.resources);
  const wrong = discover.podLabels && problemOfLabels(discover.podLabels);
  if (wrong !== undefined) fail(operator, 'discover.podLabels', wrong);
}

function checkCsi(operator: Construct, csi: RookCsiProps, release: RookRelease): void {
  oneOf(operator, 'csi.imagePullPolicy', csi.imagePullPolicy, PULL_POLICIES);
  if (csi.logLevel !== undefined) wholeNumber(operator, 'csi.logLevel', csi.logLevel, 0, 5);
  atLeast(operator, 'csi.provisionerReplicas', csi.provisionerReplicas, 1);
  if (csi.kubeletDirPath !== undefined && !csi.kubeletDirPath.startsWith('/')) {
    fail(operator, 'csi.kubeletDirPath', `"${csi.kubeletDirPath}" is no folder of a node; write the whole path, such as /var/lib/kubelet`);
  }
  if (csi.topologyDomainLabels?.length === 0) fail(operator, 'csi.topologyDomainLabels', 'is empty; name labels of nodes, or leave it out');
  for (const [image, name] of Object.entries(csi.images ?? {})) {
    if (name === '') fail(operator, `csi.images.${image}`, 'is empty; leave it out, or name an image with its tag');
  }
  for (const driver of ['rbd', 'cephfs', 'nfs', 'nvmeof'] as const) {
    const own = csi[driver];
    const prop = `csi.${driver}`;
    oneOf(operator, `${prop}.updateStrategy`, own?.updateStrategy, UPDATE_STRATEGIES);
    const wrong = own?.podLabels && problemOfLabels(own.podLabels);
    if (wrong !== undefined) fail(operator, `${prop}.podLabels`, wrong);
    for (const [field, given] of Object.entries({ ...own?.pluginResources, ...own?.provisionerResources })) {
      checkResources(operator, `${prop}: resources of ${field}`, given);
    }
    if (own?.spec && !release.hasDriverObjects) needs120(operator, `${prop}.spec`, release);
  }
  if (!release.hasDriverObjects) {
    if (csi.spec) needs120(operator, 'csi.spec', release);
    if (csi.clusterName !== undefined) needs120(operator, 'csi.clusterName', release);
    if (isEnabled(csi, 'nvmeof')) needs120(operator, 'csi.nvmeof', release);
  }
}

function needs120(operator: Construct, prop: string, release: RookRelease): never {
  return fail(operator, prop, `is of Rook 1.20, and ${release.version} knows nothing of it; leave it out, or install RookVersion.V1_20`);
}

function oneOf(operator: Construct, prop: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value)) fail(operator, prop, `"${value}" must be one of ${allowed.join(', ')}`);
}

function atLeast(operator: Construct, prop: string, value: number | undefined, least: number): void {
  if (value !== undefined) wholeNumber(operator, prop, value, least);
}

function named(operator: Construct, prop: string, name: string): void {
  const problem = NameSyntax.SUBDOMAIN.problemOf(name);
  if (problem !== undefined) fail(operator, prop, problem);
}

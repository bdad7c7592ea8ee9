import { Construct } from 'constructs';
import { OsdLayout } from './osd-layout';
import { fail, located, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { CrushLevel } from '../../topology';
import { ICephCluster } from '../ceph-cluster';
import { CephPoolProps } from '../ceph-pool-props';
import { Redundancy } from '../redundancy';

/** Fields of a pool that its kind may add to. */
export type OpenPoolSpec = { -readonly [field in keyof rook.PoolSpec]: rook.PoolSpec[field] };

const THREE_COPIES = Redundancy.replicated(3);
const FOUR_COPIES = Redundancy.replicated(4);
const MAX_SIZE = /^[0-9]+\.?[0-9]*([KMGTPE]i|[kMGTPE])?$/;

/** Rook's rule for several copies in a domain takes two of them, whatever the number (rule R96). */
const COPIES_OF_TWO_STEPS = 2;

/** Ways out, for a pool that has more copies than the cluster has places for them. */
const REMEDIES = 'add nodes or devices, choose a narrower failureDomain or another deviceClass, '
  + 'or keep less with redundancy: Redundancy.unsafeTwoCopies() or Redundancy.unsafeSingleCopy()';

/**
 * The fields that every kind of pool has. The failure domain is always
 * written: Rook's disruption budgets do not see one that is left out (rule R86).
 *
 * @param prop where the pool is in the construct's props: `''`, or `dataPools[0].`
 */
export function poolSpec(construct: Construct, cluster: ICephCluster, given: CephPoolProps, prop: string): OpenPoolSpec {
  const props = inStretch(cluster, given);
  const redundancy = props.redundancy ?? THREE_COPIES;
  for (const field of ['crushRoot', 'deviceClass', 'application'] as const) {
    if (props[field] === '') fail(construct, `${prop}${field}`, 'is empty; give a name, or leave the prop out');
  }
  const spec: OpenPoolSpec = {
    failureDomain: failureDomain(construct, cluster, props, redundancy, prop).name,
    ...redundancy._spec,
  };
  const replicated = replicatedSpec(construct, cluster, props, redundancy, spec.failureDomain!, prop);
  if (spec.replicated !== undefined && replicated !== undefined) spec.replicated = { ...spec.replicated, ...replicated };
  for (const field of ['crushRoot', 'deviceClass', 'enableCrushUpdates', 'application'] as const) {
    const value = props[field];
    if (value !== undefined) Object.assign(spec, { [field]: value });
  }
  const parameters = parametersOf(construct, props, redundancy, prop);
  if (parameters !== undefined) spec.parameters = parameters;
  if (props.maxSize !== undefined || props.maxObjects !== undefined) spec.quotas = quotas(construct, props, prop);
  return spec;
}

/** Pools of a stretch cluster have two copies in each of its two zones (rule R11). */
function inStretch({ _stretch: stretch }: ICephCluster, props: CephPoolProps): CephPoolProps {
  if (stretch === undefined || props.redundancy !== undefined) return props;
  const { level, subLevel: subFailureDomain } = stretch;
  return { failureDomain: level, subFailureDomain, replicasPerFailureDomain: COPIES_OF_TWO_STEPS, ...props, redundancy: FOUR_COPIES };
}

function failureDomain(construct: Construct, cluster: ICephCluster, props: CephPoolProps, redundancy: Redundancy, prop: string): CrushLevel {
  const domains = domainsFor(construct, props, redundancy, prop);
  const osds = osdsFor(construct, cluster, props, prop);
  if (osds === undefined) return props.failureDomain ?? (domains < redundancy.domains ? CrushLevel.ZONE : CrushLevel.HOST);
  try {
    if (props.failureDomain === undefined) return osds.widest(domains, props.deviceClass);
    osds.require(props.failureDomain, domains, props.deviceClass);
    return props.failureDomain;
  } catch (error) {
    const which = props.failureDomain === undefined ? 'redundancy' : 'failureDomain';
    return fail(construct, `${prop}${which}`, `for ${redundancy}, ${(error as Error).message}; ${REMEDIES}`);
  }
}

/** The OSDs that a pool may use; undefined where nobody knows them. */
function osdsFor(construct: Construct, cluster: ICephCluster, { crushRoot }: CephPoolProps, prop: string): OsdLayout | undefined {
  return located(construct, `${prop}crushRoot`, () => cluster._osds?.below(crushRoot));
}

/** How many failure domains the copies or chunks are in. */
function domainsFor(construct: Construct, props: CephPoolProps, redundancy: Redundancy, prop: string): number {
  const perDomain = props.replicasPerFailureDomain ?? 1;
  if (perDomain === 1) return redundancy.domains;
  const where = `${prop}replicasPerFailureDomain`;
  if (perDomain !== COPIES_OF_TWO_STEPS) fail(construct, where, `${perDomain} must be 1 or 2: Rook's rules put two copies into a failure domain, whatever is asked for`);
  if (redundancy.isErasureCoded) fail(construct, where, `is for copies, and the pool keeps ${redundancy}; give Redundancy.erasureCoded its osdsPerFailureDomain`);
  if (redundancy.domains <= perDomain || redundancy.domains % perDomain !== 0) {
    fail(construct, where, `${redundancy} can not be two in each of several failure domains; take Redundancy.replicated(4), or leave the prop out`);
  }
  return redundancy.domains / perDomain;
}

/** What only copies have: how they are spread, and on what. */
function replicatedSpec(
  construct: Construct, cluster: ICephCluster, props: CephPoolProps, redundancy: Redundancy, domain: string, prop: string,
): Partial<rook.ReplicatedSpec> | undefined {
  const pairs = (props.replicasPerFailureDomain ?? 1) > 1;
  if (props.subFailureDomain !== undefined && !pairs) {
    fail(construct, `${prop}subFailureDomain`, 'is ignored by Rook as long as there is one copy in each failure domain; give replicasPerFailureDomain: 2 with it');
  }
  const hybrid = hybridStorage(construct, cluster, props, redundancy, prop);
  const ratio = redundancy.isErasureCoded ? undefined : ratioOf(construct, props, prop);
  if (!pairs && hybrid === undefined && ratio === undefined) return undefined;
  return {
    ...(pairs && {
      replicasPerFailureDomain: props.replicasPerFailureDomain,
      subFailureDomain: subDomain(construct, cluster, props, redundancy, domain, prop).name,
    }),
    ...(hybrid !== undefined && { hybridStorage: hybrid }),
    ...(ratio !== undefined && { targetSizeRatio: ratio }),
  };
}

function subDomain(
  construct: Construct, cluster: ICephCluster, props: CephPoolProps, redundancy: Redundancy, domain: string, prop: string,
): CrushLevel {
  const level = props.subFailureDomain ?? CrushLevel.HOST;
  const above = CrushLevel.all().find(one => one.name === domain)!;
  if (level.order >= above.order) {
    fail(construct, `${prop}subFailureDomain`, `"${level.name}" is not within the failure domain "${domain}"; choose a narrower one, or a wider failureDomain`);
  }
  try {
    osdsFor(construct, cluster, props, prop)?.require(level, redundancy.domains, props.deviceClass);
  } catch (error) {
    fail(construct, `${prop}subFailureDomain`, `for ${redundancy}, ${(error as Error).message}; ${REMEDIES}`);
  }
  return level;
}

function hybridStorage(
  construct: Construct, cluster: ICephCluster, props: CephPoolProps, redundancy: Redundancy, prop: string,
): rook.HybridStorageSpec | undefined {
  const hybrid = props.hybridStorage;
  if (hybrid === undefined) return undefined;
  const where = `${prop}hybridStorage`;
  if (redundancy.isErasureCoded) fail(construct, where, `is for copies, and the pool keeps ${redundancy}; use Redundancy.replicated`);
  if (props.deviceClass !== undefined) fail(construct, where, `names the device classes itself, and deviceClass: "${props.deviceClass}" would be ignored; leave deviceClass out`);
  const there = cluster._osds?.deviceClasses;
  for (const field of ['primaryDeviceClass', 'secondaryDeviceClass'] as const) {
    const name = hybrid[field];
    if (name === '' || there?.includes(name) === false) {
      fail(construct, `${where}.${field}`, `no OSD is of the class "${name}"; the classes are: ${there?.join(', ') || 'not known'}`);
    }
  }
  if (hybrid.primaryDeviceClass === hybrid.secondaryDeviceClass) {
    fail(construct, `${where}.secondaryDeviceClass`, `"${hybrid.secondaryDeviceClass}" is the class of the first copies too; give another one, or deviceClass in place of both`);
  }
  return { primaryDeviceClass: hybrid.primaryDeviceClass, secondaryDeviceClass: hybrid.secondaryDeviceClass };
}

function ratioOf(construct: Construct, { targetSizeRatio }: CephPoolProps, prop: string): number | undefined {
  if (targetSizeRatio !== undefined && !(Number.isFinite(targetSizeRatio) && targetSizeRatio > 0)) {
    fail(construct, `${prop}targetSizeRatio`, `${targetSizeRatio} must be a number above 0, such as 0.2`);
  }
  return targetSizeRatio;
}

/** Properties as in `ceph osd pool set`; Rook has no field of its own for the ratio of a pool with erasure coding. */
function parametersOf(construct: Construct, props: CephPoolProps, redundancy: Redundancy, prop: string): { [key: string]: string } | undefined {
  const ratio = redundancy.isErasureCoded ? ratioOf(construct, props, prop) : undefined;
  if (props.parameters === undefined && props.compressionMode === undefined && ratio === undefined) return undefined;
  return {
    ...props.parameters,
    ...(props.compressionMode !== undefined && { compression_mode: props.compressionMode }),
    ...(ratio !== undefined && { target_size_ratio: String(ratio) }),
  };
}

function quotas(construct: Construct, props: CephPoolProps, prop: string): rook.QuotaSpec {
  if (props.maxSize !== undefined && !MAX_SIZE.test(props.maxSize)) {
    fail(construct, `${prop}maxSize`, `"${props.maxSize}" is no quantity; write a number with a suffix, such as 10Ti`);
  }
  if (props.maxObjects !== undefined) wholeNumber(construct, `${prop}maxObjects`, props.maxObjects, 1);
  return {
    ...(props.maxSize !== undefined && { maxSize: props.maxSize }),
    ...(props.maxObjects !== undefined && { maxObjects: props.maxObjects }),
  };
}

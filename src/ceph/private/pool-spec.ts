import { Construct } from 'constructs';
import { fail, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { CrushLevel } from '../../topology';
import { ICephCluster } from '../ceph-cluster';
import { CephPoolProps } from '../ceph-pool-props';
import { Redundancy } from '../redundancy';

/** Fields of a pool that its kind may add to. */
export type OpenPoolSpec = { -readonly [field in keyof rook.PoolSpec]: rook.PoolSpec[field] };

const THREE_COPIES = Redundancy.replicated(3);
const MAX_SIZE = /^[0-9]+\.?[0-9]*([KMGTPE]i|[kMGTPE])?$/;

/** Ways out, for a pool that has more copies than the cluster has places for them. */
const REMEDIES = 'add nodes or devices, choose a narrower failureDomain or another deviceClass, '
  + 'or keep less with redundancy: Redundancy.unsafeTwoCopies() or Redundancy.unsafeSingleCopy()';

/**
 * The fields that every kind of pool has. The failure domain is always
 * written: Rook's disruption budgets do not see one that is left out (rule R86).
 *
 * @param prop where the pool is in the construct's props: `''`, or `dataPools[0].`
 */
export function poolSpec(construct: Construct, cluster: ICephCluster, props: CephPoolProps, prop: string): OpenPoolSpec {
  const redundancy = props.redundancy ?? THREE_COPIES;
  const spec: OpenPoolSpec = {
    failureDomain: failureDomain(construct, cluster, props, redundancy, prop).name,
    ...redundancy._spec,
  };
  if (props.deviceClass !== undefined) spec.deviceClass = props.deviceClass;
  if (props.parameters !== undefined || props.compressionMode !== undefined) {
    spec.parameters = { ...props.parameters };
    if (props.compressionMode !== undefined) spec.parameters.compression_mode = props.compressionMode;
  }
  if (props.maxSize !== undefined || props.maxObjects !== undefined) spec.quotas = quotas(construct, props, prop);
  return spec;
}

function failureDomain(construct: Construct, cluster: ICephCluster, props: CephPoolProps, redundancy: Redundancy, prop: string): CrushLevel {
  const osds = cluster._osds;
  if (osds === undefined) return props.failureDomain ?? CrushLevel.HOST;
  try {
    if (props.failureDomain === undefined) return osds.widest(redundancy.domains, props.deviceClass);
    osds.require(props.failureDomain, redundancy.domains, props.deviceClass);
    return props.failureDomain;
  } catch (error) {
    const which = props.failureDomain === undefined ? 'redundancy' : 'failureDomain';
    return fail(construct, `${prop}${which}`, `for ${redundancy}, ${(error as Error).message}; ${REMEDIES}`);
  }
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

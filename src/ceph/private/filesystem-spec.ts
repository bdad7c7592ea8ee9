import { Construct } from 'constructs';
import { daemonLetter } from './daemon-letter';
import { merged } from './merge';
import { NameSyntax } from './object-syntax';
import { apart } from './placement';
import { poolSpec } from './pool-spec';
import { checkResources, MDS_RESOURCES } from './resources';
import { fail, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { ICephCluster } from '../ceph-cluster';
import { CephFilesystemProps, CephDataPoolProps } from '../ceph-filesystem-props';

/** An item of `dataPools`, after those that are there already. */
export function namedPoolSpec(
  construct: Construct, cluster: ICephCluster, props: CephDataPoolProps, earlier: readonly rook.NamedPoolSpec[],
): rook.NamedPoolSpec {
  const prop = `dataPools[${earlier.length}].`;
  const problem = NameSyntax.LABEL.problemOf(props.name);
  if (problem !== undefined) fail(construct, `${prop}name`, problem);
  if (earlier.some(pool => pool.name === props.name)) {
    fail(construct, `${prop}name`, `"${props.name}" is taken by another data pool; names must differ`);
  }
  if (earlier.length === 0 && props.redundancy?.isErasureCoded) {
    fail(construct, `${prop}redundancy`, `${props.redundancy} cannot be had for the first data pool, which Ceph keeps a note of every file in; `
      + 'put a replicated pool first and choose this one in a StorageClass');
  }
  return merged({ name: props.name, ...poolSpec(construct, cluster, props, prop) }, props.spec);
}

/** Servers are called `<filesystem>-a` and on, which becomes the value of a label. */
export function checkServerNames(construct: Construct, filesystem: string, { activeCount = 1, unsafeWithoutStandby }: CephFilesystemProps): void {
  wholeNumber(construct, 'activeCount', activeCount, 1, 50);
  const servers = unsafeWithoutStandby ? activeCount : 2 * activeCount;
  const longest = 63 - daemonLetter(servers - 1).length - 1;
  if (filesystem.length > longest) {
    fail(construct, 'name', `"${filesystem}" has ${filesystem.length} characters, and may have ${longest}: metadata servers are called ${filesystem}-a, in 63 characters; give a shorter name`);
  }
}

/** The metadata servers, on storage nodes and apart from each other. */
export function metadataServerSpec(
  construct: Construct, cluster: ICephCluster, filesystem: string, props: CephFilesystemProps,
): rook.MetadataServerSpec {
  const activeCount = props.activeCount ?? 1;
  const resources = props.resources ?? MDS_RESOURCES;
  checkResources(construct, 'resources', resources);
  const { cacheMemoryLimitFactor } = props;
  if (cacheMemoryLimitFactor !== undefined && !(cacheMemoryLimitFactor > 0 && cacheMemoryLimitFactor <= 1)) {
    fail(construct, 'cacheMemoryLimitFactor', `${cacheMemoryLimitFactor} must be a number above 0, up to 1`);
  }
  const servers = props.unsafeWithoutStandby ? activeCount : 2 * activeCount;
  const enoughNodes = (cluster._topology?.nodes.length ?? 0) >= servers;
  return {
    activeCount,
    activeStandby: !(props.unsafeWithoutStandby ?? false),
    ...(cacheMemoryLimitFactor !== undefined && { cacheMemoryLimitFactor }),
    resources,
    priorityClassName: 'system-cluster-critical',
    placement: props.placement ?? {
      ...cluster._placement, podAntiAffinity: apart({ app: 'rook-ceph-mds', rook_file_system: filesystem }, enoughNodes),
    },
  };
}

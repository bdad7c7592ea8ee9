import { Construct } from 'constructs';
import { fail, located } from './storage-construct';
import * as k8s from '../../api/k8s';
import { Quantity } from '../../topology/quantity';

function amounts(cpu: string, memory: string, memoryLimit?: string): k8s.ResourceRequirements {
  return { ...(memoryLimit !== undefined && { limits: { memory: memoryLimit } }), requests: { cpu, memory } };
}

/**
 * CPU and memory of the daemons of a CephCluster: at least what Rook asks for
 * (rule R32). CPU has no limit, since a throttled daemon slows every client;
 * the prepare job none at all, since it needs most for a moment.
 */
export const CLUSTER_RESOURCES: { readonly [daemon: string]: k8s.ResourceRequirements } = {
  'mon': amounts('1000m', '1Gi', '2Gi'),
  'mgr': amounts('500m', '512Mi', '1Gi'),
  'mgr-sidecar': amounts('100m', '40Mi', '100Mi'),
  'osd': amounts('1000m', '4Gi', '4Gi'),
  'prepareosd': amounts('500m', '50Mi'),
  'crashcollector': amounts('100m', '60Mi', '60Mi'),
  'logcollector': amounts('100m', '100Mi', '1Gi'),
  'exporter': amounts('50m', '50Mi', '128Mi'),
};

/** A metadata server: Rook warns below 4 GiB. */
export const MDS_RESOURCES = amounts('1000m', '4Gi', '4Gi');

/** A gateway of an object store. */
export const RGW_RESOURCES = amounts('1000m', '1Gi', '2Gi');

/** The pod of the toolbox. */
export const TOOLBOX_RESOURCES = amounts('100m', '128Mi', '1Gi');

/** Refuses what is no quantity, and what Rook and the API server refuse: less allowed than asked for (rule R31). */
export function checkResources(construct: Construct, prop: string, resources: k8s.ResourceRequirements): void {
  const { requests = {}, limits = {} } = resources;
  for (const name of new Set([...Object.keys(requests), ...Object.keys(limits)])) {
    const [asked, allowed] = [requests[name], limits[name]].map(amount => located(construct, `${prop}.${name}`, () => sizeOf(name, amount)));
    if (asked !== undefined && allowed !== undefined && allowed < asked) {
      fail(construct, `${prop}.limits.${name}`, `${limits[name]} is less than the ${requests[name]} that are requested; raise the limit or lower the request`);
    }
  }
}

function sizeOf(resource: string, amount: number | string | undefined): number | undefined {
  if (amount === undefined) return undefined;
  const quantity = Quantity.parse(amount);
  return resource === 'cpu' ? quantity.milliValue : quantity.value;
}

/** How many OSDs a device of a CephCluster is split into at most. */
export function mostOsdsPerDevice(cluster: any): number {
  const { storage = {} } = cluster?.spec ?? {};
  const nodes: any[] = storage.nodes ?? [];
  const holders: any[] = [storage, ...storage.devices ?? [], ...nodes, ...nodes.flatMap(node => node.devices ?? [])];
  return Math.max(1, ...holders.map(holder => Number(holder.config?.osdsPerDevice)).filter(count => count > 1));
}

/** Whether the gateways of a store are on the network of their nodes; what the store does not say the CephCluster does. */
export function isOnHostNetwork(store: any, cluster: any): boolean {
  const { provider, hostNetwork } = cluster?.spec?.network ?? {};
  const { gateway } = store.spec ?? {};
  const isOutside = gateway?.externalRgwEndpoints?.length > 0;
  return !isOutside && (gateway?.hostNetwork ?? (provider === 'host' || hostNetwork === true));
}

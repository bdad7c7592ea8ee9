/** How many pods the metadata servers of a CephFilesystem make: each active one may have one that stands by. */
export function serverCount({ spec }: any): number {
  const { activeCount = 0, activeStandby } = spec?.metadataServer ?? {};
  return activeStandby === true ? activeCount * 2 : activeCount;
}

/** Labels of these pods, as far as they are the same for all. */
export function serverLabels({ metadata, spec }: any): { readonly [name: string]: string } {
  return {
    ...spec?.metadataServer?.labels,
    app: 'rook-ceph-mds',
    rook_cluster: metadata?.namespace,
    ceph_daemon_type: 'mds',
    rook_file_system: metadata?.name,
  };
}

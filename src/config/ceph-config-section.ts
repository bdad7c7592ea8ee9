const SECTION = /^(?:(?:global|mon|mgr|osd|mds|client|auth)(?:\.[^/]*)?|[^/:]+:[^/]*)(?:\/[^/:]+:[^/]*)*$/;

/**
 * Whether Ceph knows a section of its configuration: whom an option is for.
 *
 * @param name such as `global`, `osd`, `osd.3`, `osd/class:ssd`, `client.rgw.my.store.a`
 * @see https://docs.ceph.com/en/latest/rados/configuration/ceph-conf/#sections-and-masks
 */
export function isConfigSection(name: string): boolean {
  return SECTION.test(name);
}

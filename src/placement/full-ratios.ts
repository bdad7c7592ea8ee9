/**
 * How full an OSD may be, as shares of all it has.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/mon-config-ref/#storage-capacity
 */
export interface FullRatios {
  /** Where Ceph warns (`mon_osd_nearfull_ratio`). */
  readonly nearFull: number;
  /** Where Ceph moves nothing more to the OSD (`mon_osd_backfillfull_ratio`). */
  readonly backfillFull: number;
  /** Where nothing more can be written to any pool of the OSD (`mon_osd_full_ratio`). */
  readonly full: number;
}

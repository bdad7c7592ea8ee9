/** When a cluster that grows by the same amount each month runs out of space; months from now, 0 if that has happened. */
export interface CapacityGrowth {
  /** Until the loss of the largest failure domain of a pool that grows leaves an OSD nearly full. @default - never */
  readonly unsafeMonths?: number;
  /** Until Ceph warns that the first OSD is nearly full. @default - never */
  readonly nearFullMonths?: number;
  /** Until Ceph moves nothing more to the first OSD. @default - never */
  readonly backfillFullMonths?: number;
  /** Until the first OSD is full, and its pools can't be written any more. @default - never */
  readonly fullMonths?: number;
  /** Number of the OSD that is full first. @default - none ever is */
  readonly fullestOsd?: number;
}

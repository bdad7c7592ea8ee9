/**
 * What the usable devices of one class in one domain add up to.
 */
export interface DomainCapacity {
  /**
   * Name of the domain.
   *
   * @default - the nodes that name no domain at this level
   */
  readonly domain?: string;

  /**
   * Class of the devices.
   *
   * @default - the devices whose class is not known
   */
  readonly deviceClass?: string;

  /** How many usable devices there are. */
  readonly devices: number;

  /** Sum of their sizes in bytes. */
  readonly bytes: number;
}

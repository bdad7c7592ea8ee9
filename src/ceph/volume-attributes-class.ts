import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { clusterScoped, driverName } from './private/csi-class';
import { NameSyntax } from './private/object-syntax';
import { fail, located, StorageConstruct, wholeNumber } from './private/storage-construct';
import { Quantity } from '../topology/quantity';

/**
 * What a VolumeAttributesClass of block devices is made of. At least one bound must be given.
 */
export interface RbdVolumeAttributesClassProps extends CephObjectProps {
  /** The cluster whose volumes are bounded. */
  readonly cluster: ICephCluster;

  /**
   * Most reads of a volume in a second.
   *
   * @default - no bound
   */
  readonly maxReadIops?: number;

  /**
   * Most writes of a volume in a second.
   *
   * @default - no bound
   */
  readonly maxWriteIops?: number;

  /**
   * Most bytes read from a volume in a second, as a quantity: `100Mi`.
   *
   * @default - no bound
   */
  readonly maxReadBps?: string;

  /**
   * Most bytes written to a volume in a second, as a quantity: `200Mi`.
   *
   * @default - no bound
   */
  readonly maxWriteBps?: string;

  /**
   * Further parameters of the driver.
   *
   * @default - none
   */
  readonly parameters?: { readonly [key: string]: string };
}

/**
 * Bounds on what block devices read and write, which claims may change while
 * they are in use: `volumeAttributesClassName`.
 *
 * Needs Kubernetes 1.34, nodes with Linux 5.8 and cgroup v2, and a StorageClass
 * with `volumeAttributes: true`. Parameters cannot be changed: make another class.
 *
 * @see https://rook.io/docs/rook/latest/Storage-Configuration/Block-Storage-RBD/rbd-qos/
 */
export class RbdVolumeAttributesClass extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when a bound is none or there is none at all
   */
  public constructor(scope: Construct, id: string, props: RbdVolumeAttributesClassProps) {
    super(scope, id, props);
    const parameters = { ...bounds(this, props), ...props.parameters };
    if (Object.keys(parameters).length === 0) {
      fail(this, 'maxReadIops', 'is missing, and so are all other bounds; give at least one of maxReadIops, maxWriteIops, maxReadBps and maxWriteBps');
    }
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'VolumeAttributesClass',
      metadata: clusterScoped(props),
      driverName: driverName(props.cluster, 'rbd'),
      parameters,
    }), props, NameSyntax.SUBDOMAIN);
  }
}

function bounds(construct: Construct, props: RbdVolumeAttributesClassProps): { [key: string]: string } {
  const iops = (['maxReadIops', 'maxWriteIops'] as const)
    .flatMap(prop => props[prop] === undefined ? [] : [[prop, String(wholeNumber(construct, prop, props[prop], 1))]]);
  const bytes = (['maxReadBps', 'maxWriteBps'] as const).flatMap(prop => {
    const quantity = props[prop];
    if (quantity === undefined) return [];
    const value = located(construct, prop, () => Quantity.parse(quantity).value);
    if (value < 1) fail(construct, prop, `"${quantity}" is less than a byte; give an amount such as 100Mi, or leave it out`);
    return [[prop, String(value)]];
  });
  return Object.fromEntries([...iops, ...bytes]);
}

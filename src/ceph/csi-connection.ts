import { ApiObject, Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import { NameSyntax, problemOfLabels } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as csi from '../api/csi';
import { checkAttributes } from './private/check-props';
import { existsElsewhere } from '../gate/elsewhere';

/**
 * A CephConnection, whether it is made here or exists already.
 */
export interface ICephCsiConnection extends IConstruct {
  /** Name of the CephConnection. */
  readonly name: string;
  /** Namespace of the CephConnection, and of all ClientProfiles that name it. */
  readonly namespace: string;
}

/**
 * What a CephCsiConnection is made of.
 */
export interface CephCsiConnectionProps extends CephObjectProps {
  /** Addresses of the monitors: `10.0.0.1:6789`. */
  readonly monitors: string[];

  /**
   * Namespace of ceph-csi-operator.
   *
   * @default - the namespace of the chart, else `rook-ceph`
   */
  readonly namespace?: string;

  /**
   * Labels of nodes by which the nearest OSD to read from is found: `kubernetes.io/hostname`, `topology.kubernetes.io/zone`.
   *
   * @default - the primary OSD is read from, wherever it is
   */
  readonly readAffinity?: string[];

  /**
   * How many daemons mirror the cluster's images: notes for the other cluster need to know.
   *
   * @default 1
   */
  readonly rbdMirrorDaemonCount?: number;
}

/**
 * How to find a CephConnection that is not made here.
 */
export interface CephCsiConnectionAttributes {
  /** Name of the CephConnection. */
  readonly name: string;

  /**
   * Namespace of the CephConnection.
   *
   * @default - the namespace of the chart, else `rook-ceph`
   */
  readonly namespace?: string;
}

/**
 * Where drivers find the monitors of a cluster: a `CephConnection`. Rook makes
 * one of each of its clusters; make one for a cluster that Rook does not know.
 *
 * @see https://github.com/ceph/ceph-csi-operator/blob/main/docs/design/operator.md
 */
export class CephCsiConnection extends StorageConstruct implements ICephCsiConnection {
  /**
   * A CephConnection that exists, or is made elsewhere: that of a cluster of
   * Rook has the name of the cluster's namespace.
   *
   * @param scope where the construct belongs
   * @param id    its id
   * @param attrs how to find it
   */
  public static fromCephConnectionName(scope: Construct, id: string, attrs: CephCsiConnectionAttributes): ICephCsiConnection {
    return new ImportedConnection(scope, id, attrs);
  }

  /** Namespace of the CephConnection, and of all ClientProfiles that name it. */
  public readonly namespace: string;

  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when an address or a label is none
   */
  public constructor(scope: Construct, id: string, props: CephCsiConnectionProps) {
    super(scope, id, props);
    this.namespace = props.namespace ?? Chart.of(this).namespace ?? 'rook-ceph';
    const { readAffinity, rbdMirrorDaemonCount: daemons } = props;
    checkMonitors(this, props.monitors);
    if (readAffinity !== undefined) checkLabels(this, readAffinity);
    this.apiObject = this._checked(new csi.CephConnection(this, 'Resource', {
      metadata: metadataOf(props, this.namespace),
      spec: {
        monitors: [...props.monitors],
        ...(readAffinity !== undefined && { readAffinity: { crushLocationLabels: [...readAffinity] } }),
        ...(daemons !== undefined && { rbdMirrorDaemonCount: wholeNumber(this, 'rbdMirrorDaemonCount', daemons, 1) }),
      },
    }), props, NameSyntax.SUBDOMAIN);
  }
}

class ImportedConnection extends Construct implements ICephCsiConnection {
  public readonly name: string;
  public readonly namespace: string;

  public constructor(scope: Construct, id: string, attrs: CephCsiConnectionAttributes) {
    super(scope, id);
    checkAttributes(this, 'CephCsiConnectionAttributes', attrs);
    this.name = attrs.name;
    this.namespace = attrs.namespace ?? Chart.of(this).namespace ?? 'rook-ceph';
    existsElsewhere(this, { kind: 'CephConnection', namespace: this.namespace, name: attrs.name });
  }
}

const MONITOR = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?)(:([1-9][0-9]{0,4}))?$/;

function checkMonitors(construct: Construct, monitors: readonly string[]): void {
  if (monitors.length === 0) fail(construct, 'monitors', 'is empty; give the addresses of the monitors, such as 10.0.0.1:6789');
  monitors.forEach((monitor, i) => {
    const port = MONITOR.exec(monitor)?.[4];
    if (!MONITOR.test(monitor) || Number(port ?? 0) > 65535) {
      fail(construct, `monitors[${i}]`, `"${monitor}" is no address; write a host and a port, such as 10.0.0.1:6789 or [fd00::1]:6789`);
    }
  });
}

function checkLabels(construct: Construct, labels: readonly string[]): void {
  if (labels.length === 0) fail(construct, 'readAffinity', 'is empty; give labels of nodes, such as topology.kubernetes.io/zone, or leave the prop out');
  for (const label of labels) {
    const problem = problemOfLabels({ [label]: '' });
    if (problem !== undefined) fail(construct, 'readAffinity', problem);
  }
}

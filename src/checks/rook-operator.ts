import { ObjectIndex } from './object-index';
import { Version } from '../versions/version';

/** The release of Rook that is assumed where the operator is not among the manifests. */
export const ASSUMED_ROOK_VERSION = '1.20.6';

const SETTINGS = 'rook-ceph-operator-config';

/** What a set says of Rook's operator. */
export class RookOperator {
  private readonly deployment: any;
  private readonly container: any;

  public constructor(private readonly set: ObjectIndex) {
    for (const deployment of set.all('Deployment')) {
      const container = deployment.spec?.template?.spec?.containers?.find((one: any) => isOperator(deployment, one));
      if (container) {
        this.deployment = deployment;
        this.container = container;
        break;
      }
    }
  }

  /** The namespace it runs in; undefined where the set does not tell. */
  public get namespace(): string | undefined {
    const settings = this.set.all('ConfigMap').find(one => one.metadata?.name === SETTINGS);
    return this.deployment?.metadata?.namespace ?? settings?.metadata?.namespace;
  }

  /** Its release; the one that is assumed where the set does not tell. */
  public get version(): Version {
    return Version.ofImage(this.container?.image ?? '') ?? Version.parse(ASSUMED_ROOK_VERSION)!;
  }

  /** Whether the set does not tell its release. */
  public get isAssumed(): boolean {
    return Version.ofImage(this.container?.image ?? '') === undefined;
  }

  /** One of its settings, such as `ROOK_CSI_ENABLE_RBD`, from its ConfigMap or its environment; undefined where the set does not tell. */
  public setting(name: string): string | undefined {
    const settings = this.set.all('ConfigMap').find(one => one.metadata?.name === SETTINGS);
    const variable = this.container?.env?.find((one: any) => one.name === name);
    return settings?.data?.[name] ?? variable?.value;
  }
}

function isOperator(deployment: any, container: any): boolean {
  return /(^|\/)rook\/ceph(:|@|$)/.test(container.image ?? '')
    && (container.name === 'rook-ceph-operator' || deployment.metadata?.name === 'rook-ceph-operator');
}

import { RookArgoCdProps, RookFluxProps } from './helm-props';
import { checkMade } from '../private/check-props';

/**
 * How Rook gets into a cluster.
 */
export class RookDelivery {
  /** As manifests: definitions, permissions, settings and Deployments. */
  public static readonly MANIFESTS = new RookDelivery();

  /**
   * As Applications of Argo CD, each of which installs a Helm chart.
   *
   * @param props where Argo CD is, and whence the charts are
   */
  public static argoCd(props: RookArgoCdProps = {}): RookDelivery {
    checkMade('RookDelivery.argoCd', 'RookArgoCdProps', props);
    return new RookDelivery(props);
  }

  /**
   * As HelmReleases of Flux, each of which installs a Helm chart.
   *
   * @param props where Flux is, and whence the charts are
   */
  public static flux(props: RookFluxProps = {}): RookDelivery {
    checkMade('RookDelivery.flux', 'RookFluxProps', props);
    return new RookDelivery(undefined, props);
  }

  /** @internal */
  public readonly _argoCd?: RookArgoCdProps;

  /** @internal */
  public readonly _flux?: RookFluxProps;

  private constructor(argoCd?: RookArgoCdProps, flux?: RookFluxProps) {
    this._argoCd = argoCd;
    this._flux = flux;
  }
}

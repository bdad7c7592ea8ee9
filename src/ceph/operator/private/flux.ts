import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { HelmChart } from './helm-chart';
import { RookFluxProps } from '../helm-props';

/** Makes the HelmRepository of charts. */
export function fluxRepository(scope: Construct, url: string, props: RookFluxProps): void {
  const name = repositoryName(url);
  new ApiObject(scope, `repository-${name}`, {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'HelmRepository',
    metadata: { name, namespace: namespaceOf(props) },
    spec: { url, interval: intervalOf(props), ...url.startsWith('oci://') ? { type: 'oci' } : {} },
  });
}

/**
 * Makes a HelmRelease that installs a chart.
 *
 * @param before the release that it waits for
 */
export function fluxRelease(scope: Construct, id: string, chart: HelmChart, before: string | undefined, props: RookFluxProps): ApiObject {
  const namespace = namespaceOf(props);
  return new ApiObject(scope, id, {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name: chart.name, namespace },
    spec: {
      interval: intervalOf(props),
      releaseName: chart.name,
      targetNamespace: chart.namespace,
      // Where Helm itself would keep what it knows of the release.
      storageNamespace: chart.namespace,
      chart: { spec: { chart: chart.name, version: chart.version, sourceRef: { kind: 'HelmRepository', name: repositoryName(chart.repository), namespace } } },
      ...before === undefined ? {} : { dependsOn: [{ name: before, namespace }] },
      install: { createNamespace: chart.createNamespace },
      values: chart.values,
    },
  });
}

/** A name made of the address: `https://charts.rook.io/release` is `charts-rook-io-release`. */
function repositoryName(url: string): string {
  return url.replace(/^[a-z]+:\/\//, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function namespaceOf({ namespace = 'flux-system' }: RookFluxProps): string {
  return namespace;
}

function intervalOf({ interval = '1h' }: RookFluxProps): string {
  return interval;
}

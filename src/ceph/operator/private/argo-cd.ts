import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { PRIVILEGED } from './cluster-namespaces';
import { HelmChart } from './helm-chart';
import { RookArgoCdProps } from '../helm-props';

/** The API server that Argo CD itself runs on. */
export const OWN_SERVER = 'https://kubernetes.default.svc';

/**
 * Makes an Application that installs a chart.
 *
 * @param place its place among the charts: Argo CD waits with each for the ones before it
 */
export function argoCdApplication(scope: Construct, id: string, chart: HelmChart, place: number, props: RookArgoCdProps): ApiObject {
  return new ApiObject(scope, id, {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: chart.name,
      namespace: props.namespace ?? 'argocd',
      annotations: { 'argocd.argoproj.io/sync-wave': String(place) },
    },
    spec: {
      project: props.project ?? 'default',
      source: {
        repoURL: chart.repository,
        chart: chart.name,
        targetRevision: chart.version,
        helm: { releaseName: chart.name, valuesObject: chart.values },
      },
      destination: { server: props.destinationServer ?? OWN_SERVER, namespace: chart.namespace },
      syncPolicy: {
        ...props.automated === false ? {} : { automated: {} },
        // The chart's definitions are larger than what the other way of applying can write down.
        syncOptions: [...chart.createNamespace ? ['CreateNamespace=true'] : [], 'ServerSideApply=true'],
        managedNamespaceMetadata: chart.createNamespace ? { labels: PRIVILEGED } : undefined,
      },
    },
  });
}

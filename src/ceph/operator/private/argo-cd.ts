import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { HelmChart } from './helm-chart';
import { RookArgoCdProps } from '../helm-props';

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
      destination: { server: props.destinationServer ?? 'https://kubernetes.default.svc', namespace: chart.namespace },
      syncPolicy: {
        ...props.automated === false ? {} : { automated: { prune: false, selfHeal: true } },
        // Definitions are larger than the annotation that the other way of applying writes.
        syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
      },
    },
  });
}

import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { argoCdApplication } from './argo-cd';
import { checkForCharts, clusterChartValues, csiDriversValues, rookValues } from './chart-values';
import { PRIVILEGED } from './cluster-namespaces';
import { fluxRelease, fluxRepository } from './flux';
import { HelmChart } from './helm-chart';
import { ObjectMaker } from './object-maker';
import { RookRelease } from './rook-release';
import { NameSyntax } from '../../private/object-syntax';
import { fail } from '../../private/storage-construct';
import { RookHelmProps } from '../helm-props';
import { RookDelivery } from '../rook-delivery';
import { RookOperatorProps } from '../rook-operator-props';

/** Makes what lets Argo CD or Flux install the charts one after the other. @returns what stands for the chart of the operator */
export function installByHelm(
  operator: Construct, namespace: string, delivery: RookDelivery, props: RookOperatorProps, release: RookRelease,
): ApiObject {
  const { _argoCd: argoCd, _flux: flux } = delivery;
  const helm: RookHelmProps = argoCd ?? flux!;
  checkForCharts(operator, props, release);
  const charts = chartsOf(operator, namespace, props, helm, release);
  if (flux && (props.createNamespace ?? true)) {
    new ObjectMaker(operator).make('v1', 'Namespace', namespace, undefined, {}, PRIVILEGED);
  }
  const make = argoCd
    ? (id: string, chart: HelmChart, place: number) => argoCdApplication(operator, id, chart, place, argoCd)
    : (id: string, chart: HelmChart, place: number) => fluxRelease(operator, id, chart, charts[place - 1]?.name, flux!);
  if (flux) {
    for (const repository of new Set(charts.map(chart => chart.repository))) fluxRepository(operator, repository, flux);
  }
  const [first] = charts.map((chart, place) => make(place === 0 ? 'Resource' : chart.name, chart, place));
  return first;
}

function chartsOf(operator: Construct, namespace: string, props: RookOperatorProps, helm: RookHelmProps, release: RookRelease): HelmChart[] {
  const repository = helm.rookRepository ?? 'https://charts.rook.io/release';
  const version = `v${release.version}`;
  const { clusterChart, csiDriversVersion } = helm;
  const { createNamespace = true } = props;
  const charts: HelmChart[] = [{ name: 'rook-ceph', repository, version, namespace, createNamespace, values: rookValues(props, helm, release) }];
  if (release.hasDriverObjects && (props.installCsiOperator ?? true)) {
    charts.push({
      name: 'ceph-csi-drivers',
      repository: helm.csiRepository ?? 'https://ceph.github.io/ceph-csi-operator',
      version: csiDriversVersion ?? release.csiOperatorVersion,
      namespace,
      createNamespace,
      values: csiDriversValues(namespace, props, helm),
    });
  } else if (csiDriversVersion !== undefined || helm.csiDriversValues !== undefined) {
    fail(operator, 'delivery', 'csiDriversVersion and csiDriversValues are of a chart that is not installed here: it needs Rook 1.20 and installCsiOperator; leave them out');
  }
  if (clusterChart) {
    const ofCluster = clusterChart.namespace ?? namespace;
    const problem = NameSyntax.LABEL.problemOf(ofCluster);
    if (problem !== undefined) fail(operator, 'delivery.clusterChart.namespace', problem);
    charts.push({
      name: 'rook-ceph-cluster',
      repository,
      version,
      namespace: ofCluster,
      createNamespace: createNamespace || ofCluster !== namespace,
      values: clusterChartValues(operator, namespace, clusterChart),
    });
  }
  return charts;
}

import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { PRIVILEGED } from './cluster-namespaces';
import { deployCsiOperator, makeDrivers, permitCsi } from './install-csi-operator';
import { permitRook, ROOK_LABELS } from './install-rook';
import { ObjectMaker } from './object-maker';
import { allowCluster, allowCsi } from './openshift';
import { OPERATOR, operatorDeployment } from './operator-deployment';
import { RookRelease } from './rook-release';
import { settingsData } from './rook-settings';
import { rookDefinitions } from '../../../schema/definitions';
import { RookOperatorProps } from '../rook-operator-props';

/** Makes all objects of the operator, in the order in which they are to be applied. @returns its Deployment */
export function installManifests(operator: Construct, namespace: string, props: RookOperatorProps, release: RookRelease): ApiObject {
  const { line } = release;
  const { createNamespace = true, crds = true, installCsiOperator = true, enableObcs = false, csi = {}, imagePullSecrets: pullSecrets } = props;
  const maker = new ObjectMaker(operator, ROOK_LABELS, pullSecrets);
  if (createNamespace) new ObjectMaker(operator).make('v1', 'Namespace', namespace, undefined, {}, PRIVILEGED);
  if (crds) define(operator, line, installCsiOperator);
  permitRook(new Construct(operator, 'rbac'), { line, namespace, enableObcs, pullSecrets });
  if (props.openshift) allowCluster(maker, line, namespace, namespace);
  new ObjectMaker(operator).make('v1', 'ConfigMap', 'rook-ceph-operator-config', namespace, { data: settingsData(props, release) });
  if (installCsiOperator) {
    const scope = new Construct(operator, 'csi');
    permitCsi(scope, line, namespace, pullSecrets);
    if (props.openshift) allowCsi(new ObjectMaker(scope, ROOK_LABELS), namespace);
    deployCsiOperator(scope, namespace, csi, release);
    if (release.hasDriverObjects) makeDrivers(scope, namespace, csi, release);
  }
  return new ApiObject(operator, 'Resource', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: OPERATOR,
      namespace,
      labels: { ...ROOK_LABELS, 'app.kubernetes.io/instance': 'rook-ceph', 'app.kubernetes.io/component': OPERATOR },
    },
    spec: operatorDeployment(props, release),
  });
}

/** Makes the CustomResourceDefinitions. */
function define(operator: Construct, line: string, installCsiOperator: boolean): void {
  const { rook, csiOperator } = rookDefinitions(line);
  const maker = new ObjectMaker(new Construct(operator, 'crds'));
  for (const { apiVersion, kind, metadata, spec } of [...rook, ...installCsiOperator ? csiOperator : []] as any[]) {
    maker.make(apiVersion, kind, metadata.name, undefined, { spec });
  }
}

import { Construct } from 'constructs';
import { driverDefaults, DRIVER_NAMES, driverSpec, IMAGE_SET, imageSet, isEnabled } from './csi-drivers';
import { CSI_OPERATOR, csiOperatorDeployment, CSI_PREFIX } from './csi-operator-deployment';
import { csiOperatorClusterRoles, DRIVER_ROLES, driverClusterRoles, LEADER_ELECTION, ROLES_TO_GIVE } from './csi-rbac';
import { clusterRole, ObjectMaker, role } from './object-maker';
import { RoleTable } from './rbac-table';
import { RookRelease } from './rook-release';
import { RookCsiProps } from '../rook-csi-props';

/** Labels of what belongs to ceph-csi-operator. */
const LABELS = { 'app.kubernetes.io/name': 'ceph-csi-operator' };

const LEADER_ROLE = `${CSI_PREFIX}leader-election-role`;

/** Makes the accounts and roles of ceph-csi-operator, and of the pods of its drivers. */
export function permitCsi(scope: Construct, line: string, namespace: string, pullSecrets: readonly string[] | undefined): void {
  const operator = new ObjectMaker(scope, LABELS, pullSecrets);
  const drivers = new ObjectMaker(scope, undefined, pullSecrets);
  const clusterRoles = driverClusterRoles(line);
  const operatorRoles = csiOperatorClusterRoles(line);
  const account = (name: string) => ({ name: `${CSI_PREFIX}${name}-sa`, namespace });
  const ofOperator = { name: CSI_OPERATOR, namespace };
  operator.accounts(namespace, [CSI_OPERATOR]);
  drivers.accounts(namespace, Object.keys(clusterRoles).map(name => account(name).name));
  operator.roles(undefined, named({ ...operatorRoles, ...ROLES_TO_GIVE }));
  drivers.roles(undefined, named(clusterRoles, '-cr'));
  operator.roles(namespace, { [LEADER_ROLE]: LEADER_ELECTION });
  drivers.roles(namespace, named(DRIVER_ROLES, '-r'));
  for (const name of Object.keys(operatorRoles)) {
    operator.bind(`${CSI_PREFIX}${name}binding`, undefined, clusterRole(`${CSI_PREFIX}${name}`), ofOperator);
  }
  for (const name of Object.keys(clusterRoles)) {
    drivers.bind(`${CSI_PREFIX}${name}-crb`, undefined, clusterRole(`${CSI_PREFIX}${name}-cr`), account(name));
  }
  operator.bind(`${LEADER_ROLE}binding`, namespace, role(LEADER_ROLE), ofOperator);
  for (const name of Object.keys(DRIVER_ROLES)) {
    drivers.bind(`${CSI_PREFIX}${name}-rb`, namespace, role(`${CSI_PREFIX}${name}-r`), account(name));
  }
}

/** Makes the Deployment of ceph-csi-operator. */
export function deployCsiOperator(scope: Construct, namespace: string, props: RookCsiProps, release: RookRelease): void {
  const labels = { ...LABELS, 'control-plane': 'controller-manager' };
  new ObjectMaker(scope, labels).make('apps/v1', 'Deployment', CSI_OPERATOR, namespace, { spec: csiOperatorDeployment(props, release) });
}

/** Makes the drivers, as objects that ceph-csi-operator acts on. */
export function makeDrivers(scope: Construct, namespace: string, props: RookCsiProps, release: RookRelease): void {
  const maker = new ObjectMaker(scope);
  maker.make('v1', 'ConfigMap', IMAGE_SET, namespace, { data: imageSet(props, release) });
  maker.make('csi.ceph.io/v1', 'OperatorConfig', 'ceph-csi-operator-config', namespace, { spec: { driverSpecDefaults: driverDefaults(props) } });
  for (const driver of DRIVER_NAMES.filter(name => isEnabled(props, name))) {
    maker.make('csi.ceph.io/v1', 'Driver', `${namespace}.${driver}.csi.ceph.com`, namespace, { spec: driverSpec(props, driver) });
  }
}

/** A table with the names that roles have in the cluster. */
function named(table: RoleTable, suffix: string = ''): RoleTable {
  return Object.fromEntries(Object.entries(table).map(([name, rows]) => [`${CSI_PREFIX}${name}${suffix}`, rows]));
}

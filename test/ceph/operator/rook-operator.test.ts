import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { factsOf, installationOf, madeWith, named, newOperator, ofKind } from './fixture';
import { CephCluster, RookOperator } from '../../../src/ceph';
import { RookVersion } from '../../../src/versions';
import { threeZones } from '../fixture';

test.each(['1.20.6', '1.19.10'])('Rook %s gets the accounts, permissions and settings that its own manifests give it', version => {
  expect(factsOf(madeWith({ version: RookVersion.of(version) }))).toEqual(installationOf(version));
});

test('every binding is of an account that is made, in the namespace of the operator', () => {
  const objects = madeWith({ namespace: 'storage' });
  const accounts = ofKind(objects, 'ServiceAccount').map(({ metadata }) => metadata.name);
  const subjects = objects.flatMap(({ subjects: all = [] }) => all);
  expect(subjects.length).toBeGreaterThan(25);
  expect(subjects.filter(({ kind, name, namespace }) => kind !== 'ServiceAccount' || namespace !== 'storage' || !accounts.includes(name))).toEqual([]);
});

test('objects come in the order in which they are to be applied', () => {
  const objects = madeWith({ crds: true });
  const kinds = objects.map(({ kind }) => kind).filter((kind, i, all) => kind !== all[i - 1]);
  expect(kinds).toEqual([
    'Namespace', 'CustomResourceDefinition',
    'ServiceAccount', 'ClusterRole', 'Role', 'ClusterRoleBinding', 'RoleBinding', 'ServiceAccount', 'Role', 'ClusterRoleBinding', 'RoleBinding',
    'ConfigMap',
    'ServiceAccount', 'ClusterRole', 'Role', 'ClusterRoleBinding', 'RoleBinding',
    'Deployment', 'ConfigMap', 'OperatorConfig', 'Driver', 'Deployment',
  ]);
  expect(ofKind(objects, 'CustomResourceDefinition')).toHaveLength(26);
  expect(objects.at(-1).metadata.name).toBe('rook-ceph-operator');
});

test('the operator is a pod without privileges, by the restricted standard', () => {
  const { spec } = named(madeWith(), 'Deployment', 'rook-ceph-operator');
  const [container] = spec.template.spec.containers;
  expect(container.image).toBe('docker.io/rook/ceph:v1.20.6');
  expect(container.securityContext).toEqual({
    runAsNonRoot: true,
    runAsUser: 2016,
    runAsGroup: 2016,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(container.env.slice(0, 6)).toEqual([
    { name: 'ROOK_CURRENT_NAMESPACE_ONLY', value: 'false' },
    { name: 'ROOK_RECONCILE_CONCURRENT_CLUSTERS', value: '1' },
    { name: 'ROOK_HOSTPATH_REQUIRES_PRIVILEGED', value: 'false' },
    { name: 'ROOK_CEPH_MON_RUN_AS_ROOT', value: 'false' },
    { name: 'DISCOVER_DAEMON_UDEV_BLACKLIST', value: '(?i)dm-[0-9]+,(?i)rbd[0-9]+,(?i)nbd[0-9]+' },
    { name: 'ROOK_UNREACHABLE_NODE_TOLERATION_SECONDS', value: '5' },
  ]);
  expect(container.resources).toEqual({ limits: { memory: '512Mi' }, requests: { cpu: '200m', memory: '128Mi' } });
  expect(spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' }, selector: { matchLabels: { app: 'rook-ceph-operator' } } });
});

test('ceph-csi-operator is a pod without privileges too, and looks in all namespaces', () => {
  const { spec } = named(madeWith(), 'Deployment', 'ceph-csi-controller-manager');
  const [container] = spec.template.spec.containers;
  expect(spec.template.spec.securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  expect(container).toMatchObject({
    image: 'quay.io/cephcsi/ceph-csi-operator:v1.0.4',
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
    resources: { limits: { cpu: '500m', memory: '128Mi' }, requests: { cpu: '10m', memory: '64Mi' } },
  });
  expect(container.env).toContainEqual({ name: 'WATCH_NAMESPACE', value: '' });
});

test('the namespace lets privileged pods in, as OSDs and drivers are such', () => {
  const namespace = named(madeWith(), 'Namespace', 'rook-ceph');
  expect(namespace.metadata).toEqual({ name: 'rook-ceph', labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } });
  expect(ofKind(madeWith({ createNamespace: false }), 'Namespace')).toEqual([]);
});

test('the namespace is that of the chart where none is given, and objects for the whole cluster have none', () => {
  const chart = new Chart(new App(), 'rook', { namespace: 'storage' });
  const operator = new RookOperator(chart, 'operator', { crds: false });
  const objects = Testing.synth(chart);
  expect(operator.namespace).toBe('storage');
  expect(operator.name).toBe('rook-ceph-operator');
  expect((operator.node.defaultChild as ApiObject).kind).toBe('Deployment');
  expect(new Set(objects.map(({ metadata }) => metadata.namespace))).toEqual(new Set([undefined, 'storage']));
  const clusterWide = ['Namespace', 'ClusterRole', 'ClusterRoleBinding'];
  expect(objects.filter(({ kind, metadata }) => clusterWide.includes(kind) !== (metadata.namespace === undefined))).toEqual([]);
  expect(ofKind(objects, 'Driver').map(({ metadata }) => metadata.name)).toEqual(['storage.rbd.csi.ceph.com', 'storage.cephfs.csi.ceph.com']);
});

test('without ceph-csi-operator nothing of it is made, and Rook 1.19 is told so', () => {
  const objects = madeWith({ installCsiOperator: false, crds: true });
  expect(objects.filter(({ metadata }) => /csi\.ceph|ceph-csi|rook-csi/.test(metadata.name))).toEqual([]);
  const old = madeWith({ installCsiOperator: false, version: RookVersion.V1_19 });
  expect(factsOf(old).settings).toMatchObject({ ROOK_CSI_DISABLE_DRIVER: 'true' });
  expect(factsOf(madeWith({ version: RookVersion.V1_19 })).settings).toMatchObject({ ROOK_CSI_DISABLE_DRIVER: 'false' });
});

test('secrets for images are given to every account', () => {
  const accounts = ofKind(madeWith({ imagePullSecrets: ['registry'] }), 'ServiceAccount');
  expect(accounts).toHaveLength(18);
  expect(accounts.filter(({ imagePullSecrets }) => JSON.stringify(imagePullSecrets) !== '[{"name":"registry"}]')).toEqual([]);
});

test('who may view or edit a namespace may do so with claims of buckets, if wanted', () => {
  expect(ofKind(madeWith(), 'ClusterRole').filter(({ metadata }) => /obc/.test(metadata.name))).toEqual([]);
  const view = named(madeWith({ enableObcs: true }), 'ClusterRole', 'rook-ceph-obc-view');
  expect(view.metadata.labels).toMatchObject({ 'rbac.authorization.k8s.io/aggregate-to-view': 'true' });
  expect(view.rules).toEqual([{ apiGroups: ['objectbucket.io'], resources: ['objectbucketclaims'], verbs: ['get', 'list', 'watch'] }]);
  const edit = named(madeWith({ enableObcs: true }), 'ClusterRole', 'rook-ceph-obc-edit');
  expect(edit.metadata.labels).toMatchObject({ 'rbac.authorization.k8s.io/aggregate-to-edit': 'true' });
  expect(edit.rules[0].verbs).toEqual(['create', 'delete', 'deletecollection', 'patch', 'update']);
});

test('on OpenShift the accounts get the rights of their pods, and pods with host paths are privileged', () => {
  const objects = madeWith({ openshift: true });
  const [cluster, csi] = ofKind(objects, 'SecurityContextConstraints');
  expect(cluster).toMatchObject({ metadata: { name: 'rook-ceph' }, allowedCapabilities: ['MKNOD', 'SYS_ADMIN'], requiredDropCapabilities: ['All'] });
  expect(cluster.users).toContain('system:serviceaccount:rook-ceph:rook-ceph-osd');
  expect(csi.metadata.name).toBe('rook-ceph-csi');
  expect(csi.users).toHaveLength(8);
  const env = (props: object) => named(madeWith(props), 'Deployment', 'rook-ceph-operator').spec.template.spec.containers[0].env;
  expect(env({ openshift: true })).toContainEqual({ name: 'ROOK_HOSTPATH_REQUIRES_PRIVILEGED', value: 'true' });
  expect(env({ openshift: true, hostpathRequiresPrivileged: false })).toContainEqual({ name: 'ROOK_HOSTPATH_REQUIRES_PRIVILEGED', value: 'false' });
  const [old] = ofKind(madeWith({ openshift: true, version: RookVersion.V1_19 }), 'SecurityContextConstraints');
  expect(old.allowedCapabilities).toEqual(['MKNOD', 'SYS_ADMIN', 'NET_RAW']);
});

test('an app with operator and cluster is synthesized twice alike, without a finding', () => {
  const synth = () => {
    const app = new App();
    new RookOperator(new Chart(app, 'rook', { namespace: 'rook-ceph' }), 'operator');
    new CephCluster(new Chart(app, 'cluster'), 'ceph', { topology: threeZones() });
    return app.synthYaml();
  };
  const text = synth();
  expect(synth()).toBe(text);
  const kinds = text.match(/^kind: \w+$/gm)!.map(line => line.slice(6));
  expect(kinds.filter(kind => kind === 'CustomResourceDefinition')).toHaveLength(26);
  expect(kinds).toContain('CephCluster');
});

test('objects are judged by the definitions that are installed with them', () => {
  const operator = newOperator({ crds: true, version: RookVersion.V1_19 });
  new ApiObject(Chart.of(operator), 'account', {
    apiVersion: 'ceph.rook.io/v1', kind: 'CephObjectStoreUser', metadata: { name: 'a', namespace: 'rook-ceph' }, spec: { store: 's', accountRef: { name: 'b' } },
  });
  expect(() => Testing.synth(Chart.of(operator))).toThrow(/spec\.accountRef/);
});

import { ManifestSet } from '../../src/manifests';
import { InstalledVersions } from '../../src/plan';
import { cephCluster } from '../checks/yaml';

const operator = (containers: object[], name = 'rook-ceph-operator') => ({
  apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec: { template: { spec: { containers } } },
});
const rookOf = (...objects: object[]) => InstalledVersions.of(ManifestSet.fromObjects(objects)).rook?.toString();

test('the operator is known by the name of its Deployment, or of its container', () => {
  expect(rookOf(operator([{ name: 'main', image: 'mirror.example.com:5000/rook/ceph:v1.19.10@sha256:00' }]))).toBe('1.19.10');
  expect(rookOf(operator([{ name: 'proxy', image: 'proxy:1.0.0' }, { name: 'rook-ceph-operator', image: 'rook/ceph:v1.20.6' }], 'storage'))).toBe('1.20.6');
  expect(rookOf(operator([{ name: 'main', image: 'rook/ceph:v1.20.6' }], 'toolbox'))).toBeUndefined();
  expect(rookOf(operator([{ name: 'main' }]))).toBeUndefined();
  expect(rookOf({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-ceph-operator' } })).toBeUndefined();
});

test('CephClusters are told in their order, of another API none', () => {
  const { clusters } = InstalledVersions.of(ManifestSet.fromObjects([
    cephCluster({}, 'b', 'two'), cephCluster({}, 'a', 'one'), { apiVersion: 'example.com/v1', kind: 'CephCluster', metadata: { name: 'other' } },
  ]));
  expect(clusters.map(({ namespace, name, version, steps }) => [namespace, name, `${version}`, steps])).toEqual([
    ['b', 'two', '20.2.4', undefined], ['a', 'one', '20.2.4', undefined],
  ]);
});

test('a release that this package does not know has no steps', () => {
  const { clusters, problems } = InstalledVersions.of(
    ManifestSet.fromObjects([operator([{ image: 'rook/ceph:v1.99.0' }]), cephCluster()]), { kubernetesVersion: '1.20' },
  );
  expect([clusters[0].steps, problems]).toEqual([undefined, []]);
});

import { listOf, node, nodeList } from './fixture';
import { Infrastructure, Provider, Topology } from '../../src/topology';

test.each([
  ['eks-two-az-uneven', Provider.EKS, Infrastructure.AWS],
  ['eks-three-az-racks', Provider.EKS, Infrastructure.AWS],
  ['kubeadm-aws-legacy-labels', Provider.AWS, Infrastructure.AWS],
  ['gke-two-pools', Provider.GKE, Infrastructure.GCE],
  ['aks-two-zones', Provider.AKS, Infrastructure.AZURE],
  ['aks-nonzonal', Provider.AKS, Infrastructure.AZURE],
  ['openshift-aws-two-az', Provider.OPENSHIFT, Infrastructure.AWS],
  ['openshift-baremetal-nozone', Provider.OPENSHIFT, Infrastructure.BAREMETAL],
  ['doks-region-only', Provider.DIGITALOCEAN, Infrastructure.DIGITALOCEAN],
  ['hetzner-cloud-and-robot', Provider.HETZNER, Infrastructure.HETZNER],
  ['ovh-one-zone', Provider.OVH, Infrastructure.OVH],
  ['ibm-three-zones', Provider.IBM, Infrastructure.IBM],
  ['k3d-arm64-single', Provider.K3D, Infrastructure.LOCAL],
  ['kind-notready', Provider.KIND, Infrastructure.LOCAL],
])('%s runs %s on %s', (name, provider, infrastructure) => {
  expect(Topology.fromNodeList(nodeList(name))).toMatchObject({ provider, infrastructure });
});

/** What one node tells by provider id, kubelet, system image and labels. */
function recognized(providerID: string | undefined, kubeletVersion = 'v1.34.1', osImage = 'Ubuntu 24.04.3 LTS', labels = {}): string {
  const topology = Topology.fromNodeList(listOf(node('a', labels, { spec: { providerID }, status: { nodeInfo: { kubeletVersion, osImage } } })));
  return `${topology.provider} on ${topology.infrastructure}`;
}

test.each([
  ['hcloud://4711', 'hetzner on hetzner'],
  ['hcloud://bm-4711', 'hetzner on hetzner'],
  ['hrobot://4711', 'hetzner on hetzner'],
  ['gce://project/europe-west3-a/node', 'gce on gce'],
  ['azure:///subscriptions/x', 'azure on azure'],
  ['linode://4711', 'linode on linode'],
  ['openstack:///41c40aab', 'openstack on openstack'],
  ['vsphere://4206', 'vsphere on vsphere'],
  ['metal3://b407dceb', 'baremetal on baremetal'],
  [undefined, 'baremetal on baremetal'],
  ['newcloud://1', 'unknown on unknown'],
  ['ocid1.instance.oc1', 'unknown on unknown'],
])('a node with the provider id %s is of %s', (providerID, expected) => {
  expect(recognized(providerID)).toBe(expected);
});

test('distributions are recognized wherever they run', () => {
  expect(recognized('hcloud://1', 'v1.34.1+k3s1')).toBe('k3s on hetzner');
  expect(recognized('k3s://a', 'v1.34.1+k3s1')).toBe('k3s on baremetal');
  expect(recognized('rke2://a', 'v1.34.1+rke2r1')).toBe('rke2 on baremetal');
  expect(recognized(undefined, 'v1.34.1', 'Talos (v1.11.2)')).toBe('talos on baremetal');
  expect(recognized(undefined, 'v1.34.1', 'Buildroot', { 'minikube.k8s.io/name': 'minikube' })).toBe('minikube on local');
  expect(recognized('ibm://1', 'v1.32.8', 'Red Hat Enterprise Linux CoreOS 9.6', {})).toBe('openshift on ibm');
  expect(recognized(undefined, 'v1.34.1-eks-113cf36')).toBe('eks on aws');
  expect(recognized(undefined, 'v1.34.1', 'Debian', { 'lke.linode.com/pool-id': '1' })).toBe('linode on linode');
});

test('nodes that disagree are of an unknown provider', () => {
  const topology = Topology.fromNodeList(listOf(node('a', {}, { spec: { providerID: 'aws:///a/i-1' } }), node('b', {}, { spec: { providerID: 'hcloud://1' } })));
  expect(topology).toMatchObject({ provider: 'unknown', infrastructure: 'unknown' });
});

test('a described cluster runs where its provider usually does, unless told otherwise', () => {
  const nodes = [{ name: 'a' }];
  expect(Topology.of({ nodes })).toMatchObject({ provider: 'baremetal', infrastructure: 'baremetal' });
  expect(Topology.of({ nodes, provider: Provider.EKS }).infrastructure).toBe('aws');
  expect(Topology.of({ nodes, provider: Provider.HETZNER }).infrastructure).toBe('hetzner');
  expect(Topology.of({ nodes, provider: Provider.OPENSHIFT }).infrastructure).toBe('baremetal');
  expect(Topology.of({ nodes, provider: Provider.OPENSHIFT, infrastructure: Infrastructure.AWS }).infrastructure).toBe('aws');
});

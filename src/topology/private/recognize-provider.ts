import { Infrastructure, Provider } from '../provider';
import { NodeFacts } from './node-facts';

/**
 * Where the machine is, by the scheme of `spec.providerID` that a cloud's controller writes.
 */
const BY_SCHEME: { readonly [scheme: string]: Infrastructure } = {
  aws: Infrastructure.AWS,
  gce: Infrastructure.GCE,
  azure: Infrastructure.AZURE,
  digitalocean: Infrastructure.DIGITALOCEAN,
  hcloud: Infrastructure.HETZNER,
  hrobot: Infrastructure.HETZNER,
  ibm: Infrastructure.IBM,
  linode: Infrastructure.LINODE,
  openstack: Infrastructure.OPENSTACK,
  vsphere: Infrastructure.VSPHERE,
  baremetalhost: Infrastructure.BAREMETAL,
  metal3: Infrastructure.BAREMETAL,
  k3s: Infrastructure.BAREMETAL,
  rke2: Infrastructure.BAREMETAL,
  k3d: Infrastructure.LOCAL,
  kind: Infrastructure.LOCAL,
};

/**
 * Where the machine is, by labels that only this cloud sets (a prefix each).
 * They also stand on nodes whose provider id was removed before sharing.
 */
const BY_LABEL: readonly (readonly [string, Infrastructure])[] = [
  ['node.k8s.ovh/', Infrastructure.OVH],
  ['eks.amazonaws.com/', Infrastructure.AWS],
  ['cloud.google.com/gke-', Infrastructure.GCE],
  ['kubernetes.azure.com/', Infrastructure.AZURE],
  ['doks.digitalocean.com/', Infrastructure.DIGITALOCEAN],
  ['instance.hetzner.cloud/', Infrastructure.HETZNER],
  ['csi.hetzner.cloud/', Infrastructure.HETZNER],
  ['ibm-cloud.kubernetes.io/', Infrastructure.IBM],
  ['lke.linode.com/', Infrastructure.LINODE],
  ['minikube.k8s.io/', Infrastructure.LOCAL],
];

/** What runs where no distribution is recognized: the cloud's own managed offer, or the place alone. */
const BY_INFRASTRUCTURE: { readonly [infrastructure: string]: Provider } = {
  [Infrastructure.AWS]: Provider.AWS,
  [Infrastructure.GCE]: Provider.GCE,
  [Infrastructure.AZURE]: Provider.AZURE,
  [Infrastructure.DIGITALOCEAN]: Provider.DIGITALOCEAN,
  [Infrastructure.HETZNER]: Provider.HETZNER,
  [Infrastructure.OVH]: Provider.OVH,
  [Infrastructure.IBM]: Provider.IBM,
  [Infrastructure.LINODE]: Provider.LINODE,
  [Infrastructure.OPENSTACK]: Provider.OPENSTACK,
  [Infrastructure.VSPHERE]: Provider.VSPHERE,
  [Infrastructure.BAREMETAL]: Provider.BAREMETAL,
};

/** Where a distribution runs when the nodes were described, not read. */
const HOME: { readonly [provider: string]: Infrastructure } = {
  [Provider.EKS]: Infrastructure.AWS,
  [Provider.GKE]: Infrastructure.GCE,
  [Provider.AKS]: Infrastructure.AZURE,
  [Provider.KIND]: Infrastructure.LOCAL,
  [Provider.K3D]: Infrastructure.LOCAL,
  [Provider.MINIKUBE]: Infrastructure.LOCAL,
  [Provider.UNKNOWN]: Infrastructure.UNKNOWN,
};

/** Provider and infrastructure that all nodes agree on; `UNKNOWN` where they do not. */
export function recognizeProvider(nodes: readonly NodeFacts[]): { provider: Provider; infrastructure: Infrastructure } {
  const infrastructure = agreed(nodes.map(infrastructureOf), Infrastructure.UNKNOWN);
  const provider = agreed(nodes.map(providerOf), Provider.UNKNOWN);
  return { provider, infrastructure };
}

/** Where a distribution runs unless somebody says otherwise. */
export function homeOf(provider: Provider): Infrastructure {
  const byPlace = Object.values(Infrastructure).find(place => BY_INFRASTRUCTURE[place] === provider);
  return HOME[provider] ?? byPlace ?? Infrastructure.BAREMETAL;
}

function agreed<T>(values: readonly T[], otherwise: T): T {
  return new Set(values).size === 1 ? values[0] : otherwise;
}

function infrastructureOf(node: NodeFacts): Infrastructure {
  const labels = Object.keys(node.labels);
  const byLabel = BY_LABEL.find(([prefix]) => labels.some(label => label.startsWith(prefix)));
  if (byLabel) return byLabel[1];
  const scheme = /^([a-z0-9]+):\/\//.exec(node.providerId)?.[1];
  if (scheme === 'k3s' && node.name.startsWith('k3d-')) return Infrastructure.LOCAL;
  if (scheme !== undefined) return BY_SCHEME[scheme] ?? Infrastructure.UNKNOWN;
  if (node.providerId !== '') return Infrastructure.UNKNOWN;
  return node.kubeletVersion.includes('-eks-') ? Infrastructure.AWS : Infrastructure.BAREMETAL;
}

function providerOf(node: NodeFacts): Provider {
  const has = (prefix: string) => Object.keys(node.labels).some(label => label.startsWith(prefix));
  const version = node.kubeletVersion;
  if (has('node.openshift.io/') || node.osImage.startsWith('Red Hat Enterprise Linux CoreOS')) return Provider.OPENSHIFT;
  if (version.includes('-eks-') || has('eks.amazonaws.com/')) return Provider.EKS;
  if (version.includes('-gke.') || has('cloud.google.com/gke-')) return Provider.GKE;
  if (has('kubernetes.azure.com/')) return Provider.AKS;
  if (version.includes('+rke2')) return Provider.RKE2;
  if (version.includes('+k3s')) return node.name.startsWith('k3d-') ? Provider.K3D : Provider.K3S;
  if (node.providerId.startsWith('kind://')) return Provider.KIND;
  if (has('minikube.k8s.io/')) return Provider.MINIKUBE;
  if (node.osImage.startsWith('Talos')) return Provider.TALOS;
  return BY_INFRASTRUCTURE[infrastructureOf(node)] ?? Provider.UNKNOWN;
}

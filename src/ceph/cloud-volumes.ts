import { Infrastructure, Provider, Topology } from '../topology';

/** StorageClasses for block volumes on SSDs that providers install, or document to be created first. */
const BY_PROVIDER = new Map<Provider, string>([
  [Provider.EKS, 'gp3'],
  [Provider.AWS, 'gp3'],
  [Provider.GKE, 'premium-rwo'],
  [Provider.AKS, 'managed-csi-premium'],
  [Provider.HETZNER, 'hcloud-volumes'],
  [Provider.DIGITALOCEAN, 'do-block-storage'],
  [Provider.OVH, 'csi-cinder-high-speed'],
  [Provider.LINODE, 'linode-block-storage'],
]);

const ON_OPENSHIFT = new Map<Infrastructure, string>([
  [Infrastructure.AWS, 'gp3-csi'],
  [Infrastructure.AZURE, 'managed-csi'],
  [Infrastructure.GCE, 'ssd-csi'],
  [Infrastructure.VSPHERE, 'thin-csi'],
]);

/** Hetzner's controller labels nodes so; its volumes attach to cloud servers only. */
const DEDICATED_SERVER = ['instance.hetzner.cloud/provided-by', 'robot'];

/** The StorageClass whose volumes OSDs are made of where nobody names one; undefined where none is known that all nodes can attach. */
export function volumeStorageClass(topology: Topology): string | undefined {
  const [label, value] = DEDICATED_SERVER;
  if (topology.nodes.some(node => node.labels[label] === value)) return undefined;
  return topology.provider === Provider.OPENSHIFT ? ON_OPENSHIFT.get(topology.infrastructure) : BY_PROVIDER.get(topology.provider);
}

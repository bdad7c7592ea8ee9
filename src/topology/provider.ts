/**
 * Who made the Kubernetes of a cluster; where no distribution is recognized,
 * the place it runs at.
 */
export enum Provider {
  /** Amazon Elastic Kubernetes Service. */
  EKS = 'eks',
  /** Kubernetes that somebody installed on Amazon EC2. */
  AWS = 'aws',
  /** Google Kubernetes Engine. */
  GKE = 'gke',
  /** Kubernetes that somebody installed on Google Compute Engine. */
  GCE = 'gce',
  /** Azure Kubernetes Service. */
  AKS = 'aks',
  /** Kubernetes that somebody installed on Azure machines. */
  AZURE = 'azure',
  /** Red Hat OpenShift or OKD; `infrastructure` says where. */
  OPENSHIFT = 'openshift',
  /** DigitalOcean Kubernetes. */
  DIGITALOCEAN = 'digitalocean',
  /** Kubernetes that somebody installed on Hetzner cloud or dedicated servers. */
  HETZNER = 'hetzner',
  /** OVHcloud Managed Kubernetes. */
  OVH = 'ovh',
  /** IBM Cloud Kubernetes Service. */
  IBM = 'ibm',
  /** Linode (Akamai) Kubernetes Engine. */
  LINODE = 'linode',
  /** Kubernetes that somebody installed on OpenStack. */
  OPENSTACK = 'openstack',
  /** Kubernetes that somebody installed on VMware vSphere. */
  VSPHERE = 'vsphere',
  /** RKE2. */
  RKE2 = 'rke2',
  /** K3s. */
  K3S = 'k3s',
  /** K3s in containers of one machine. */
  K3D = 'k3d',
  /** Kubernetes in containers of one machine. */
  KIND = 'kind',
  /** minikube. */
  MINIKUBE = 'minikube',
  /** Talos Linux. */
  TALOS = 'talos',
  /** Own machines: Metal3, or nodes that carry no cloud's mark. */
  BAREMETAL = 'baremetal',
  /** Nodes disagree, or carry the mark of a cloud that is not known here. */
  UNKNOWN = 'unknown',
}

/**
 * Where the machines of a cluster are.
 */
export enum Infrastructure {
  /** Amazon EC2. */
  AWS = 'aws',
  /** Google Compute Engine. */
  GCE = 'gce',
  /** Microsoft Azure. */
  AZURE = 'azure',
  /** DigitalOcean droplets. */
  DIGITALOCEAN = 'digitalocean',
  /** Hetzner cloud or dedicated servers. */
  HETZNER = 'hetzner',
  /** OVHcloud. */
  OVH = 'ovh',
  /** IBM Cloud. */
  IBM = 'ibm',
  /** Linode (Akamai). */
  LINODE = 'linode',
  /** OpenStack. */
  OPENSTACK = 'openstack',
  /** VMware vSphere. */
  VSPHERE = 'vsphere',
  /** Own machines, or virtual ones that carry no cloud's mark. */
  BAREMETAL = 'baremetal',
  /** Containers or a virtual machine on somebody's own computer. */
  LOCAL = 'local',
  /** Nodes disagree, or carry the mark of a cloud that is not known here. */
  UNKNOWN = 'unknown',
}

import { creating } from './cases';

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
  spec: {
    containers: [{ name: 'nginx', image: 'nginx:1.27', ports: [{ name: 'http', containerPort: 80 }] }],
    dnsConfig: { nameservers: ['10.0.0.10'], searches: ['shop.svc.cluster.local.', '_tcp.example.org', '.'], options: [{ name: 'ndots', value: '2' }] },
    hostAliases: [{ ip: '10.1.2.3', hostnames: ['db.example.org'] }],
    readinessGates: [{ conditionType: 'example.org/ready' }],
    resourceClaims: [{ name: 'gpu', resourceClaimName: 'gpu-1' }],
    runtimeClassName: 'gvisor',
    schedulingGates: [{ name: 'example.org/quota' }],
  },
};
const TOKEN = { name: 'token', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } };

describe('policies and names', () => {
  creating(POD, [
    ['a restartPolicy that does not exist is refused', { 'spec.restartPolicy': 'Sometimes' }, 'NotSupported spec.restartPolicy'],
    ['a dnsPolicy that does not exist is refused', { 'spec.dnsPolicy': 'Cluster' }, 'NotSupported spec.dnsPolicy'],
    ['a preemptionPolicy that does not exist is refused', { 'spec.preemptionPolicy': 'Always' }, 'NotSupported spec.preemptionPolicy'],
    ['a Pod can be told not to preempt others', { 'spec.preemptionPolicy': 'Never' }],
    ['a deadline of 0 is refused', { 'spec.activeDeadlineSeconds': 0 }, 'Invalid spec.activeDeadlineSeconds'],
    ['a deadline of a second is accepted', { 'spec.activeDeadlineSeconds': 1 }],
    ['a serviceAccountName in capitals is refused', { 'spec.serviceAccountName': 'Web' }, 'Invalid spec.serviceAccountName'],
    ['the older serviceAccount is checked as serviceAccountName', { 'spec.serviceAccount': 'Web' }, 'Invalid spec.serviceAccountName'],
    ['a nodeName with an underscore is refused', { 'spec.nodeName': 'node_1', 'spec.schedulingGates': [] }, 'Invalid spec.nodeName'],
    ['a runtimeClassName may not be empty', { 'spec.runtimeClassName': '' }, 'Invalid spec.runtimeClassName'],
    ['a hostname is one label', { 'spec.hostname': 'web.example.org' }, 'Invalid spec.hostname'],
    ['a subdomain is one label', { 'spec.subdomain': 'web.example.org' }, 'Invalid spec.subdomain'],
    ['a Pod without containers is refused', { 'spec.containers': [] }, 'Required spec.containers'],
    ['a finalizer without a domain must be known', { 'metadata.finalizers': ['cleanup'] }, 'Invalid metadata.finalizers[0]'],
    ['a finalizer with a domain is accepted', { 'metadata.finalizers': ['example.org/cleanup'] }],
    ['a Pod can not be created with ephemeral containers', { 'spec.ephemeralContainers': [{ name: 'debug', image: 'busybox' }] }, 'Forbidden spec.ephemeralContainers'],
    ['a Pod that waits at gates has no node', { 'spec.nodeName': 'node-1' }, 'Forbidden spec.nodeName'],
    ['a gate can be there once', { 'spec.schedulingGates[1].name': 'example.org/quota' }, 'Duplicate spec.schedulingGates[1]'],
    ['a gate has a qualified name', { 'spec.schedulingGates[0].name': '' }, 'Invalid spec.schedulingGates[0]'],
    ['a readiness gate has a qualified name', { 'spec.readinessGates[0].conditionType': 'a b' }, 'Invalid spec.readinessGates[0].conditionType'],
    ['a token needs a ServiceAccount', { 'spec.volumes': [TOKEN] }, 'Forbidden spec.volumes[0].projected.sources[0].serviceAccountToken'],
    ['a token of a named ServiceAccount is accepted', { 'spec.volumes': [TOKEN], 'spec.serviceAccountName': 'web' }],
  ]);
});

describe('resource claims', () => {
  creating(POD, [
    ['a claim has a name', { 'spec.resourceClaims[0].name': undefined }, 'Required spec.resourceClaims[0].name'],
    ['a claim can be named once', { 'spec.resourceClaims[1]': { name: 'gpu', resourceClaimTemplateName: 'gpu' } }, 'Duplicate spec.resourceClaims[1].name'],
    ['a claim is or is made of a template, not both', { 'spec.resourceClaims[0].resourceClaimTemplateName': 'gpu' }, 'Invalid spec.resourceClaims[0]'],
    ['a claim must say what it is', { 'spec.resourceClaims[0].resourceClaimName': undefined }, 'Invalid spec.resourceClaims[0]'],
    ['the name of a claim is a DNS name', { 'spec.resourceClaims[0].resourceClaimName': 'GPU' }, 'Invalid spec.resourceClaims[0].resourceClaimName'],
    ['a container can use a claim', { 'spec.containers[0].resources.claims': [{ name: 'gpu', request: 'first' }, { name: 'gpu', request: 'second' }] }],
    ['a container can not use a claim that the Pod does not have', { 'spec.containers[0].resources.claims': [{ name: 'fpga' }] },
      'NotFound spec.containers[0].resources.claims[0]'],
    ['a container names the claim', { 'spec.containers[0].resources.claims': [{ name: '' }] }, 'Required spec.containers[0].resources.claims[0]'],
    ['a container uses a claim once', { 'spec.containers[0].resources.claims': [{ name: 'gpu' }, { name: 'gpu', request: 'first' }] },
      'Duplicate spec.containers[0].resources.claims[1]'],
    ['a container can not use a whole claim of which it uses a part', { 'spec.containers[0].resources.claims': [{ name: 'gpu', request: 'first' }, { name: 'gpu' }] },
      'Duplicate spec.containers[0].resources.claims[1]'],
    ['a request of a claim is a label', { 'spec.containers[0].resources.claims': [{ name: 'gpu', request: 'The First' }] },
      'Invalid spec.containers[0].resources.claims[0].request'],
  ]);
});

describe('names and addresses of the network', () => {
  creating(POD, [
    ['dnsPolicy None needs dnsConfig', { 'spec.dnsPolicy': 'None', 'spec.dnsConfig': undefined }, 'Required spec.dnsConfig'],
    ['dnsPolicy None needs a name server', { 'spec.dnsPolicy': 'None', 'spec.dnsConfig.nameservers': [] }, 'Required spec.dnsConfig.nameservers'],
    ['dnsPolicy None with a name server is accepted', { 'spec.dnsPolicy': 'None' }],
    ['four name servers are too many', { 'spec.dnsConfig.nameservers': ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] }, 'Invalid spec.dnsConfig.nameservers'],
    ['a name server is an address', { 'spec.dnsConfig.nameservers': ['dns.example.org'] }, 'Invalid spec.dnsConfig.nameservers[0]'],
    ['33 search domains are too many', { 'spec.dnsConfig.searches': Array(33).fill('a') }, 'Invalid spec.dnsConfig.searches'],
    ['a search domain is a domain', { 'spec.dnsConfig.searches': ['a..b'] }, 'Invalid spec.dnsConfig.searches[0]'],
    ['an option of the resolver has a name', { 'spec.dnsConfig.options': [{ value: '2' }] }, 'Required spec.dnsConfig.options[0]'],
    ['an alias is for an address', { 'spec.hostAliases[0].ip': '10.1.2' }, 'Invalid spec.hostAliases[0].ip'],
    ['an alias is a DNS name', { 'spec.hostAliases[0].hostnames': ['db_1'] }, 'Invalid spec.hostAliases[0].hostnames[0]'],
    ['with hostNetwork ports of the host follow those of the container', { 'spec.hostNetwork': true }],
    ['with hostNetwork a port of the host can not differ', { 'spec.hostNetwork': true, 'spec.containers[0].ports[0].hostPort': 8080 },
      'Invalid spec.containers[0].ports[0].hostPort'],
    ['a hostnameOverride is a DNS name', { 'spec.hostnameOverride': 'Web' }, 'Invalid spec.hostnameOverride'],
    ['a hostnameOverride has at most 64 bytes', { 'spec.hostnameOverride': `${'a'.repeat(60)}.${'b'.repeat(4)}` }, 'TooLong spec.hostnameOverride'],
    ['a hostnameOverride excludes setHostnameAsFQDN and hostNetwork', { 'spec.hostnameOverride': 'web', 'spec.setHostnameAsFQDN': true, 'spec.hostNetwork': true },
      'Forbidden spec.hostnameOverride'],
    ['a hostnameOverride alone is accepted', { 'spec.hostnameOverride': 'web.example.org' }],
  ]);
});

describe('namespaces of the host', () => {
  creating(POD, [
    ['hostUsers false excludes the other namespaces', { 'spec.hostUsers': false, 'spec.hostNetwork': true, 'spec.hostPID': true, 'spec.hostIPC': true },
      'Forbidden spec.HostIPC', 'Forbidden spec.HostPID', 'Forbidden spec.hostNetwork'],
    ['hostUsers false alone is accepted', { 'spec.hostUsers': false }],
    ['hostUsers false excludes block devices',
      {
        'spec.hostUsers': false,
        'spec.volumes': [{ name: 'disk', persistentVolumeClaim: { claimName: 'disk' } }],
        'spec.containers[0].volumeDevices': [{ name: 'disk', devicePath: '/dev/xvda' }],
      },
      'Forbidden spec.containers[0].volumeDevices'],
    ['the processes of all containers are those of the host or of the Pod', { 'spec.shareProcessNamespace': true, 'spec.hostPID': true },
      'Invalid spec.securityContext.shareProcessNamespace'],
  ]);
});

describe('resources of the Pod as a whole', () => {
  const requesting = (cpu: string) => ({ name: 'worker', image: 'worker:1', resources: { requests: { cpu } } });
  creating(POD, [
    ['what containers request must fit', { 'spec.resources': { requests: { cpu: '1' } }, 'spec.containers': [requesting('700m')] }],
    ['what containers request together must not be more', { 'spec.resources': { requests: { cpu: '1' } }, 'spec.containers': [requesting('700m'), { ...requesting('400m'), name: 'other' }] },
      'Invalid spec.resources.requests[cpu]'],
    ['an init container counts if it needs more than those that follow',
      { 'spec.resources': { requests: { cpu: '1' } }, 'spec.initContainers': [{ ...requesting('1100m'), name: 'setup' }] },
      'Invalid spec.resources.requests[cpu]'],
    ['a sidecar counts beside the containers',
      { 'spec.resources': { requests: { cpu: '1' } }, 'spec.initContainers': [{ ...requesting('500m'), name: 'sidecar', restartPolicy: 'Always' }], 'spec.containers': [requesting('600m')] },
      'Invalid spec.resources.requests[cpu]'],
    ['a limit of a container must not be more', { 'spec.resources': { limits: { memory: '1Gi' } }, 'spec.containers[0].resources.limits.memory': '2Gi' },
      'Invalid spec.resources.containers[0][memory].limits', 'Invalid spec.resources.requests'],
    ['what the Pod does not limit or request, its containers may', { 'spec.resources': { requests: { memory: '1Gi' } }, 'spec.containers': [requesting('8')] }],
    ['with a limit, the Pod requests what its containers do', { 'spec.resources': { limits: { cpu: '1' } }, 'spec.containers': [requesting('1200m')] },
      'Invalid spec.resources.requests'],
    ['without requests of containers, the Pod requests its limit', { 'spec.resources': { limits: { cpu: '1', memory: '1Gi' } } }],
    ['huge pages of containers must fit',
      {
        'spec.resources': { limits: { 'hugepages-2Mi': '2Mi', 'memory': '1Gi' } },
        'spec.containers[0].resources': { limits: { 'hugepages-2Mi': '4Mi', 'memory': '512Mi' } },
      },
      'Invalid spec.resources.containers[0][hugepages-2Mi].limits', 'Invalid spec.resources.limits[hugepages-2Mi]', 'Invalid spec.resources.requests[hugepages-2Mi]'],
    ['huge pages of containers count for the Pod', { 'spec.resources': { limits: { memory: '1Gi' } }, 'spec.containers[0].resources': { limits: { 'hugepages-2Mi': '4Mi', 'memory': '512Mi' } } }],
    ['a Pod for windows has none', { 'spec.resources': { limits: { cpu: '1' } }, 'spec.os': { name: 'windows' } }, 'Forbidden spec.resources'],
    ['claims are for containers', { 'spec.resources': { claims: [{ name: 'gpu' }] } }, 'Forbidden spec.resources.claims'],
    ['only cpu, memory and huge pages are for the whole', { 'spec.resources': { requests: { 'ephemeral-storage': '1Gi' } } },
      'NotSupported spec.resources.requests[ephemeral-storage]'],
    ['overhead is checked as limits are', { 'spec.overhead': { storage: '1Gi' } }, 'Invalid spec.overhead.limits[storage]'],
    ['overhead of cpu is accepted', { 'spec.overhead': { cpu: '250m' } }],
  ]);
});

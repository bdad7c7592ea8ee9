import { creating, updating } from './cases';

const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 'http', appProtocol: 'kubernetes.io/h2c' }, { name: 'metrics', port: 9090 }] },
};

describe('Services', () => {
  creating(SERVICE, [
    ['a type must be known', { 'spec.type': 'Public' }, 'NotSupported spec.type'],
    ['ports are required', { 'spec.ports': [] }, 'Required spec.ports'],
    ['a headless Service needs none', { 'spec.ports': [], 'spec.clusterIP': 'None' }],
    ['each of several ports has a name', { 'spec.ports[1].name': undefined }, 'Required spec.ports[1].name'],
    ['names of ports differ', { 'spec.ports[1].name': 'http' }, 'Duplicate spec.ports[1].name'],
    ['names of ports are labels', { 'spec.ports[0].name': 'HTTP' }, 'Invalid spec.ports[0].name'],
    ['ports differ', { 'spec.ports[1].port': 80 }, 'Duplicate spec.ports[1]'],
    ['a port is below 65536', { 'spec.ports[1].port': 65536, 'spec.ports[1].targetPort': 1 }, 'Invalid spec.ports[1].port'],
    ['a protocol must be known', { 'spec.ports[1].protocol': 'HTTP' }, 'NotSupported spec.ports[1].protocol'],
    ['a port of Pods is in range', { 'spec.ports[1].targetPort': 70000 }, 'Invalid spec.ports[1].targetPort'],
    ['an appProtocol is a qualified name', { 'spec.ports[0].appProtocol': 'h 2' }, 'Invalid spec.ports[0].appProtocol'],
    ['a selector has labels', { 'spec.selector.app': 'a b' }, 'Invalid spec.selector'],
    ['affinity must be known', { 'spec.sessionAffinity': 'Cookie' }, 'NotSupported spec.sessionAffinity'],
    ['affinity to a client is accepted', { 'spec.sessionAffinity': 'ClientIP' }],
    ['affinity to a client ends after a day', { 'spec.sessionAffinity': 'ClientIP', 'spec.sessionAffinityConfig': { clientIP: { timeoutSeconds: 86401 } } },
      'Invalid spec.sessionAffinityConfig.clientIP.timeoutSeconds'],
    ['policies must be known', { 'spec.internalTrafficPolicy': 'Near', 'spec.trafficDistribution': 'Near' }, 'NotSupported spec.internalTrafficPolicy', 'NotSupported spec.trafficDistribution'],
    ['annotations about the topology say the same', { 'metadata.annotations': { 'service.kubernetes.io/topology-mode': 'Auto', 'service.kubernetes.io/topology-aware-hints': 'Disabled' } },
      'Invalid metadata.annotations[service.kubernetes.io/topology-mode]'],
  ]);
});

describe('addresses of Services', () => {
  creating(SERVICE, [
    ['one of each family is accepted', { 'spec.clusterIP': '10.0.0.1', 'spec.clusterIPs': ['10.0.0.1', 'fd00::1'], 'spec.ipFamilies': ['IPv4', 'IPv6'], 'spec.ipFamilyPolicy': 'RequireDualStack' }],
    ['both fields begin with the same', { 'spec.clusterIP': '10.0.0.1', 'spec.clusterIPs': ['10.0.0.2'] }, 'Invalid spec.clusterIPs'],
    ['the list is not there alone', { 'spec.clusterIPs': ['10.0.0.2'] }, 'Invalid spec.clusterIPs'],
    ['an address is one', { 'spec.clusterIP': '10.0.0' }, 'Invalid spec.clusterIPs[0]'],
    ['None is the only one', { 'spec.clusterIP': 'None', 'spec.clusterIPs': ['None', '10.0.0.1'] }, 'Invalid spec.clusterIPs'],
    ['three are too many', { 'spec.clusterIP': '10.0.0.1', 'spec.clusterIPs': ['10.0.0.1', 'fd00::1', 'fd00::2'] }, 'Invalid spec.clusterIPs'],
    ['two are of different families', { 'spec.clusterIP': '10.0.0.1', 'spec.clusterIPs': ['10.0.0.1', '10.0.0.2'] }, 'Invalid spec.clusterIPs'],
    ['addresses are of the families that are asked for', { 'spec.clusterIP': '10.0.0.1', 'spec.ipFamilies': ['IPv6'] }, 'Invalid spec.clusterIPs[0]'],
    ['families are IPv4 and IPv6', { 'spec.ipFamilies': ['IPv5'] }, 'NotSupported spec.ipFamilies[0]'],
    ['families differ', { 'spec.ipFamilies': ['IPv4', 'IPv4'] }, 'Duplicate spec.ipFamilies[1]'],
    ['two families need a policy for them', { 'spec.ipFamilies': ['IPv4', 'IPv6'] }, 'Invalid spec.ipFamilyPolicy'],
    ['two addresses need a policy for them', { 'spec.clusterIP': '10.0.0.1', 'spec.clusterIPs': ['10.0.0.1', 'fd00::1'], 'spec.ipFamilyPolicy': 'SingleStack' }, 'Invalid spec.ipFamilyPolicy'],
    ['a headless Service without a selector has both families', { 'spec.clusterIP': 'None', 'spec.selector': {}, 'spec.ipFamilies': ['IPv4', 'IPv6'] }],
    ['a headless Service with a selector has one', { 'spec.clusterIP': 'None', 'spec.ipFamilies': ['IPv4', 'IPv6'] }, 'Invalid spec.ipFamilyPolicy'],
    ['where an address is wrong nothing else is looked at', { 'spec.clusterIP': '10.0.0', 'spec.ports': [], 'metadata.finalizers': ['cleanup'] }, 'Invalid spec.clusterIPs[0]'],
    ['a policy must be known', { 'spec.ipFamilyPolicy': 'Both' }, 'NotSupported spec.ipFamilyPolicy'],
    ['a port on nodes is one', { 'spec.type': 'NodePort', 'spec.ports[0].nodePort': 70000, 'spec.selector': { 'a b': 'c' } }, 'Invalid spec.ports[0].nodePort'],
    ['a port on nodes is not negative', { 'spec.type': 'LoadBalancer', 'spec.ports[0].nodePort': -1 }, 'Invalid spec.ports[0].nodePort'],
    ['a Service on nodes is not headless', { 'spec.type': 'NodePort', 'spec.clusterIP': 'None' }, 'Invalid spec.clusterIPs[0]'],
    ['external addresses can be reached', { 'spec.externalIPs': ['127.0.0.1'] }, 'Invalid spec.externalIPs[0]'],
    ['external addresses are accepted', { 'spec.externalIPs': ['198.51.100.7'], 'spec.externalTrafficPolicy': 'Local' }],
    ['an external name is a domain', { 'spec.type': 'ExternalName', 'spec.externalName': 'db_1', 'spec.ports': [] }, 'Invalid spec.externalName'],
    ['an external name may end with a dot', { 'spec.type': 'ExternalName', 'spec.externalName': 'db.example.org.', 'spec.ports': [] }],
    ['an external name excludes addresses',
      { 'spec.type': 'ExternalName', 'spec.externalName': 'db.example.org', 'spec.clusterIP': '10.0.0.1', 'spec.ipFamilies': ['IPv4'] },
      'Forbidden spec.clusterIPs', 'Forbidden spec.ipFamilies'],
  ]);
});

describe('Services that are reached from outside', () => {
  const balanced = { ...SERVICE, spec: { ...SERVICE.spec, type: 'LoadBalancer', loadBalancerSourceRanges: ['192.0.2.0/24'], loadBalancerClass: 'example.org/lb' } };
  const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
  creating(balanced, [
    ['ranges are ranges', { 'spec.loadBalancerSourceRanges': ['192.0.2.1/24'] }, 'Invalid spec.LoadBalancerSourceRanges[0]'],
    ['ranges in the annotation are ranges', { 'spec.loadBalancerSourceRanges': [], [`metadata.annotations[${RANGES}]`]: '192.0.2.0/24, x' }, `Invalid metadata.annotations[${RANGES}]`],
    ['a class is a qualified name', { 'spec.loadBalancerClass': 'a b' }, 'Invalid spec.loadBalancerClass'],
    ['other types have nothing of it', { 'spec.type': 'NodePort', 'spec.allocateLoadBalancerNodePorts': true },
      'Forbidden spec.LoadBalancerSourceRanges', 'Forbidden spec.allocateLoadBalancerNodePorts', 'Forbidden spec.loadBalancerClass'],
    ['a port to check health is accepted', { 'spec.externalTrafficPolicy': 'Local', 'spec.healthCheckNodePort': 32000 }],
    ['a port to check health needs the policy Local', { 'spec.healthCheckNodePort': 32000 }, 'Invalid spec.healthCheckNodePort'],
    ['a port to check health is in range', { 'spec.externalTrafficPolicy': 'Local', 'spec.healthCheckNodePort': 70000 }, 'Invalid spec.healthCheckNodePort'],
    ['a policy must be known', { 'spec.externalTrafficPolicy': 'Near' }, 'NotSupported spec.externalTrafficPolicy'],
    ['equal ports get equal ports of the nodes', { 'spec.ports[1].port': 80 }, 'Duplicate spec.ports[1]', 'Duplicate spec.ports[1].nodePort'],
    ['ports of the nodes differ', { 'spec.ports[0].nodePort': 30080, 'spec.ports[1].nodePort': 30080 }, 'Duplicate spec.ports[1].nodePort'],
  ]);
  creating(SERVICE, [
    ['a ClusterIP Service has no ports of the nodes', { 'spec.ports[0].nodePort': 30080 }, 'Forbidden spec.ports[0].nodePort'],
    ['a ClusterIP Service has no external policy', { 'spec.externalTrafficPolicy': 'Local' }, 'Invalid spec.externalTrafficPolicy'],
  ]);
});

describe('changes of Services', () => {
  const with4 = { ...SERVICE, spec: { ...SERVICE.spec, clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1'], ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack' } };
  updating(with4, [
    ['the address stays', { 'spec.clusterIP': '10.0.0.2', 'spec.clusterIPs': ['10.0.0.2'] }, 'Invalid spec.clusterIPs[0]'],
    ['a port on nodes is one', { 'spec.type': 'NodePort', 'spec.ports[0].nodePort': 70000 }, 'Invalid spec.ports[0].nodePort'],
    ['where an address is wrong nothing else is looked at', { 'spec.clusterIPs[0]': '10.0.0.2', 'metadata.finalizers': ['cleanup'] }, 'Invalid spec.clusterIPs'],
    ['the address can be left out', { 'spec.clusterIP': undefined, 'spec.clusterIPs': undefined }],
    ['a Service with an address does not become headless', { 'spec.clusterIP': 'None', 'spec.clusterIPs': ['None'] }, 'Invalid spec.clusterIPs[0]'],
    ['the first family stays', { 'spec.ipFamilies': ['IPv6'], 'spec.clusterIP': undefined, 'spec.clusterIPs': undefined }, 'Invalid spec.clusterIPs[0]'],
    ['where an address is wrong nothing else is looked at', { 'spec.clusterIPs': ['10.0.0.2'], 'spec.ports': [] }, 'Invalid spec.clusterIPs'],
    ['a Service can become an external name', {
      'spec.type': 'ExternalName',
      'spec.externalName': 'a.example.org',
      'spec.clusterIP': undefined,
      'spec.clusterIPs': undefined,
      'spec.ipFamilies': undefined,
      'spec.ipFamilyPolicy': undefined,
    }],
  ]);
  updating(SERVICE, [
    ['a Service that got an address does not become headless', { 'spec.clusterIP': 'None' }, 'Invalid spec.clusterIPs[0]'],
    ['a Service that got an IPv4 address is not for IPv6', { 'spec.ipFamilies': ['IPv6'] }, 'Invalid spec.clusterIPs[0]'],
  ]);
  const dual = { ...SERVICE, spec: { ...SERVICE.spec, clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', 'fd00::1'], ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'RequireDualStack' } };
  updating(dual, [
    ['the second address can be given up', { 'spec.clusterIPs': ['10.0.0.1'], 'spec.ipFamilies': ['IPv4'], 'spec.ipFamilyPolicy': 'SingleStack' }],
    ['the second address is given up for SingleStack only', { 'spec.clusterIPs': ['10.0.0.1'], 'spec.ipFamilies': ['IPv4'] }, 'Invalid spec.ipFamilyPolicy'],
    ['the second address is given up where only the policy is changed', { 'spec.ipFamilyPolicy': 'SingleStack' }],
    ['the second address stays where the list is left out', { 'spec.clusterIPs': undefined }],
  ]);
  const balanced = { ...SERVICE, spec: { ...SERVICE.spec, type: 'LoadBalancer', loadBalancerClass: 'example.org/a', externalTrafficPolicy: 'Local', healthCheckNodePort: 32000 } };
  updating(balanced, [
    ['the class stays', { 'spec.loadBalancerClass': 'example.org/b' }, 'Invalid spec.loadBalancerClass'],
    ['the port to check health stays', { 'spec.healthCheckNodePort': 32001 }, 'Forbidden spec.healthCheckNodePort'],
    ['the port to check health may be left out', { 'spec.healthCheckNodePort': undefined }],
  ]);
  updating({ ...balanced, spec: { ...balanced.spec, healthCheckNodePort: undefined } }, [
    ['the port that the server gave stays', { 'spec.healthCheckNodePort': 32001 }, 'Forbidden spec.healthCheckNodePort'],
  ]);
});

describe('changes of the type of Services', () => {
  const onNodes = { ...SERVICE, spec: { ...SERVICE.spec, type: 'NodePort', ports: [{ name: 'http', port: 80, nodePort: 30080 }, { name: 'metrics', port: 9090 }] } };
  updating(onNodes, [
    ['ports of the nodes are given up', { 'spec.type': 'ClusterIP' }],
    ['other ports of the nodes are not', { 'spec.type': 'ClusterIP', 'spec.ports[0].nodePort': 30081 }, 'Forbidden spec.ports[0].nodePort'],
    ['a policy that all have is given up', { 'spec.type': 'ClusterIP', 'spec.externalTrafficPolicy': 'Cluster' }],
    ['another policy is not', { 'spec.type': 'ClusterIP', 'spec.externalTrafficPolicy': 'Local' }, 'Invalid spec.externalTrafficPolicy'],
  ]);
  const balanced = {
    ...SERVICE,
    spec: { ...SERVICE.spec, type: 'LoadBalancer', loadBalancerClass: 'example.org/a', externalTrafficPolicy: 'Local', healthCheckNodePort: 32000, allocateLoadBalancerNodePorts: true },
  };
  updating(balanced, [
    ['what only load balancers have is given up', { 'spec.type': 'NodePort' }],
    ['what all that can be reached have is given up too', { 'spec.type': 'ClusterIP' }],
    ['another class is not', { 'spec.type': 'NodePort', 'spec.loadBalancerClass': 'example.org/b' }, 'Forbidden spec.loadBalancerClass'],
    ['another port to check health is not', { 'spec.type': 'NodePort', 'spec.healthCheckNodePort': 32001 }, 'Invalid spec.healthCheckNodePort'],
    ['another allocation is not', { 'spec.type': 'NodePort', 'spec.allocateLoadBalancerNodePorts': false }, 'Forbidden spec.allocateLoadBalancerNodePorts'],
    ['the port to check health is given up with the policy', { 'spec.externalTrafficPolicy': 'Cluster' }],
  ]);
  const headless = { ...SERVICE, spec: { ...SERVICE.spec, clusterIP: 'None' } };
  const external = { 'spec.type': 'ExternalName', 'spec.externalName': 'a.example.org' };
  updating(headless, [
    ['a headless Service can become an external name', external],
    ['that it has no address can be left out', { 'spec.clusterIP': undefined }],
    ['a headless Service gets no address', { 'spec.clusterIP': '10.0.0.1' }, 'Invalid spec.clusterIPs[0]'],
    ['an external name has no other address', { ...external, 'spec.clusterIP': '10.0.0.1' }, 'Forbidden spec.clusterIPs'],
    ['the family and the policy that it had are given up', { ...external, 'spec.ipFamilies': ['IPv4'], 'spec.ipFamilyPolicy': 'SingleStack' }],
    ['others are not', { ...external, 'spec.ipFamilies': ['IPv6'], 'spec.ipFamilyPolicy': 'PreferDualStack' }, 'Forbidden spec.ipFamilies', 'Forbidden spec.ipFamilyPolicy'],
  ]);
  updating({ ...SERVICE, spec: { type: 'ExternalName', externalName: 'a.example.org' } }, [
    ['an external name can become a Service with an address', { 'spec.type': 'ClusterIP', 'spec.ports': SERVICE.spec.ports, 'spec.clusterIP': '10.0.0.1' }],
    ['of one family where no policy is for two', { 'spec.type': 'ClusterIP', 'spec.ports': SERVICE.spec.ports, 'spec.ipFamilies': ['IPv6', 'IPv4'] }, 'Invalid spec.ipFamilyPolicy'],
  ]);
});

describe('Ingresses', () => {
  const backend = { service: { name: 'web', port: { number: 80 } } };
  const INGRESS = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { ingressClassName: 'nginx', tls: [{ hosts: ['*.example.org'], secretName: 'tls' }], rules: [{ host: 'shop.example.org', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  };
  const P = 'spec.rules[0].http.paths[0]';
  creating(INGRESS, [
    ['rules or a backend are required', { 'spec.rules': [] }, 'Invalid spec'],
    ['a backend alone is accepted', { 'spec.rules': [], 'spec.defaultBackend': backend }],
    ['a host is a DNS name', { 'spec.rules[0].host': 'shop_1' }, 'Invalid spec.rules[0].host'],
    ['a host is no address', { 'spec.rules[0].host': '10.0.0.1' }, 'Invalid spec.rules[0].host'],
    ['a host is no address with zeros before it', { 'spec.rules[0].host': '010.0.0.001' }, 'Invalid spec.rules[0].host'],
    ['a host of numbers that are no address is one', { 'spec.rules[0].host': '10.0.0.256' }],
    ['a wildcard is the first label', { 'spec.rules[0].host': 'shop.*.org' }, 'Invalid spec.rules[0].host'],
    ['a rule may be for a host only', { 'spec.rules[0].http': undefined }],
    ['paths are required', { 'spec.rules[0].http.paths': [] }, 'Required spec.rules[0].http.paths'],
    ['a type of path is required', { [`${P}.pathType`]: undefined }, `Required ${P}.pathType`],
    ['a type of path must be known', { [`${P}.pathType`]: 'Regex' }, `NotSupported ${P}.pathType`],
    ['a path is absolute', { [`${P}.path`]: 'shop' }, `Invalid ${P}.path`],
    ['a path is plain', { [`${P}.path`]: '/shop//cart' }, `Invalid ${P}.path`],
    ['a path does not end upwards', { [`${P}.path`]: '/shop/..' }, `Invalid ${P}.path`],
    ['a path for the controller may be left out', { [`${P}.pathType`]: 'ImplementationSpecific', [`${P}.path`]: undefined }],
    ['a backend is required', { [`${P}.backend`]: {} }, `Invalid ${P}.backend`],
    ['a backend is a Service or another object', { [`${P}.backend.resource`]: { kind: 'Bucket', name: 'a' } }, `Invalid ${P}.backend`],
    ['another object is accepted', { [`${P}.backend`]: { resource: { apiGroup: 'example.org', kind: 'Bucket', name: 'a' } } }],
    ['another object has a kind and a name', { [`${P}.backend`]: { resource: { apiGroup: 'Example', kind: '', name: 'a/b' } } },
      `Invalid ${P}.backend.resource.apiGroup`, `Invalid ${P}.backend.resource.name`, `Required ${P}.backend.resource.kind`],
    ['a Service has a name', { [`${P}.backend.service.name`]: '' }, `Required ${P}.backend.service.name`],
    ['a Service has a port', { [`${P}.backend.service.port`]: {} }, `Required ${P}.backend`],
    ['a port is a name or a number', { [`${P}.backend.service.port.name`]: 'http' }, `Invalid ${P}.backend`],
    ['a port by name is a port name', { [`${P}.backend.service.port`]: { name: 'HTTP' } }, `Invalid ${P}.backend.service.port.name`],
    ['a port by number is in range', { [`${P}.backend.service.port.number`]: 70000 }, `Invalid ${P}.backend.service.port.number`],
    ['hosts for TLS are hosts', { 'spec.tls[0].hosts': ['*.*.org'] }, 'Invalid spec.tls[0].hosts[0]'],
    ['a Secret for TLS is a DNS name', { 'spec.tls[0].secretName': 'TLS' }, 'Invalid spec.tls[0].secretName'],
    ['a class is a DNS name', { 'spec.ingressClassName': 'Nginx' }, 'Invalid spec.ingressClassName'],
    ['the old annotation says the same', { 'metadata.annotations[kubernetes.io/ingress.class]': 'haproxy' }, 'Invalid annotations.kubernetes.io/ingress.class'],
  ]);
  updating(INGRESS, [['the class can change', { 'spec.ingressClassName': 'haproxy' }], ['the new Ingress is checked', { 'spec.rules': [] }, 'Invalid spec']]);
});

describe('IngressClasses', () => {
  const CLASS = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: { name: 'nginx' },
    spec: { controller: 'k8s.io/ingress-nginx', parameters: { apiGroup: 'example.org', kind: 'Config', name: 'a' } },
  };
  creating(CLASS, [
    ['a controller is required', { 'spec.controller': '' }, 'Required spec.controller'],
    ['a controller has a domain and a path', { 'spec.controller': 'nginx' }, 'Invalid spec.controller'],
    ['the path of a controller has characters of a URL', { 'spec.controller': 'k8s.io/a b' }, 'Invalid spec.controller'],
    ['a controller is short', { 'spec.controller': `a.b/${'c'.repeat(250)}` }, 'TooLong spec.controller'],
    ['parameters are in the cluster or a namespace', { 'spec.parameters.scope': 'Node' }, 'NotSupported spec.parameters.scope'],
    ['parameters in a namespace name it', { 'spec.parameters.scope': 'Namespace' }, 'Required spec.parameters.namespace'],
    ['the namespace is a label', { 'spec.parameters.scope': 'Namespace', 'spec.parameters.namespace': 'A' }, 'Invalid spec.parameters.namespace'],
    ['parameters in the cluster have no namespace', { 'spec.parameters.namespace': 'a' }, 'Forbidden spec.parameters.namespace'],
  ]);
  updating(CLASS, [['the controller stays', { 'spec.controller': 'example.org/other' }, 'Invalid spec.controller']]);
});

describe('NetworkPolicies', () => {
  const POLICY = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      podSelector: { matchLabels: { app: 'web' } },
      ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 80, endPort: 90 }] }],
      egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }], ports: [{ port: 'dns', protocol: 'UDP' }] }],
    },
  };
  const B = 'spec.egress[0].to[0]';
  const Q = 'spec.ingress[0].ports[0]';
  creating(POLICY, [
    ['a peer is required', { 'spec.ingress[0].from[0]': {} }, 'Required spec.ingress[0].from[0]'],
    ['a peer is an address or selected', { [`${B}.podSelector`]: {} }, `Forbidden ${B}`],
    ['a selector of peers is checked', { 'spec.ingress[0].from[0].namespaceSelector': { matchLabels: { a: 'b c' } } }, 'Invalid spec.ingress[0].from[0].namespaceSelector.matchLabels'],
    ['a range is required', { [`${B}.ipBlock`]: { cidr: '' } }, `Required ${B}.ipBlock.cidr`],
    ['a range is one', { [`${B}.ipBlock.cidr`]: '10.0.0.0' }, `Invalid ${B}.ipBlock.cidr`],
    ['an exception is in the range', { [`${B}.ipBlock.except`]: ['11.0.0.0/16'] }, `Invalid ${B}.ipBlock.except[0]`],
    ['an exception is smaller', { [`${B}.ipBlock.except`]: ['10.0.0.0/8'] }, `Invalid ${B}.ipBlock.except[0]`],
    ['an exception is a range', { [`${B}.ipBlock.except`]: ['10.0.0.1'] }, `Invalid ${B}.ipBlock.except[0]`],
    ['a protocol must be known', { [`${Q}.protocol`]: 'HTTP' }, `NotSupported ${Q}.protocol`],
    ['a port is in range', { [`${Q}.port`]: 0 }, `Invalid ${Q}.port`],
    ['a port by name is a port name', { [`${Q}.port`]: 'HTTP', [`${Q}.endPort`]: undefined }, `Invalid ${Q}.port`],
    ['the last port needs a first', { [`${Q}.port`]: 'http' }, `Invalid ${Q}.endPort`],
    ['the last port is not before the first', { [`${Q}.endPort`]: 79 }, `Invalid ${Q}.endPort`],
    ['types must be known', { 'spec.policyTypes': ['Inside'] }, 'NotSupported spec.policyTypes[0]'],
    ['there are two types', { 'spec.policyTypes': ['Ingress', 'Egress', 'Ingress'] }, 'Invalid spec.policyTypes'],
  ]);
});

describe('EndpointSlices', () => {
  const SLICE = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'web-1', namespace: 'shop' },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['10.1.2.3'], hostname: 'web-1', nodeName: 'node-1', hints: { forZones: [{ name: 'a' }], forNodes: [{ name: 'node-1' }] } }],
    ports: [{ name: 'http', port: 80 }],
  };
  const E = 'endpoints[0]';
  creating(SLICE, [
    ['a type is required', { addressType: '' }, 'Required addressType'],
    ['a type must be known', { addressType: 'IP' }, 'NotSupported addressType'],
    ['addresses are required', { [`${E}.addresses`]: [] }, `Required ${E}.addresses`],
    ['101 addresses are too many', { [`${E}.addresses`]: Array(101).fill('10.1.2.3') }, `TooMany ${E}.addresses`],
    ['addresses are of the type', { [`${E}.addresses`]: ['fd00::1'] }, `Invalid ${E}.addresses`],
    ['IPv4 is no IPv6', { addressType: 'IPv6', [`${E}.addresses`]: ['10.1.2.3'] }, `Invalid ${E}.addresses`],
    ['another family is not checked alone', { addressType: 'IPv6', [`${E}.addresses`]: ['127.0.0.1'] }, `Invalid ${E}.addresses`, `Invalid ${E}.addresses[0]`],
    ['IPv6 as it is usually written is accepted', { addressType: 'IPv6', [`${E}.addresses`]: ['2001:db8::1', '2001:db8:0:1::', 'fd00:0:1::1:0:2', '1:2:3:4:5:6:7:8'] }],
    ['IPv6 written otherwise is not', { addressType: 'IPv6', [`${E}.addresses`]: ['2001:DB8::1', '2001:db8:0:0::1', 'fd00::1:0:0:2:0', '1:2:3:4:5:6:7:08'] },
      `Invalid ${E}.addresses[0]`, `Invalid ${E}.addresses[1]`, `Invalid ${E}.addresses[3]`],
    ['addresses can be reached', { [`${E}.addresses`]: ['169.254.1.1'] }, `Invalid ${E}.addresses[0]`],
    ['names are accepted', { addressType: 'FQDN', [`${E}.addresses`]: ['web.example.org.'] }],
    ['names have two labels', { addressType: 'FQDN', [`${E}.addresses`]: ['web'] }, `Invalid ${E}.addresses[0]`],
    ['a hostname is a label', { [`${E}.hostname`]: 'web.1' }, `Invalid ${E}.hostname`],
    ['a node has a DNS name', { [`${E}.nodeName`]: 'Node' }, `Invalid ${E}.nodeName`],
    ['a topology is dropped', { [`${E}.deprecatedTopology`]: { zone: 'a b' } }],
    ['a zone is hinted at once', { [`${E}.hints.forZones[1]`]: { name: 'a' } }, `Duplicate ${E}.hints.forZones[1].name`],
    ['a zone is the value of a label', { [`${E}.hints.forZones[0].name`]: 'a b' }, `Invalid ${E}.hints.forZones[0].name`],
    ['nine hints are too many', { [`${E}.hints.forZones`]: Array(9).fill({ name: 'a' }) }, `TooMany ${E}.hints.forZones`],
    ['a port has a name once', { 'ports[1]': { name: 'http', port: 81 } }, 'Duplicate ports[1].name'],
    ['a port has a name that is a label', { 'ports[0].name': 'HTTP' }, 'Invalid ports[0].name'],
    ['a port has a known protocol', { 'ports[0].protocol': 'HTTP', 'ports[0].appProtocol': 'a b' }, 'Invalid ports[0].appProtocol', 'NotSupported ports[0].protocol'],
    ['101 ports are accepted', { ports: Array.from({ length: 101 }, (_, i) => ({ name: `p${i}`, port: 1 })) }],
    ['20001 ports are too many', { ports: Array(20_001).fill({ port: 1 }) }, 'TooMany ports'],
    ['1001 endpoints are too many', { endpoints: Array(1001).fill({ addresses: [] }) }, 'TooMany endpoints'],
  ]);
  updating(SLICE, [['the type stays', { addressType: 'IPv6', [`${E}.addresses`]: ['fd00::1'] }, 'Invalid addressType']]);
});

describe('Endpoints', () => {
  const ENDPOINTS = { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'db', namespace: 'shop' }, subsets: [{ addresses: [{ ip: '10.1.2.3' }], ports: [{ name: 'a', port: 1 }, { name: 'b', port: 2 }] }] };
  creating(ENDPOINTS, [
    ['addresses are required', { 'subsets[0].addresses': [] }, 'Required subsets[0]'],
    ['addresses can be reached', { 'subsets[0].addresses[0].ip': '0.0.0.0' }, 'Invalid subsets[0].addresses[0].ip'],
    ['a hostname is a label, a node has a DNS name', { 'subsets[0].addresses[0]': { ip: '10.1.2.3', hostname: 'a.b', nodeName: 'A' } },
      'Invalid subsets[0].addresses[0].hostname', 'Invalid subsets[0].addresses[0].nodeName'],
    ['each of several ports has a name', { 'subsets[0].ports[0].name': '' }, 'Required subsets[0].ports[0].name'],
    ['a port is in range, its protocol known', { 'subsets[0].ports[0]': { name: 'A', port: 0, protocol: 'HTTP' } },
      'Invalid subsets[0].ports[0].name', 'Invalid subsets[0].ports[0].port', 'NotSupported subsets[0].ports[0].protocol'],
  ]);
});

import { App } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { clusterChart } from './cluster-scene';

const { KubeIngress, KubeNetworkPolicy, KubeService, IntOrString } = kplus.k8s;

/** The dashboard at a host name, behind an ingress controller that speaks TLS on both sides. */
export function dashboardIngressHttps(app: App): void {
  const name = 'rook-ceph-mgr-dashboard';
  const host = 'rook-ceph.example.com';
  new KubeIngress(clusterChart(app), 'dashboard', {
    metadata: { name, annotations: { 'kubernetes.io/tls-acme': 'true', 'nginx.ingress.kubernetes.io/backend-protocol': 'HTTPS' } },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: [host], secretName: host }],
      rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name, port: { name: 'https-dashboard' } } } }] } }],
    },
  });
}

/** The addresses of the monitors under one name; Rook fills in the EndpointSlice. */
export function headlessMonService(app: App): void {
  new KubeService(clusterChart(app), 'mons', { metadata: { name: 'rook-ceph-active-mons' }, spec: { clusterIp: 'None' } });
}

/** Prometheus at a port of each node. */
export function prometheusService(app: App): void {
  new KubeService(clusterChart(app), 'prometheus', {
    metadata: { name: 'rook-prometheus' },
    spec: {
      type: 'NodePort',
      selector: { prometheus: 'rook-prometheus' },
      ports: [{ name: 'web', protocol: 'TCP', port: 9090, targetPort: IntOrString.fromString('web'), nodePort: 30900 }],
    },
  });
}

/** Where daemons may connect to: the ones that talk to any address, and the ones of which all peers are known. */
export function networkPolicy(app: App): void {
  const chart = clusterChart(app);
  const policy = (name: string, egress: kplus.k8s.NetworkPolicyEgressRule[]) => new KubeNetworkPolicy(chart, name, {
    metadata: { name },
    spec: { podSelector: { matchLabels: { app: name } }, policyTypes: ['Egress'], egress },
  });
  ['rook-ceph-mon', 'rook-ceph-osd', 'rook-ceph-mgr', 'rook-ceph-osd-prepare', 'rook-ceph-tools'].forEach(name => policy(name, [{}]));
  policy('rook-ceph-mds', [
    names(),
    daemons({ matchLabels: { app: 'rook-ceph-mon' } }, 3300, 6789),
    messenger({ matchLabels: { app: 'rook-ceph-mgr' } }),
    messenger({ matchExpressions: [{ key: 'app', operator: 'In', values: ['rook-ceph-osd', 'rook-ceph-mds'] }] }),
  ]);
  ['rook-ceph-exporter', 'rook-ceph-crashcollector']
    .forEach(name => policy(name, [names(), daemons({ matchLabels: { app: 'rook-ceph-mon' } }, 3300)]));
}

/** DNS of the cluster. */
function names(): kplus.k8s.NetworkPolicyEgressRule {
  const port = IntOrString.fromNumber(53);
  return { to: [{ namespaceSelector: inNamespace('kube-system') }], ports: ['UDP', 'TCP'].map(protocol => ({ protocol, port })) };
}

function daemons(podSelector: kplus.k8s.LabelSelector, ...ports: number[]): kplus.k8s.NetworkPolicyEgressRule {
  return {
    to: [{ namespaceSelector: inNamespace('rook-ceph'), podSelector }],
    ports: ports.map(port => ({ protocol: 'TCP', port: IntOrString.fromNumber(port) })),
  };
}

/** Daemons that listen at any of the ports that Ceph has for them. */
function messenger(podSelector: kplus.k8s.LabelSelector): kplus.k8s.NetworkPolicyEgressRule {
  const { to } = daemons(podSelector);
  return { to, ports: [{ protocol: 'TCP', port: IntOrString.fromNumber(6800), endPort: 7300 }] };
}

function inNamespace(namespace: string): kplus.k8s.LabelSelector {
  return { matchLabels: { 'kubernetes.io/metadata.name': namespace } };
}

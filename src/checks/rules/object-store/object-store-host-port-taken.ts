import { isOnHostNetwork } from './private/host-network';
import { Rule } from '../../rule';
import { Severity } from '../../severity';
import { titleOf } from '../../title-of';

/** What listens on the nodes of every cluster, or on those of a CephCluster on the host network. */
const KUBERNETES: { readonly [port: number]: string } = { 22: 'ssh', 2379: 'etcd', 2380: 'etcd', 6443: 'the API server', 10250: 'the kubelet', 10256: 'kube-proxy' };
const CEPH: { readonly [port: number]: string } = { 3300: 'a mon', 6789: 'a mon', 9283: 'the mgr', 9926: 'the exporter' };

export const objectStoreHostPortTaken: Rule = {
  id: 'object-store-host-port-taken',
  refs: ['R153'],
  severity: Severity.WARNING,
  kinds: ['CephObjectStore'],
  title: 'a gateway on the host network wants a port that is taken',
  effect: 'where both meet on a node the gateway can not listen, and restarts again and again',
  mend: 'take a port that is free on the nodes, such as 8000',
  source: 'pkg/operator/ceph/object/spec.go:313 (rook d0c3b9ce6)',

  *check({ object, spec, set, cluster }) {
    for (const field of isOnHostNetwork(object, cluster) ? ['port', 'securePort'] : []) {
      const port = spec.gateway?.[field] || 0;
      const owners = set.once('object-store-host-port-taken', () => ownersOfPorts(set.all('CephObjectStore'), namespace => set.cluster(namespace)));
      const other = owners.get(port)?.find(store => titleOf(store) !== titleOf(object));
      const daemon = KUBERNETES[port] ?? (isOnHostNetwork({}, cluster) ? daemonAt(port, cluster) : undefined);
      const user = other ? `the store ${other.metadata?.name}` : daemon;
      if (user) {
        yield { path: `spec.gateway.${field}`, message: `${port} is the port of ${user} too`, others: other && [other] };
      }
    }
  },
};

/** Which daemon of a cluster on the host network listens on a port; OSDs take the first that are free from 6800 up. */
function daemonAt(port: number, { spec }: any): string | undefined {
  const { enabled, ssl, port: dashboard } = spec?.dashboard ?? {};
  if (enabled && port === (dashboard || (ssl ? 8443 : 7000))) {
    return 'the dashboard';
  }
  return CEPH[port] ?? (port >= 6800 && port < 7000 ? 'an OSD' : undefined);
}

function ownersOfPorts(stores: readonly any[], clusterOf: (namespace: string) => any): ReadonlyMap<number, readonly any[]> {
  const owners = new Map<number, any[]>();
  for (const store of stores.filter(one => isOnHostNetwork(one, clusterOf(one.metadata?.namespace ?? '')))) {
    const { port, securePort } = store.spec?.gateway ?? {};
    for (const used of [port, securePort].filter(Boolean)) {
      owners.set(used, owners.get(used) ?? []);
      owners.get(used)!.push(store);
    }
  }
  return owners;
}

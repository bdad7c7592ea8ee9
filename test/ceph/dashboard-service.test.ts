import { hosts, messageOf, newCluster, objectOf } from './fixture';
import { CephDashboardService, CephDashboardServiceProps, DashboardServiceType } from '../../src/ceph';

function service(props: Partial<CephDashboardServiceProps> = {}): CephDashboardService {
  const cluster = newCluster(hosts(3), { namespace: 'ceph' });
  return new CephDashboardService(cluster, 'dashboard', { cluster, ...props });
}

test('the dashboard is reached at the active manager', () => {
  expect(objectOf(service(), 'Service')).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'rook-ceph-mgr-dashboard-external', namespace: 'ceph', labels: { app: 'rook-ceph-mgr', rook_cluster: 'ceph' } },
    spec: {
      type: 'NodePort',
      sessionAffinity: 'None',
      selector: { app: 'rook-ceph-mgr', rook_cluster: 'ceph', mgr_role: 'active' },
      ports: [{ name: 'dashboard', port: 8443, protocol: 'TCP', targetPort: 8443 }],
    },
  });
});

test.each([
  [{ unsafeWithoutTls: true }, 'rook-ceph-mgr-dashboard-external', 'NodePort', 7000],
  [{ type: DashboardServiceType.LOAD_BALANCER, port: 443 }, 'rook-ceph-mgr-dashboard-loadbalancer', 'LoadBalancer', 443],
  [{ type: DashboardServiceType.CLUSTER_IP, name: 'inside' }, 'inside', 'ClusterIP', 8443],
])('%j makes the Service %s', (props, name, type, port) => {
  const { metadata, spec } = objectOf(service(props), 'Service');
  expect([metadata.name, spec.type, spec.ports[0].port]).toEqual([name, type, port]);
});

test('fails for a port that is none', () => {
  expect(messageOf(() => service({ port: 0 }))).toBe('storage/ceph/dashboard: port: 0 must be a whole number from 1 to 65535');
});

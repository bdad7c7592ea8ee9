import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** A workload with one claim, as the two official examples of applications have it. */
interface Workload {
  readonly name: string;
  readonly tier: string;
  readonly claim: string;
  readonly volume: string;
  readonly mountPath: string;
  readonly image: string;
  readonly container: string;
  readonly port: number;
  readonly env: kplus.k8s.EnvVar[];
  readonly service: kplus.k8s.ServiceSpec;
}

/** The password that both have; the Secret is made by hand. */
function password(name: string): kplus.k8s.EnvVar {
  return { name, valueFrom: { secretKeyRef: { name: 'wordpress-mysql', key: 'password' } } };
}

/** A database with its data on a volume of Ceph. */
export function mysql(app: App): void {
  workload(app, {
    name: 'wordpress-mysql',
    tier: 'mysql',
    claim: 'mysql-pv-claim',
    volume: 'mysql-persistent-storage',
    mountPath: '/var/lib/mysql',
    image: 'mysql:5.6',
    container: 'mysql',
    port: 3306,
    env: [password('MYSQL_ROOT_PASSWORD')],
    service: { clusterIp: 'None' },
  });
}

/** A web application that uses that database, with files on a volume of Ceph. */
export function wordpress(app: App): void {
  workload(app, {
    name: 'wordpress',
    tier: 'frontend',
    claim: 'wp-pv-claim',
    volume: 'wordpress-persistent-storage',
    mountPath: '/var/www/html',
    image: 'wordpress:4.6.1-apache',
    container: 'wordpress',
    port: 80,
    env: [{ name: 'WORDPRESS_DB_HOST', value: 'wordpress-mysql' }, password('WORDPRESS_DB_PASSWORD')],
    service: { type: 'LoadBalancer' },
  });
}

function workload(app: App, { name, tier, claim, volume, mountPath, image, container, port, env, service }: Workload): void {
  const chart = new Chart(app, name);
  const labels = { app: 'wordpress' };
  const ofTier = { ...labels, tier };
  new kplus.k8s.KubeService(chart, 'service', { metadata: { name, labels }, spec: { ...service, selector: ofTier, ports: [{ port }] } });
  new kplus.k8s.KubePersistentVolumeClaim(chart, 'claim', {
    metadata: { name: claim, labels },
    spec: {
      storageClassName: 'rook-ceph-block',
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: kplus.k8s.Quantity.fromString('20Gi') } },
    },
  });
  new kplus.k8s.KubeDeployment(chart, 'deployment', {
    metadata: { name, labels: ofTier },
    spec: {
      selector: { matchLabels: ofTier },
      strategy: { type: 'Recreate' },
      template: {
        metadata: { labels: ofTier },
        spec: {
          containers: [{
            name: container, image, env, ports: [{ containerPort: port, name: container }], volumeMounts: [{ name: volume, mountPath }],
          }],
          volumes: [{ name: volume, persistentVolumeClaim: { claimName: claim } }],
        },
      },
    },
  });
}

import { App, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { claimOf } from './pools-and-csi-scene';

/** A registry of images whose pods share a volume. */
export function csiCephfsKubeRegistry(app: App): void {
  const namespace = 'kube-system';
  const claim = claimOf(app, 'csi-cephfs-kube-registry', 'cephfs-pvc', 'rook-cephfs', {
    metadata: { namespace }, accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY], storage: Size.gibibytes(1),
  });
  const labels = { 'k8s-app': 'kube-registry', 'kubernetes.io/cluster-service': 'true' };
  const port = kplus.k8s.IntOrString.fromString('registry');
  new kplus.k8s.KubeDeployment(claim, 'registry', {
    metadata: { name: 'kube-registry', namespace, labels },
    spec: {
      replicas: 3,
      selector: { matchLabels: { 'k8s-app': 'kube-registry' } },
      template: {
        metadata: { labels },
        spec: {
          containers: [{
            name: 'registry',
            image: 'registry:2',
            imagePullPolicy: 'Always',
            resources: { limits: { memory: kplus.k8s.Quantity.fromString('100Mi') } },
            env: [
              { name: 'REGISTRY_HTTP_ADDR', value: ':5000' },
              { name: 'REGISTRY_HTTP_SECRET', valueFrom: { secretKeyRef: { name: 'kube-registry', key: 'http-secret' } } },
              { name: 'REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY', value: '/var/lib/registry' },
            ],
            volumeMounts: [{ name: 'image-store', mountPath: '/var/lib/registry' }],
            ports: [{ containerPort: 5000, name: 'registry', protocol: 'TCP' }],
            livenessProbe: { httpGet: { path: '/', port } },
            readinessProbe: { httpGet: { path: '/', port } },
          }],
          volumes: [{ name: 'image-store', persistentVolumeClaim: { claimName: claim.name, readOnly: false } }],
        },
      },
    },
  });
}

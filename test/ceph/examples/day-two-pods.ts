import { App } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { clusterChart } from './cluster-scene';

const ROOK_IMAGE = 'docker.io/rook/ceph:v1.20.6';

/** A node and its folder of Rook, where the original has something to be filled in. */
export const CLEANED = { host: 'node-0', dataDirHostPath: '/var/lib/rook' };

/** A node is wiped of all that a cluster left there. */
export function cleanupJob(app: App): void {
  const { host, dataDirHostPath } = CLEANED;
  const label = { app: 'rook-ceph-cleanup' };
  const ownNamespace = { fieldRef: { fieldPath: 'metadata.namespace' } };
  const folders = [['cleanup-volume', dataDirHostPath], ['devices', '/dev'], ['run-udev', '/run/udev']] as const;
  new kplus.k8s.KubeJob(clusterChart(app), 'cleanup', {
    metadata: { name: `rook-ceph-cleanup-${host}`, labels: { ...label, 'rook-ceph-cleanup': 'true' } },
    spec: {
      template: {
        metadata: { name: 'rook-ceph-cleanup', labels: label },
        spec: {
          serviceAccountName: 'rook-ceph-default',
          restartPolicy: 'OnFailure',
          nodeSelector: { 'kubernetes.io/hostname': host },
          containers: [{
            name: 'host-cleanup',
            image: ROOK_IMAGE,
            imagePullPolicy: 'IfNotPresent',
            args: ['ceph', 'clean', 'host'],
            securityContext: { privileged: true, runAsUser: 0 },
            env: [
              { name: 'ROOK_DATA_DIR_HOST_PATH', value: dataDirHostPath },
              { name: 'ROOK_NAMESPACE_DIR', valueFrom: ownNamespace },
              { name: 'ROOK_MON_SECRET', valueFrom: { secretKeyRef: { name: 'rook-ceph-mon', key: 'mon-secret' } } },
              { name: 'ROOK_CLUSTER_FSID', valueFrom: { secretKeyRef: { name: 'rook-ceph-mon', key: 'fsid' } } },
              { name: 'ROOK_POD_NAMESPACE', valueFrom: ownNamespace },
              { name: 'ROOK_LOG_LEVEL', value: 'DEBUG' },
              { name: 'ROOK_SANITIZE_METHOD', value: 'metadata' },
              { name: 'ROOK_SANITIZE_DATA_SOURCE', value: 'zero' },
              { name: 'ROOK_SANITIZE_ITERATION', value: '1' },
              { name: 'DM_DISABLE_UDEV', value: '1' },
            ],
            volumeMounts: folders.map(([name, mountPath]) => ({ name, mountPath })),
          }],
          volumes: folders.map(([name, path]) => ({ name, hostPath: { path } })),
        },
      },
    },
  });
}

/** A pod in which volumes are mounted by hand, with the devices and modules of its host. */
export function directMount(app: App): void {
  const name = 'rook-direct-mount';
  const labels = { app: name };
  const ofHost = [['dev', '/dev'], ['sysbus', '/sys/bus'], ['libmodules', '/lib/modules']] as const;
  new kplus.k8s.KubeDeployment(clusterChart(app), 'mount', {
    metadata: { name, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          hostNetwork: true,
          dnsPolicy: 'ClusterFirstWithHostNet',
          serviceAccountName: 'rook-ceph-default',
          containers: [{
            name,
            image: ROOK_IMAGE,
            imagePullPolicy: 'IfNotPresent',
            command: ['/bin/bash'],
            args: ['-m', '-c', '/usr/local/bin/toolbox.sh'],
            tty: true,
            securityContext: { privileged: true, runAsUser: 0 },
            env: [{ name: 'ROOK_CEPH_USERNAME', valueFrom: { secretKeyRef: { name: 'rook-ceph-mon', key: 'ceph-username' } } }],
            volumeMounts: [
              ...ofHost.map(([volume, mountPath]) => ({ name: volume, mountPath })),
              { name: 'mon-endpoint-volume', mountPath: '/etc/rook' },
              { name: 'ceph-admin-secret', mountPath: '/var/lib/rook-ceph-mon' },
            ],
          }],
          volumes: [
            { name: 'ceph-admin-secret', secret: { secretName: 'rook-ceph-mon', optional: false, items: [{ key: 'ceph-secret', path: 'secret.keyring' }] } },
            ...ofHost.map(([volume, path]) => ({ name: volume, hostPath: { path } })),
            { name: 'mon-endpoint-volume', configMap: { name: 'rook-ceph-mon-endpoints', items: [{ key: 'data', path: 'mon-endpoints' }] } },
          ],
        },
      },
    },
  });
}

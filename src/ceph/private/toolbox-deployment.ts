import { UNPRIVILEGED } from './ceph-pod';
import { TOOLBOX_RESOURCES } from './resources';
import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';

/**
 * Writes the configuration of the Ceph commands, and writes it again whenever
 * one of the files changes that Rook keeps up to date.
 */
const SCRIPT = `set -u
sources="/etc/rook/mon-endpoints /var/lib/rook-ceph-mon/secret.keyring /etc/rook-config-override/config"

fingerprint() {
  cat $sources 2>/dev/null | sha256sum
}

configure() {
  {
    printf '[global]\\nmon_host = %s\\n\\n' "$(sed 's/[a-z0-9_-]\\+=//g' /etc/rook/mon-endpoints)"
    printf '[client.admin]\\nkeyring = /etc/ceph/keyring\\n\\n'
    cat /etc/rook-config-override/config 2>/dev/null
  } > /etc/ceph/ceph.conf
  printf '[%s]\\nkey = %s\\n' "$ROOK_CEPH_USERNAME" "$(cat /var/lib/rook-ceph-mon/secret.keyring)" > /etc/ceph/keyring
}

written=""
while true; do
  current="$(fingerprint)"
  if [ "$current" != "$written" ]; then
    configure
    written="$current"
  fi
  sleep 10
done
`;

/** A pod on a node that is gone is replaced at once. */
const LEAVES_LOST_NODES = { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 };

/** `spec` of the toolbox's Deployment. */
export function toolboxDeployment(name: string, image: string, placement: rook.Placement | undefined): object {
  return {
    replicas: 1,
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: {
        serviceAccountName: 'rook-ceph-default',
        dnsPolicy: 'ClusterFirstWithHostNet',
        tolerations: [LEAVES_LOST_NODES, ...placement?.tolerations ?? []],
        containers: [container(name, image)],
        volumes: VOLUMES,
      },
    },
  };
}

function container(name: string, image: string): k8s.Container {
  return {
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    command: ['/bin/bash', '-c', SCRIPT],
    tty: true,
    env: [{ name: 'ROOK_CEPH_USERNAME', valueFrom: { secretKeyRef: { name: 'rook-ceph-mon', key: 'ceph-username' } } }],
    resources: TOOLBOX_RESOURCES,
    securityContext: UNPRIVILEGED,
    volumeMounts: [
      { name: 'ceph-config', mountPath: '/etc/ceph' },
      { name: 'mon-endpoints', mountPath: '/etc/rook' },
      { name: 'admin-secret', mountPath: '/var/lib/rook-ceph-mon', readOnly: true },
      { name: 'config-override', mountPath: '/etc/rook-config-override', readOnly: true },
    ],
  };
}

const VOLUMES: k8s.Volume[] = [
  { name: 'admin-secret', secret: { secretName: 'rook-ceph-mon', items: [{ key: 'ceph-secret', path: 'secret.keyring' }] } },
  { name: 'mon-endpoints', configMap: { name: 'rook-ceph-mon-endpoints', items: [{ key: 'data', path: 'mon-endpoints' }] } },
  { name: 'config-override', configMap: { name: 'rook-config-override', optional: true } },
  { name: 'ceph-config', emptyDir: {} },
];

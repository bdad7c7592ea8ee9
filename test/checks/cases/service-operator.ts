/** The settings of Rook's operator, which stand where it runs. */
export function operatorSettings(namespace = 'rook-ceph'): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rook-ceph-operator-config', namespace }, data: { ROOK_LOG_LEVEL: 'INFO' } };
}

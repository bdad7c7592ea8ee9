/**
 * The submodules of the typed L1 and the kinds each holds. Of a kind with
 * several versions only the newest that is served is written.
 */
export const SUBMODULES: SubmoduleSource[] = [
  { name: 'rook', facts: 'rook', groups: ['ceph.rook.io', 'objectbucket.io'] },
  { name: 'csi', facts: 'rook', groups: ['csi.ceph.io'] },
  { name: 'rustfs', facts: 'rustfs', groups: ['rustfs.com', 'sts.rustfs.com'] },
  { name: 'velero', facts: 'velero', groups: ['velero.io'] },
  { name: 'snapshot', facts: 'external-snapshotter', groups: ['snapshot.storage.k8s.io', 'groupsnapshot.storage.k8s.io'] },
  {
    name: 'monitoring',
    facts: 'prometheus-operator',
    groups: ['monitoring.coreos.com'],
    kinds: ['AlertmanagerConfig', 'PodMonitor', 'PrometheusRule', 'ServiceMonitor'],
  },
  { name: 'certmanager', facts: 'cert-manager', groups: ['cert-manager.io'], kinds: ['Certificate', 'ClusterIssuer', 'Issuer'] },
];

/** The submodule of the structs that Kubernetes itself defines, or that several submodules use. */
export const SHARED_SUBMODULE = 'k8s';

/** One submodule: a facts file, and what is taken from it. */
export interface SubmoduleSource {
  readonly name: string;
  readonly facts: string;
  readonly groups: string[];
  /**
   * @default - all kinds of the groups
   */
  readonly kinds?: string[];
}

import { ObjectMaker } from './object-maker';
import { OPERATOR_ACCOUNT } from './operator-deployment';

const PODS = ['rook-ceph-default', 'rook-ceph-mgr', 'rook-ceph-osd', 'rook-ceph-rgw', 'rook-ceph-nvmeof'];
const CSI_PODS = ['cephfs', 'nfs', 'nvmeof', 'rbd'].flatMap(driver => [`ceph-csi-${driver}-ctrlplugin-sa`, `ceph-csi-${driver}-nodeplugin-sa`]);

/** What the pods of a cluster may do on OpenShift. */
export function allowCluster(maker: ObjectMaker, line: string, namespace: string, operatorNamespace: string): void {
  const isOwn = namespace === operatorNamespace;
  constraints(maker, isOwn ? 'rook-ceph' : `rook-ceph-${namespace}`, {
    allowPrivilegedContainer: true,
    allowHostDirVolumePlugin: true,
    allowHostPID: false,
    allowHostNetwork: false,
    allowHostPorts: false,
    allowHostIPC: true,
    readOnlyRootFilesystem: false,
    allowedCapabilities: ['MKNOD', 'SYS_ADMIN', ...line === '1.19' ? ['NET_RAW'] : []],
    requiredDropCapabilities: ['All'],
    defaultAddCapabilities: [],
    runAsUser: { type: 'RunAsAny' },
    seLinuxContext: { type: 'MustRunAs' },
    fsGroup: { type: 'MustRunAs' },
    supplementalGroups: { type: 'RunAsAny' },
    volumes: ['configMap', 'downwardAPI', 'emptyDir', 'hostPath', 'persistentVolumeClaim', 'projected', 'secret'],
  }, namespace, [...isOwn ? [OPERATOR_ACCOUNT] : [], ...PODS]);
}

/** What the pods of the drivers may do on OpenShift. */
export function allowCsi(maker: ObjectMaker, namespace: string): void {
  constraints(maker, 'rook-ceph-csi', {
    allowPrivilegedContainer: true,
    allowHostDirVolumePlugin: true,
    allowHostPID: true,
    allowHostNetwork: true,
    allowHostPorts: true,
    allowHostIPC: true,
    readOnlyRootFilesystem: false,
    allowedCapabilities: ['SYS_ADMIN'],
    runAsUser: { type: 'RunAsAny' },
    seLinuxContext: { type: 'RunAsAny' },
    fsGroup: { type: 'RunAsAny' },
    supplementalGroups: { type: 'RunAsAny' },
    volumes: ['configMap', 'emptyDir', 'hostPath', 'projected'],
  }, namespace, CSI_PODS);
}

function constraints(maker: ObjectMaker, name: string, rights: object, namespace: string, accounts: readonly string[]): void {
  const users = accounts.map(account => `system:serviceaccount:${namespace}:${account}`);
  maker.make('security.openshift.io/v1', 'SecurityContextConstraints', name, undefined, { ...rights, users });
}

const PROVISIONER = /(^|\.)(cephfs|nfs)\.csi\.ceph\.com$/;

/** Which of Ceph's drivers for shared filesystems a StorageClass names: `cephfs`, `nfs`, or undefined. */
export function filesystemDriverOf(storageClass: any): string | undefined {
  return PROVISIONER.exec(storageClass.provisioner ?? '')?.[2];
}

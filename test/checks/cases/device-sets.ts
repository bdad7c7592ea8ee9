import { cephCluster, yaml } from '../yaml';

/** A claim template as the device sets of clouds have it. */
export function template(name?: string, more: object = {}, annotations: object = {}): object {
  return {
    metadata: { name, annotations },
    spec: { storageClassName: 'gp3', volumeMode: 'Block', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '500Gi' } }, ...more },
  };
}

/** A device set of three portable OSDs with a template for data. */
export function set(name: string, more: object = {}): object {
  return { name, count: 3, portable: true, volumeClaimTemplates: [template('data')], ...more };
}

/** A CephCluster with these device sets. */
export function sets(...storageClassDeviceSets: object[]): string {
  return yaml(cephCluster({ storage: { storageClassDeviceSets } }));
}

import { CLASS_KINDS, driverOf, parameter, parametersOf } from '../../ceph-driver';
import { Rule } from '../../rule';
import { Severity } from '../../severity';

const PREFIX = 'csi.storage.k8s.io/';
const OF_ROOK = /^rook-csi-(rbd|cephfs)-(provisioner|node)(?:-.*)?$/;

export const classSecretsIncomplete: Rule = {
  id: 'class-secrets-incomplete',
  refs: ['R188', 'R189'],
  severity: Severity.ERROR,
  kinds: CLASS_KINDS,
  title: 'a class does not say which Secrets its driver is to use',
  effect: 'the driver has no key for the cluster: volumes are not made, mounted, grown or snapshot',
  mend: 'name the Secrets that Rook makes, rook-csi-<rbd|cephfs>-<provisioner|node>, in the namespace of the CephCluster',
  source: 'deploy/examples/csi (rook 1.20.6)',

  *check(it) {
    const { object, kind, set, clusterNamespace } = it;
    const family = driverOf(object)?.family;
    const parameters = parametersOf(it);
    if (family === undefined) {
      return;
    }
    const pairs = new Set(needed(kind, family, object.allowVolumeExpansion === true));
    for (const name of Object.keys(parameters)) {
      const match = /^csi\.storage\.k8s\.io\/([a-z-]+)-secret-(?:name|namespace)$/.exec(name);
      if (match) {
        pairs.add(match[1]);
      }
    }
    const home = set.cluster(clusterNamespace)?.metadata?.namespace;
    for (const pair of pairs) {
      const [nameKey, namespaceKey] = ['name', 'namespace'].map(part => `${PREFIX}${pair}-secret-${part}`);
      const [name, namespace] = [parameters[nameKey], parameters[namespaceKey]];
      for (const key of [nameKey, namespaceKey].filter(one => parameters[one] === undefined)) {
        yield { path: parameter(key), message: 'it is missing' };
      }
      const [, owner, role] = OF_ROOK.exec(name ?? '') ?? [];
      if (owner !== undefined && owner !== keysOf(family)) {
        yield { path: parameter(nameKey), message: `"${name}" is for ${owner}, and the driver is that of ${family}`, fix: `name ${name!.replace(owner, keysOf(family))}` };
      }
      if (role === 'node' && !pair.startsWith('node')) {
        yield { path: parameter(nameKey), message: `"${name}" may only mount`, fix: `name ${name!.replace('node', 'provisioner')}` };
      }
      if (owner !== undefined && namespace !== undefined && home !== undefined && namespace !== home) {
        yield { path: parameter(namespaceKey), message: `Rook makes ${name} in ${home}, not in ${namespace}`, fix: `give ${home}` };
      }
    }
  },
};

function needed(kind: string, family: string, grows: boolean): string[] {
  switch (kind) {
    case 'StorageClass': return ['provisioner', ...family === 'nfs' ? [] : ['node-stage'], ...grows && family !== 'nfs' ? ['controller-expand'] : []];
    case 'VolumeSnapshotClass': return ['snapshotter'];
    default: return ['group-snapshotter'];
  }
}

/** Whose keys the driver of a family uses. */
function keysOf(family: string): string {
  return family === 'rbd' || family === 'nvmeof' ? 'rbd' : 'cephfs';
}

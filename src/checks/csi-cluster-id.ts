import { createHash } from 'crypto';
import { ObjectIndex } from './object-index';

/** Parts of a cluster that a class may name as `clusterID`: kind, the field that names the owner, and what Rook calls the kind in a hash. */
const PARTS = [
  { kind: 'CephBlockPoolRadosNamespace', owner: 'blockPoolName', label: 'block' },
  { kind: 'CephFilesystemSubVolumeGroup', owner: 'filesystemName', label: 'file' },
] as const;

const HASH = /^[0-9a-f]{32}$/;

/**
 * The namespace of the CephCluster that a class means with its `clusterID`: that of the RADOS namespace or
 * subvolume group with this `clusterID`, by its own field or by the hash that Rook makes of its names (R190); of a hash that
 * nobody in the set has it is not known, and empty; else it is the `clusterID` itself.
 */
export function namespaceOfClusterID(set: ObjectIndex, clusterID: string): string {
  return set.once('namespaces by clusterID', () => namespaces(set)).get(clusterID) ?? (HASH.test(clusterID) ? '' : clusterID);
}

function namespaces(set: ObjectIndex): ReadonlyMap<string, string> {
  return new Map(PARTS.flatMap(({ kind, owner, label }) => set.all(kind).map(({ metadata = {}, spec = {} }): [string, string] => {
    const names = [metadata.namespace, spec[owner], label, spec.name || metadata.name];
    return [spec.clusterID || createHash('sha256').update(names.join('-')).digest('hex').slice(0, 32), metadata.namespace ?? ''];
  })));
}

import { ResourceFit } from '../../../../placement/resource-fit';
import { Subject } from '../../../subject';

/** Kinds whose daemons run beside those of the CephCluster. */
const OWNED = ['CephFilesystem', 'CephObjectStore', 'CephNFS', 'CephRBDMirror', 'CephFilesystemMirror'];

const GIB = 1024 ** 3;

/** Whether the daemons of a CephCluster have room on the nodes; undefined where they run elsewhere. */
export function resourceFitOf({ object, namespace, set, topology, storage }: Subject): ResourceFit | undefined {
  return set.onceIn(namespace, 'resource fit', () =>
    ResourceFit.of(object, OWNED.flatMap(kind => set.all(kind, namespace)), topology!, storage));
}

/** Memory for a message: `30.5 GiB`. */
export function gibText(bytes: number): string {
  return `${Math.round(bytes / GIB * 10) / 10} GiB`;
}

/** CPU for a message: `1.5`. */
export function coresText(cpuMillis: number): string {
  return `${cpuMillis / 1000} CPU`;
}

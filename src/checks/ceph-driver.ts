import { ObjectIndex } from './object-index';
import { Subject } from './subject';

/** A CSI driver of Ceph, by its name. */
export interface CephDriver {
  /** The whole name, such as `rook-ceph.rbd.csi.ceph.com`. */
  readonly name: string;
  /** What stands in front of the family: the namespace of the operator; empty if nothing does. */
  readonly prefix: string;
  /** `rbd`, `cephfs`, `nfs` or `nvmeof`; undefined for a name that is like one of Ceph's, but none. */
  readonly family?: string;
}

/** Kinds whose objects name a driver. */
export const CLASS_KINDS: readonly string[] = ['StorageClass', 'VolumeSnapshotClass', 'VolumeGroupSnapshotClass'];

const NAME = /^(?:(.+)\.)?(rbd|cephfs|nfs|nvmeof)\.csi\.ceph\.com$/;

/** The driver that a class names, if it is one of Ceph's or means to be. */
export function driverOf(object: any): CephDriver | undefined {
  const name: string = object?.provisioner ?? object?.driver ?? '';
  const match = NAME.exec(name);
  if (match) {
    return { name, prefix: match[1] ?? '', family: match[2] };
  }
  return /\.ceph\.com$|^ceph\.rook\.io\/block$/.test(name) ? { name, prefix: '' } : undefined;
}

/** Name of the field that names the driver. */
export function driverField(kind: string): string {
  return kind === 'StorageClass' ? 'provisioner' : 'driver';
}

/** The Ceph StorageClasses of a set with a driver of a family. */
export function storageClassesOf(set: ObjectIndex, family: string): readonly any[] {
  return set.once(`storage classes of ${family}`, () => set.all('StorageClass').filter(object => driverOf(object)?.family === family));
}

/** Parameters of a class; empty if it has none. */
export function parametersOf({ object }: Subject): { readonly [name: string]: string } {
  return object.parameters ?? {};
}

/** Path of a parameter. */
export function parameter(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? `parameters.${name}` : `parameters[${name}]`;
}

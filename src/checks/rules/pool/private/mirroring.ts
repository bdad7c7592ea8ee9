import { poolsOf } from '../../../../placement/ceph-pools';

/** Mirroring as an object asks for it, of RBD pools or of a namespace in one. */
export interface Mirroring {
  /** Path of its spec, such as `spec.mirroring`. */
  readonly path: string;
  /** Its spec: mode, snapshotSchedules, peers, … */
  readonly spec: any;
  readonly isEnabled: boolean;
}

/** The mirroring of each pool of an object, and of a CephBlockPoolRadosNamespace. */
export function mirroringOf(object: any): Mirroring[] {
  if (object.kind === 'CephBlockPoolRadosNamespace') {
    const own = object.spec?.mirroring;
    return own ? [{ path: 'spec.mirroring', spec: own, isEnabled: true }] : [];
  }
  return poolsOf(object)
    .filter(({ spec }) => spec.mirroring)
    .map(({ path, spec }) => ({ path: `${path}.mirroring`, spec: spec.mirroring, isEnabled: spec.mirroring.enabled === true }));
}

import { CrushLevel } from '../topology';
import { Version } from '../versions/version';

/** Oldest release of Ceph that has been called by its number; smaller numbers are somebody's own tags. */
const FIRST_MAJOR = 9;

/** Whether the daemons of a CephCluster run elsewhere. */
export function isExternal(cluster: any): boolean {
  return cluster?.spec?.external?.enable === true;
}

/** Whether a CephCluster has an arbiter zone. */
export function isStretched(cluster: any): boolean {
  return (cluster?.spec?.mon?.stretchCluster?.zones?.length ?? 0) > 0;
}

/** The CRUSH type of the domains that a CephCluster with an arbiter zone is divided into: what its label ends with. */
export function stretchLevelOf(cluster: any): string {
  return (cluster.spec.mon.stretchCluster.failureDomainLabel || CrushLevel.ZONE.nodeLabel).split('/').at(-1);
}

/** The Ceph version that a CephCluster asks for; undefined where its image does not tell. */
export function cephVersionOf(cluster: any): Version | undefined {
  const version = Version.ofImage(cluster?.spec?.cephVersion?.image ?? '');
  return version && version.major >= FIRST_MAJOR ? version : undefined;
}

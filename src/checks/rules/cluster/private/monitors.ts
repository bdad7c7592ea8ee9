import { RookOperator } from '../../../rook-operator';

/** The label that tells a node's zone if a CephCluster names no other. */
const ZONE_LABEL = 'topology.kubernetes.io/zone';

/** How many monitors Rook keeps for a CephCluster; zero and nothing stand for three. */
export function monCountOf(spec: any): number {
  return spec.mon?.count || 3;
}

/** Whether daemons use the network of their hosts. */
export function usesHostNetwork({ network }: any, operator: RookOperator): boolean {
  const isLegacy = network?.hostNetwork === true && (network.provider ?? '') === '';
  return isLegacy || network?.provider === 'host' || operator.setting('ROOK_ENFORCE_HOST_NETWORK') === 'true';
}

/** Zones that monitors are to be spread over. */
export interface MonZones {
  /** Path of the list. */
  readonly path: string;
  readonly zones: readonly any[];
  /** The label of nodes that tells the zone. */
  readonly label: string;
  /** Path of the label. */
  readonly labelPath: string;
}

/** The zones of a CephCluster's monitors; undefined if it has none. */
export function monZonesOf({ mon = {} }: any): MonZones | undefined {
  const stretch = mon.stretchCluster?.zones?.length > 0 ? mon.stretchCluster : undefined;
  const zones = stretch ? stretch.zones : mon.zones ?? [];
  return zones.length === 0 ? undefined : {
    path: stretch ? 'spec.mon.stretchCluster.zones' : 'spec.mon.zones',
    zones,
    label: stretch?.failureDomainLabel || mon.failureDomainLabel || ZONE_LABEL,
    labelPath: stretch && !mon.failureDomainLabel ? 'spec.mon.stretchCluster.failureDomainLabel' : 'spec.mon.failureDomainLabel',
  };
}

/** What Rook takes a label for in CRUSH: the part behind the slash. */
export function crushTypeOf(label: string): string {
  return label.slice(label.indexOf('/') + 1);
}

/** Templates for the volumes of monitors: path, the zone they are for, template. */
export function monVolumesOf(spec: any): { path: string; zone: string; template: any }[] {
  const zones = monZonesOf(spec);
  return [
    { path: 'spec.mon.volumeClaimTemplate', zone: '', template: spec.mon?.volumeClaimTemplate },
    ...(zones?.zones ?? []).map((zone, i) => ({
      path: `${zones!.path}[${i}].volumeClaimTemplate`, zone: `${zone?.name}`, template: zone?.volumeClaimTemplate,
    })),
  ];
}

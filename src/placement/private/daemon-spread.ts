import { CrushLevel } from '../../topology';

/** A zone, or another domain, that has monitors of its own. */
export interface MonZone {
  /** The label of nodes that names it. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** Whether it is the one without data, which may have a placement of its own. */
  readonly arbiter: boolean;
}

const HOSTNAME = CrushLevel.HOST.nodeLabel!;

/** The labels by which a placement spreads pods, laid over another one as Rook does. That a selector means other pods is not looked at. */
export function spreadKeys(below: any, own: any): string[] {
  const constraints: any[] = own?.topologySpreadConstraints ?? below?.topologySpreadConstraints ?? [];
  const apart = own?.podAntiAffinity ?? below?.podAntiAffinity;
  const preferred: any[] = (apart?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm }: any) => podAffinityTerm ?? {});
  const keys: any[] = [...constraints, ...requiredTerms(apart), ...preferred].map(({ topologyKey }) => topologyKey);
  return [...new Set(keys.filter(key => typeof key === 'string' && key !== HOSTNAME))];
}

/** Whether pods of a placement never share a node: with the network of the host they want the same ports. */
export function isApart(spec: any, placement: any, hostNetwork: any): boolean {
  const { network } = spec ?? {};
  const isOnHost = hostNetwork ?? (network?.provider === 'host' || (!network?.provider && network?.hostNetwork === true));
  return isOnHost === true || requiredTerms(placement?.podAntiAffinity).some(({ topologyKey }) => topologyKey === HOSTNAME);
}

/**
 * The zones that Rook puts monitors in: one more in each in turn, and of a stretch cluster one in the zone of the arbiter and
 * as many in each of the others.
 */
export function monZones({ mon = {} }: any): MonZone[] | undefined {
  const { stretchCluster, count } = mon;
  const stretched: any[] = stretchCluster?.zones ?? [];
  const zones: any[] = stretched.length > 0 ? stretched : mon.zones ?? [];
  if (zones.length === 0) {
    return undefined;
  }
  const key = (stretched.length > 0 ? stretchCluster.failureDomainLabel : mon.failureDomainLabel) || CrushLevel.ZONE.nodeLabel!;
  const wanted = count || 3;
  const sharing = stretched.length > 0 ? zones.filter(({ arbiter }) => arbiter !== true) : zones;
  const shared = wanted - (zones.length - sharing.length);
  return zones.map((zone): MonZone => {
    const arbiter = !sharing.includes(zone);
    const turn = sharing.indexOf(zone);
    return { key, name: zone.name, arbiter, count: arbiter ? 1 : Math.floor(shared / sharing.length) + (turn < shared % sharing.length ? 1 : 0) };
  });
}

function requiredTerms(podAntiAffinity: any): any[] {
  return podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
}

import { isStretched, stretchLevelOf } from './ceph-cluster';
import { CephCrushMap } from './ceph-crush-map';
import { CrushMap } from './crush-map';
import { CrushMapError } from './crush-map-error';
import { FullRatios } from './full-ratios';
import { NodeLoad, UnplacedDaemons } from './node-load';
import { PlacedDaemon } from './placed-daemon';
import { PlacedOsd } from './placed-osd';
import { PlacedPool } from './placed-pool';
import { PlacementError } from './placement-error';
import { IPlacementSource } from './placement-source';
import { ManifestSet } from '../manifests';
import { withoutNulls } from '../manifests/without-nulls';
import { CrushLevel, Topology } from '../topology';
import { CephSettings } from './private/ceph-settings';
import { osdsOf } from './private/cluster-osds';
import { plannedPools } from './private/cluster-pools';
import { DaemonLayout } from './private/daemon-layout';
import { fullRatiosOf } from './private/full-ratios-of';
import { Notes } from './private/notes';
import { PgAutoscaler } from './private/pg-autoscaler';
import { PlannedPool } from './private/planned-pool';
import { ResourceFit } from './resource-fit';

/** What is assumed of a cluster that does not run yet. */
export interface PlacementOptions {
  /** Bytes that are stored in a pool, without replicas, by its name; Ceph sizes pools by it. @default - nothing is stored */
  readonly storedBytes?: { readonly [pool: string]: number };
}

/** Which CephCluster of the manifests is meant. */
export interface ManifestPlacementOptions extends PlacementOptions {
  /** Name of the CephCluster. @default - the only one that there is */
  readonly cluster?: string;
  /** Namespace of the CephCluster. @default - the only one in which there is one */
  readonly namespace?: string;
}

/**
 * What Rook and Ceph would make of a CephCluster and its pools on these machines: the OSDs, the CRUSH map with its
 * rules, and the pools with their placement groups, before anything is deployed.
 *
 * What is not known of a real cluster is either assumed, and said among the assumptions, or left out, and said
 * among what is not evaluated. Where the OSDs can't be told there are none, and no pools.
 */
export class Placement {
  /**
   * The placement of a cluster in an app, with the pools that any construct of the app makes for it.
   *
   * @throws PlacementError if `storedBytes` names a pool that there is not, or is no number of bytes
   */
  static of(cluster: IPlacementSource, options: PlacementOptions = {}): Placement {
    const { name, namespace } = cluster;
    return Placement.ofManifests(cluster.manifests(), cluster.topology, { ...options, cluster: name, namespace });
  }

  /**
   * The placement of a cluster that manifests describe, whoever wrote them.
   *
   * @param manifests with a CephCluster, and its pools in the order in which they are made
   * @param topology  the machines, with their devices
   * @throws PlacementError if there is no such CephCluster, or more than one; if `storedBytes` names a pool that there is not, or is no number of bytes
   */
  static ofManifests(manifests: ManifestSet, topology: Topology, options: ManifestPlacementOptions = {}): Placement {
    const cluster = clusterOf(manifests, options);
    const objects = manifests.objects.filter(({ metadata }) => metadata?.namespace === cluster.metadata?.namespace);
    return new Placement(cluster, objects, topology, options.storedBytes ?? {});
  }

  /**
   * The placement of a CephCluster with the objects of its namespace, in the order in which they are made.
   *
   * @internal
   */
  static _ofObjects(cluster: any, objects: readonly any[], topology: Topology): Placement {
    return new Placement(cluster, objects, topology, {});
  }

  /** Name of the CephCluster. */
  readonly name: string;
  /** Namespace of the CephCluster; empty if it names none. */
  readonly namespace: string;
  /** The CRUSH map, with the rules of the pools. */
  readonly map: CrushMap;
  /** The OSDs, by number; none where they can't be told. */
  readonly osds: PlacedOsd[];
  /** The pools, by number. */
  readonly pools: PlacedPool[];
  /** How full OSDs may be. */
  readonly fullRatios: FullRatios;
  /** Level of the domains that a stretch cluster is divided into, for example `zone`. @default - not a stretch cluster */
  readonly stretchLevel?: string;
  /** What is not evaluated, and why; a sentence each. */
  readonly notEvaluated: string[];

  private readonly assumed: readonly string[];
  private readonly fitOf: () => ResourceFit | undefined;
  private readonly layoutOf: () => DaemonLayout;
  private fit?: { readonly nodes: readonly NodeLoad[]; readonly unplaced: readonly UnplacedDaemons[] };
  private layout?: DaemonLayout;

  private constructor(given: any, all: readonly any[], topology: Topology, storedBytes: { readonly [pool: string]: number }) {
    const [cluster, objects] = [withoutNulls(given), all.map(withoutNulls)];
    const notes = new Notes();
    const settings = new CephSettings(cluster, objects);
    this.name = cluster.metadata?.name ?? '';
    this.namespace = cluster.metadata?.namespace ?? '';
    this.fullRatios = fullRatiosOf(cluster);
    this.stretchLevel = stretchLevel(cluster);
    topology.assumptions.forEach(assumption => notes.assume(assumption));
    const found = osdsOf(cluster, topology, notes);
    const crush = crushMapOf(found, settings.crushRoot, notes);
    this.osds = crush === undefined ? [] : found;
    const planned = crush === undefined ? [] : plannedPools(crush, cluster, objects, settings, notes);
    checkStored(storedBytes, planned, this.osds.length > 0);
    this.map = (crush ?? CephCrushMap.of([])).map;
    this.pools = scaled(this.map, this.osds, planned, { settings, storedBytes, notes, full: this.fullRatios.full });
    this.assumed = notes.assumptions;
    this.notEvaluated = notes.notEvaluated;
    this.fitOf = () => ResourceFit.of(cluster, objects, topology);
    this.layoutOf = () => new DaemonLayout(cluster, objects, topology);
  }

  /** What the daemons ask of each node, in the order of the topology; none where they run elsewhere. */
  get nodes(): NodeLoad[] {
    return [...this.resourceFit.nodes];
  }

  /** Daemons for which no node has room. */
  get unplacedDaemons(): UnplacedDaemons[] {
    return [...this.resourceFit.unplaced];
  }

  /** Where the daemons beside OSDs are taken to run, for a study of failures; none where they run elsewhere. */
  get daemons(): PlacedDaemon[] {
    return [...this.daemonLayout.daemons];
  }

  /** What was assumed, a sentence each. */
  get assumptions(): string[] {
    return [...this.assumed, ...this.daemonLayout.assumptions];
  }

  private get resourceFit(): { readonly nodes: readonly NodeLoad[]; readonly unplaced: readonly UnplacedDaemons[] } {
    return this.fit ??= this.fitOf() ?? { nodes: [], unplaced: [] };
  }

  private get daemonLayout(): DaemonLayout {
    return this.layout ??= this.layoutOf();
  }
}

function clusterOf(manifests: ManifestSet, { cluster, namespace }: ManifestPlacementOptions): any {
  const all = manifests.objects.filter(({ kind }) => kind === 'CephCluster');
  const meant = all.filter(({ metadata }) => [undefined, metadata?.name].includes(cluster) && [undefined, metadata?.namespace].includes(namespace));
  if (meant.length !== 1) {
    const names = all.map(({ metadata }) => `${metadata?.namespace ?? ''}/${metadata?.name}`).join(', ');
    const wanted = [namespace, cluster].filter(part => part !== undefined).join('/');
    throw new PlacementError(all.length === 0 ? 'there is no CephCluster among the manifests'
      : `${meant.length === 0 ? 'no' : 'more than one'} CephCluster${wanted === '' ? '' : ` ${wanted}`} among the manifests, `
        + `there ${all.length === 1 ? 'is' : 'are'} ${names}${meant.length === 0 ? '' : '; say which one is meant'}`);
  }
  return meant[0];
}

/** Ceph has no stretch mode over domains that are no level of its map; that its rule can't be made is told with the pools. */
function stretchLevel(cluster: any): string | undefined {
  const level = isStretched(cluster) ? stretchLevelOf(cluster) : undefined;
  return CrushLevel.all().some(({ name }) => name === level) ? level : undefined;
}

function crushMapOf(osds: PlacedOsd[], crushRoot: string | undefined, notes: Notes): CephCrushMap | undefined {
  if (osds.length === 0) {
    return undefined;
  }
  try {
    return CephCrushMap.of(osds, crushRoot);
  } catch (error) {
    if (error instanceof CrushMapError) {
      notes.omit(`Ceph would not take the OSDs as they are, so capacity is not known: ${error.message}`);
      return undefined;
    }
    throw error;
  }
}

function checkStored(storedBytes: { readonly [pool: string]: number }, pools: readonly PlacedPool[], isEvaluated: boolean): void {
  for (const [name, bytes] of Object.entries(storedBytes)) {
    if (isEvaluated && !pools.some(pool => pool.name === name)) {
      throw new PlacementError(`storedBytes: there is no pool ${name}; there are ${pools.map(pool => pool.name).join(', ')}`);
    }
    if (!(bytes >= 0 && bytes < Infinity)) {
      throw new PlacementError(`storedBytes: pool ${name} has ${bytes} bytes, give a number from 0`);
    }
  }
}

interface Scaling {
  readonly settings: CephSettings;
  readonly storedBytes: { readonly [pool: string]: number };
  readonly notes: Notes;
  readonly full: number;
}

/** Pools with the placement groups that the autoscaler gives them. */
function scaled(map: CrushMap, osds: PlacedOsd[], planned: PlannedPool[], { settings, storedBytes, notes, full }: Scaling): PlacedPool[] {
  const targetPerOsd = settings.numberOf('mon_target_pg_per_osd', 'mgr') ?? 100;
  const autoscaler = new PgAutoscaler(map, osds, planned, { targetPerOsd, storedBytes });
  if (autoscaler.overlapping.length > 0) {
    notes.assume(`Ceph does not scale the placement groups of ${autoscaler.overlapping.join(', ')}: their CRUSH roots overlap; `
      + 'give all pools a device class, or none');
  } else if (planned.some(({ autoscaled }) => autoscaled)) {
    notes.assume('all pools are there, with what they are said to hold, when the autoscaler first counts their placement groups');
  }
  const most = settings.numberOf('mon_max_pg_per_osd', 'mon') ?? 250;
  if (autoscaler.groupsPerOsd > most) {
    notes.omit(`the pools ask for ${Math.ceil(autoscaler.groupsPerOsd)} placement groups for each OSD, and Ceph takes ${most} (mon_max_pg_per_osd): `
      + 'it refuses to make some, or to give them as many as are told here; have fewer pools or more OSDs, or raise it');
  }
  return planned.map(pool => {
    const { id, name, rule, size, minSize, dataChunks, erasureCoded, failureDomain, deviceClass, use } = pool;
    const [pgNum, fullPgNum] = [autoscaler.pgNumOf(pool), autoscaler.fullPgNumOf(pool, full)];
    const grown = fullPgNum === pgNum ? {} : { fullPgNum };
    return { id, name, rule, size, minSize, dataChunks, erasureCoded, pgNum, ...grown, failureDomain, ...deviceClass && { deviceClass }, use };
  });
}

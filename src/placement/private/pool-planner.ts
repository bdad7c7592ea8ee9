import { CephSettings } from './ceph-settings';
import { problemOfMsrRule } from './msr-reach';
import { Notes } from './notes';
import { PlannedPool } from './planned-pool';
import { NOT_FOLLOWED, withParameters } from './pool-parameters';
import { isStretched, stretchLevelOf } from '../ceph-cluster';
import { CephCrushMap } from '../ceph-crush-map';
import { failureDomainOf, isErasureCoded } from '../ceph-pools';
import { CrushMapError } from '../crush-map-error';

/** A pool that an object asks for. */
export interface WantedPool {
  readonly name: string;
  readonly use: string;
  /** Its spec; undefined where Ceph decides all. */
  readonly spec?: any;
  /** What it is made with before its parameters are set. */
  readonly initial?: Partial<PlannedPool>;
}

/** How many OSDs a placement group is on, and how many it takes. */
type Copies = Pick<PlannedPool, 'size' | 'minSize' | 'dataChunks'>;

const STRETCH_RULE = 'default_stretch_cluster_rule';

/** What Ceph sets in stretch mode, whatever is asked for. */
const STRETCHED = { size: 4, minSize: 2 };

/** Chunks beside those of data and coding, which the map does not tell. */
const UNEVEN_PLUGINS: readonly string[] = ['lrc', 'shec'];

/** Makes pools and their rules one after the other, as Rook does, and gives them the numbers that Ceph would. */
export class PoolPlanner {
  private readonly made = new Map<string, PlannedPool>();
  private readonly stretched: boolean;
  private lastId = 0;

  constructor(
    private readonly crush: CephCrushMap, private readonly cluster: any, private readonly settings: CephSettings, private readonly notes: Notes,
  ) {
    this.stretched = isStretched(cluster);
    if (this.stretched) {
      const { subFailureDomain } = cluster.spec.mon.stretchCluster;
      this.attempt('the pools of the stretch cluster', () => crush.addTwoStepRule({
        name: STRETCH_RULE,
        crushRoot: settings.crushRoot,
        failureDomain: stretchLevelOf(cluster),
        subFailureDomain: subFailureDomain || undefined,
      }));
    }
  }

  /** The pools, by number. */
  get pools(): PlannedPool[] {
    return [...this.made.values()];
  }

  /** Makes a pool, or changes the one that is there. */
  add(wanted: WantedPool): void {
    const { name, spec = { replicated: { size: this.settings.numberOf('osd_pool_default_size', 'mon') ?? 3 } } } = wanted;
    const ignored = NOT_FOLLOWED.filter(parameter => spec.parameters?.[parameter] !== undefined);
    if (ignored.length > 0 || UNEVEN_PLUGINS.includes(spec.erasureCoded?.algorithm)) {
      this.notes.omit(`pool ${name}: ${ignored.length > 0 ? `its parameters ${ignored.join(', ')} are` : `the plugin ${spec.erasureCoded.algorithm} is`} not followed here; `
        + 'its placement groups count nowhere');
      this.lastId++;
      return;
    }
    const known = this.made.get(name);
    const pool = known ? this.changed(known, spec) : this.created(wanted, spec);
    if (pool !== undefined) {
      this.made.set(name, withParameters(pool, parametersOf(spec)));
    }
  }

  private created({ name, use, initial, spec: own }: WantedPool, spec: any): PlannedPool | undefined {
    const erasureCoded = isErasureCoded(spec);
    const { dataChunks = 0, codingChunks = 0 } = spec.erasureCoded ?? {};
    const replicas = spec.replicated?.size ?? 0;
    if (replicas < 1 && !erasureCoded) {
      this.notes.omit(`pool ${name}: it says neither replicated nor erasureCoded, Rook does not make it`);
      return undefined;
    }
    const rule = own === undefined && !this.stretched ? 0 : this.ruleOf(name, spec, dataChunks + codingChunks);
    if (rule === undefined) {
      return undefined;
    }
    return {
      id: ++this.lastId,
      name,
      use,
      rule,
      ...erasureCoded ? coded(dataChunks, codingChunks) : this.replicated(replicas),
      erasureCoded,
      failureDomain: this.stretched ? stretchLevelOf(this.cluster) : failureDomainOf(spec),
      ...spec.deviceClass && !this.stretched && { deviceClass: spec.deviceClass },
      // Where it is left to the autoscaler, Ceph starts with one.
      pgNum: this.autoscaled ? 1 : this.settings.numberOf('osd_pool_default_pg_num', 'mon') ?? 32,
      bulk: false,
      bias: 1,
      targetSizeRatio: 0,
      targetSizeBytes: 0,
      autoscaled: this.autoscaled,
      ...initial,
    };
  }

  /** Of a pool that is there Rook changes the size, and the rule where it is allowed to. */
  private changed(pool: PlannedPool, spec: any): PlannedPool {
    const { name } = pool;
    const size = spec.replicated?.size ?? 0;
    const resized = size > 0 && size !== pool.size && !this.stretched ? { ...pool, ...this.replicated(size) } : pool;
    const { failureDomain, deviceClass } = spec;
    if (spec.enableCrushUpdates !== true || this.stretched || !(failureDomain || deviceClass) || isSame(pool, spec)) {
      return resized;
    }
    const ruleName = [name, failureDomain ?? '', ...deviceClass ? [deviceClass] : []].join('_');
    const crushRoot = spec.crushRoot || this.settings.crushRoot;
    const rule = this.attempt(`pool ${name}`, () => this.crush.addReplicatedRule(
      { name: ruleName, crushRoot, failureDomain: failureDomain || undefined, deviceClass: deviceClass || undefined },
    ));
    return rule === undefined ? resized : { ...resized, rule, failureDomain: failureDomainOf(spec), deviceClass: deviceClass || undefined };
  }

  private replicated(size: number): Copies {
    return { ...this.stretched ? STRETCHED : { size, minSize: size - Math.floor(size / 2) }, dataChunks: 1 };
  }

  private get autoscaled(): boolean {
    return (this.settings.of('osd_pool_default_pg_autoscale_mode', 'mon') ?? 'on') === 'on';
  }

  /** Number of the rule that Rook makes or takes; undefined where Ceph refuses it. */
  private ruleOf(name: string, spec: any, chunks: number): number | undefined {
    if (this.stretched) {
      return this.crush.map.rules.find(rule => rule.name === STRETCH_RULE && !isErasureCoded(spec))?.id
        ?? this.refused(name, isErasureCoded(spec) ? 'a stretch cluster has no erasure-coded pools' : 'the stretch cluster has no rule');
    }
    const { crushRoot, failureDomain, deviceClass } = spec;
    const root = crushRoot || this.settings.crushRoot;
    const props = { name, crushRoot: root, failureDomain: failureDomain || undefined, deviceClass: deviceClass || undefined };
    return this.attempt(`pool ${name}`, () => {
      if (isErasureCoded(spec)) {
        const { crushOSDsPerFailureDomain: osdsPerFailureDomain, crushNumFailureDomains: failureDomains } = spec.erasureCoded;
        if (osdsPerFailureDomain > 1 && osdsPerFailureDomain * (failureDomains ?? 0) < chunks) {
          throw new CrushMapError(`${osdsPerFailureDomain} OSDs in each of ${failureDomains ?? 0} failure domains are fewer than its ${chunks} chunks`);
        }
        // The root of the cluster is not handed on to profiles (R83).
        const rule = this.crush.addErasureRule({ ...props, crushRoot: crushRoot || undefined, osdsPerFailureDomain, failureDomains });
        const problem = osdsPerFailureDomain > 1 ? problemOfMsrRule(this.crush.map, rule) : undefined;
        return problem === undefined ? rule : this.unfollowed(name, problem);
      }
      const { hybridStorage, replicasPerFailureDomain, subFailureDomain } = spec.replicated;
      if (hybridStorage) {
        const { primaryDeviceClass, secondaryDeviceClass } = hybridStorage;
        return this.crush.addHybridRule({ ...props, primaryDeviceClass, secondaryDeviceClass });
      }
      return replicasPerFailureDomain > 1
        ? this.crush.addTwoStepRule({ ...props, subFailureDomain: subFailureDomain || undefined })
        : this.crush.addReplicatedRule(props);
    });
  }

  private unfollowed(name: string, problem: string): undefined {
    this.notes.omit(`pool ${name}: Ceph could not follow its rule: ${problem}`);
    return undefined;
  }

  private attempt(what: string, make: () => number | undefined): number | undefined {
    try {
      return make();
    } catch (error) {
      if (error instanceof CrushMapError) {
        this.notes.omit(`${what}: Ceph would not make the rule: ${error.message}`);
        return undefined;
      }
      throw error;
    }
  }

  private refused(name: string, reason: string): undefined {
    this.notes.omit(`pool ${name}: ${reason}, Rook does not make it`);
    return undefined;
  }
}

function coded(dataChunks: number, codingChunks: number): Copies {
  return { size: dataChunks + codingChunks, minSize: dataChunks + Math.min(1, codingChunks - 1), dataChunks };
}

function isSame(pool: PlannedPool, { failureDomain = '', deviceClass }: any): boolean {
  return pool.failureDomain === failureDomain && (pool.deviceClass ?? '') === (deviceClass ?? '');
}

/** `targetSizeRatio` of the spec counts as a parameter. */
function parametersOf(spec: any): { readonly [name: string]: unknown } {
  const ratio = spec.replicated?.targetSizeRatio;
  return { ...ratio ? { target_size_ratio: ratio } : {}, ...spec.parameters };
}

import { closest, distance } from 'fastest-levenshtein';
import { LOG_SUBSYSTEMS } from './private/log-subsystems';
import { SYNTAX } from './private/parse-value';

/** When a new value of an option takes effect. */
export enum OptionEffect {
  /** At once, in running daemons. */
  RUNTIME = 'runtime',
  /** When the daemons that read it start again. */
  RESTART = 'restart',
  /** Only for what is made afterwards: an OSD, for instance. */
  CREATE = 'create',
  /** Only in a cluster that is made afterwards. */
  CLUSTER_CREATE = 'cluster_create',
}

interface OptionFacts {
  readonly type: string;
  readonly dev?: boolean;
  readonly default?: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: string[];
  readonly flags?: string[];
}

let catalogue: { readonly version: string; readonly options: { readonly [name: string]: OptionFacts } } | undefined;

/**
 * A configuration option of Ceph: what values it takes and when they take effect.
 *
 * The catalogue is that of Ceph 20.2.4, with the mgr modules that come with it.
 *
 * @see https://docs.ceph.com/en/latest/rados/configuration/ceph-conf/
 */
export class CephOption {
  /**
   * The option of a name; undefined where Ceph knows none.
   *
   * @param name such as `osd_max_scrubs`; spaces stand for underscores, as in Ceph
   */
  public static find(name: string): CephOption | undefined {
    const key = name.trim().replace(/\s+/g, '_');
    const { options } = facts();
    const known = Object.hasOwn(options, key) ? options[key] : logLevel(key);
    return known && new CephOption(key, known);
  }

  /**
   * The name of an option that is spelled nearly so; undefined where none comes near.
   *
   * @param name such as `osd_max_scrub`
   */
  public static nearestName(name: string): string | undefined {
    const best = closest(name, Object.keys(facts().options));
    return distance(name, best) <= Math.max(2, name.length / 4) ? best : undefined;
  }

  /** The names of all options, in order. */
  public static names(): string[] {
    return Object.keys(facts().options);
  }

  private constructor(
    /** The name, such as `osd_max_scrubs`. */
    public readonly name: string,
    private readonly known: OptionFacts,
  ) {}

  /** The type: `bool`, `int`, `uint`, `float`, `size`, `secs`, `millisecs`, `str`, `addr`, `addrvec`, `uuid` or `level`. */
  public get type(): string {
    return this.known.type;
  }

  /** The value when nothing is set, as Ceph writes it; undefined where there is none. */
  public get defaultValue(): string | undefined {
    return this.known.default;
  }

  /** The lowest value: a number, bytes, or seconds or milliseconds by type; undefined where there is no bound. */
  public get min(): number | undefined {
    return this.known.min;
  }

  /** The highest value, as the lowest one. */
  public get max(): number | undefined {
    return this.known.max;
  }

  /** The only values there are; empty where there are others. */
  public get values(): string[] {
    return [...this.known.values ?? []];
  }

  /** Whether it is meant for those who develop Ceph. */
  public get forDevelopers(): boolean {
    return this.known.dev === true;
  }

  /** Whether the monitors keep it: if not, it can only stand in a daemon's own configuration. */
  public get settable(): boolean {
    return !this.hasFlag('no_mon_update');
  }

  /** When a new value takes effect. */
  public get effect(): OptionEffect {
    if (this.hasFlag('cluster_create')) {
      return OptionEffect.CLUSTER_CREATE;
    }
    if (this.hasFlag('create')) {
      return OptionEffect.CREATE;
    }
    const simple = ['bool', 'int', 'uint', 'float', 'size', 'secs', 'millisecs', 'level'].includes(this.type);
    return !this.hasFlag('startup') && (this.hasFlag('runtime') || simple && !this.name.startsWith('mgr/'))
      ? OptionEffect.RUNTIME : OptionEffect.RESTART;
  }

  /**
   * Why Ceph would refuse a value.
   *
   * @param value as it stands in a CephCluster's `cephConfig`
   * @returns undefined where Ceph takes it
   */
  public problemWith(value: string): string | undefined {
    if (!this.settable) {
      return `${this.name} can't be set through the monitors`;
    }
    const { allowed, read } = SYNTAX[this.type];
    const { min, max } = this.known;
    if (this.values.length > 0 && !this.values.includes(value)) {
      return `"${value}" is no value of ${this.name}, which takes ${this.values.map(one => one === '' ? '""' : one).join(', ')}`;
    }
    const number = read(value);
    if (number === undefined) {
      return `"${value}" is no value of ${this.name}, which takes ${allowed}`;
    }
    if (min !== undefined && number < min) {
      return `"${value}" is too low for ${this.name}, which takes ${min} or more`;
    }
    if (max !== undefined && number > max) {
      return `"${value}" is too high for ${this.name}, which takes ${max} or less`;
    }
    return undefined;
  }

  private hasFlag(flag: string): boolean {
    return this.known.flags?.includes(flag) === true;
  }
}

function facts() {
  // Read with the first question: most programs ask none.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return catalogue ??= require('./ceph-options.json') as NonNullable<typeof catalogue>;
}

/** Each part of Ceph that writes a log has a level of its own, which the catalogue does not list. */
function logLevel(name: string): OptionFacts | undefined {
  return name.startsWith('debug_') && LOG_SUBSYSTEMS.includes(name.slice('debug_'.length)) ? { type: 'level', flags: ['runtime'] } : undefined;
}

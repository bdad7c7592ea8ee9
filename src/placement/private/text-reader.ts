import type { MapSource } from './map-compiler';
import { TextScanner } from './text-scanner';
import { CrushBucketProps, CrushDevice, CrushItemProps, CrushShadowId, CrushType } from '../crush-bucket';
import { CrushMapError } from '../crush-map-error';
import { CrushRule, CrushRuleType } from '../crush-rule';
import { CrushOperation, CrushStep } from '../crush-step';
import { CrushTunables, CrushTunablesProps } from '../crush-tunables';
import { CrushChooseArg, CrushPositionWeights, CrushWeightSet } from '../crush-weight-set';

const TUNABLES: { readonly [name: string]: keyof CrushTunablesProps } = {
  choose_local_tries: 'chooseLocalTries',
  choose_local_fallback_tries: 'chooseLocalFallbackTries',
  choose_total_tries: 'chooseTotalTries',
  chooseleaf_descend_once: 'chooseleafDescendOnce',
  chooseleaf_vary_r: 'chooseleafVaryR',
  chooseleaf_stable: 'chooseleafStable',
  straw_calc_version: 'strawCalcVersion',
  allowed_bucket_algs: 'allowedBucketAlgs',
  msr_descents: 'msrDescents',
  msr_collision_tries: 'msrCollisionTries',
};
/** How Ceph holds a tunable where it is not a number with a sign and 32 bits; `chooseleafDescendOnce` is yes or no. */
const BITS: { readonly [tunable: string]: number } = {
  chooseleafVaryR: 8,
  chooseleafStable: 8,
  strawCalcVersion: 8,
  allowedBucketAlgs: 32,
  msrDescents: 32,
  msrCollisionTries: 32,
};
const SETTINGS = [
  CrushOperation.SET_CHOOSE_TRIES, CrushOperation.SET_CHOOSE_LOCAL_TRIES, CrushOperation.SET_CHOOSE_LOCAL_FALLBACK_TRIES,
  CrushOperation.SET_CHOOSELEAF_TRIES, CrushOperation.SET_CHOOSELEAF_VARY_R, CrushOperation.SET_CHOOSELEAF_STABLE,
  CrushOperation.SET_MSR_DESCENTS, CrushOperation.SET_MSR_COLLISION_TRIES,
];

/** Reads a text map. */
export class TextReader {
  private readonly scan: TextScanner;
  private readonly starts = new WeakMap<object, number>();
  private readonly tunables: { -readonly [name in keyof CrushTunablesProps]: number } = {};
  private readonly devices: CrushDevice[] = [];
  private readonly types: CrushType[] = [];
  private readonly buckets: CrushBucketProps[] = [];
  private readonly rules: CrushRule[] = [];
  private readonly writtenIds: number[] = [];

  constructor(text: string, file?: string) {
    this.scan = new TextScanner(text, file);
  }

  /** What the text says. @throws CrushMapError where it is not understood */
  read(): MapSource {
    const entries = this.scan.all(() => this.tunable() ?? this.device() ?? this.type()).length
      + this.scan.all(() => this.bucket() ?? this.rule()).length;
    const weightSets = this.scan.all(() => this.weightSet());
    if (!this.scan.isAtEnd()) {
      throw this.scan.error();
    }
    const { devices, types, buckets, rules, writtenIds } = this;
    if (entries + weightSets.length === 1) {
      throw new CrushMapError(`${this.scan.place(0)}the map has one entry, which Ceph does not read; a map has devices, types, buckets and rules`);
    }
    return { tunables: CrushTunables.ARGONAUT.with(this.tunables), devices, types, buckets, rules, weightSets, writtenIds };
  }

  /** Where a part of what was read stands. */
  place(part: object): string {
    return this.scan.place(this.starts.get(part)!);
  }

  private tunable(): true | undefined {
    return this.scan.attempt(() => {
      const start = this.scan.here();
      const name = this.scan.word('tunable') && this.scan.name('the name of a tunable');
      const value = name === undefined ? undefined : this.scan.whole();
      if (value === undefined) {
        return undefined;
      }
      if (!Object.hasOwn(TUNABLES, name!)) {
        throw new CrushMapError(`${this.scan.place(start)}there is no tunable ${name}; there are ${Object.keys(TUNABLES).join(', ')}`);
      }
      const tunable = TUNABLES[name!];
      this.tunables[tunable] = tunable === 'chooseleafDescendOnce' ? Number(value !== 0) : tunable in BITS ? (value >>> 0) % 2 ** BITS[tunable] : value;
      return true;
    });
  }

  private device(): true | undefined {
    return this.scan.attempt(() => {
      const start = this.scan.here();
      const id = this.scan.word('device') && this.scan.whole();
      const name = id === undefined ? undefined : this.scan.name('the name of the device');
      return name === undefined ? undefined : this.keep(this.devices, start, { id: id!, name, deviceClass: this.deviceClass() });
    });
  }

  private type(): true | undefined {
    return this.scan.attempt(() => {
      const start = this.scan.here();
      const id = this.scan.word('type') && this.scan.whole();
      const name = id === undefined ? undefined : this.scan.name('the name of the type');
      return name === undefined ? undefined : this.keep(this.types, start, { id: id!, name });
    });
  }

  private bucket(): true | undefined {
    return this.scan.attempt(() => {
      const start = this.scan.here();
      const type = this.scan.name('the type of a bucket');
      const name = type && this.scan.name('the name of the bucket');
      if (!name || !this.scan.word('{')) {
        return undefined;
      }
      const ids = this.scan.all(() => this.bucketId());
      const algorithm = this.scan.word('alg') && this.scan.name('an algorithm');
      if (!algorithm) {
        return undefined;
      }
      const hash = this.scan.all(() => this.hash()).at(-1);
      const items = this.scan.all(() => this.item());
      // To Ceph, 0 is no number yet.
      const own = ids.filter(id => id.deviceClass === '').at(-1)?.id || undefined;
      const shadowIds = ids.filter(id => id.deviceClass !== '');
      return this.scan.word('}') && this.keep(this.buckets, start, { name, type: type!, id: own, shadowIds, algorithm, hash, items }, this.rules);
    });
  }

  /** A number of the bucket itself has no class. */
  private bucketId(): CrushShadowId | undefined {
    const id = this.scan.word('id') && this.scan.negative();
    if (id === undefined) {
      return undefined;
    }
    this.writtenIds.push(id);
    return { id, deviceClass: this.deviceClass() ?? '' };
  }

  private hash(): number | undefined {
    if (!this.scan.word('hash')) {
      return undefined;
    }
    return this.scan.integer() ?? (this.scan.word('rjenkins1') ? 0 : undefined);
  }

  private item(): CrushItemProps | undefined {
    const start = this.scan.here();
    const name = this.scan.word('item') && this.scan.name('the name of an item');
    if (!name) {
      return undefined;
    }
    const weight = this.scan.attempt(() => this.scan.word('weight') && this.scan.real());
    const position = this.scan.attempt(() => this.scan.word('pos') && this.scan.whole());
    return this.at(start, { name, weight, position });
  }

  private rule(): true | undefined {
    return this.scan.attempt(() => {
      const start = this.scan.here();
      if (!this.scan.word('rule')) {
        return undefined;
      }
      const name = this.scan.name('the name of the rule');
      const id = this.scan.word('{') && this.scan.oneOf('id', 'ruleset') ? this.scan.whole() : undefined;
      const type = id !== undefined && this.scan.word('type') ? this.scan.oneOf(...Object.values(CrushRuleType)) : undefined;
      if (!type) {
        return undefined;
      }
      ['min_size', 'max_size'].forEach(size => this.scan.attempt(() => this.scan.word(size) && this.scan.whole()));
      const steps = this.scan.all(() => this.step());
      return steps.length > 0 && this.scan.word('}') ? this.keep(this.rules, start, { id: id!, name, type, steps }) : undefined;
    });
  }

  private step(): CrushStep | undefined {
    const start = this.scan.here();
    if (!this.scan.word('step')) {
      return undefined;
    }
    const step = this.scan.attempt(() => this.take()) ?? this.scan.attempt(() => this.setting()) ?? this.scan.attempt(() => this.choose())
      ?? (this.scan.word('emit') ? CrushStep.emit() : undefined);
    return step && this.at(start, step);
  }

  private take(): CrushStep | undefined {
    const item = this.scan.word('take') && this.scan.name('a bucket or device');
    return item ? CrushStep.take(item, this.deviceClass()) : undefined;
  }

  private setting(): CrushStep | undefined {
    for (const operation of SETTINGS) {
      const value = this.scan.attempt(() => this.scan.word(operation) && this.scan.whole());
      if (value !== undefined) {
        return CrushStep.set(operation, value);
      }
    }
    return undefined;
  }

  private choose(): CrushStep | undefined {
    const verb = this.scan.oneOf('choosemsr', 'chooseleaf', 'choose');
    const mode = verb === 'choosemsr' ? '' : verb && this.scan.oneOf('firstn', 'indep');
    const count = mode === undefined ? undefined : this.scan.integer();
    const type = count === undefined ? undefined : this.scan.word('type') && this.scan.name('a type');
    return type ? CrushStep.choose(`${verb} ${mode}`.trim(), count!, type) : undefined;
  }

  private weightSet(): CrushWeightSet | undefined {
    const start = this.scan.here();
    const index = this.scan.word('choose_args') && this.scan.whole();
    if (index === undefined || !this.scan.word('{')) {
      return undefined;
    }
    const args = this.scan.all(() => this.chooseArg());
    return this.scan.word('}') && this.at(start, { index, args });
  }

  private chooseArg(): CrushChooseArg | undefined {
    const start = this.scan.here();
    const bucketId = this.scan.word('{') && this.scan.word('bucket_id') && this.scan.negative();
    if (bucketId === undefined) {
      return undefined;
    }
    const weights = this.scan.attempt(() => this.scan.word('weight_set') && this.listOf(() => this.positionWeights()));
    const ids = this.scan.attempt(() => this.scan.word('ids') && this.listOf(() => this.scan.integer()));
    return this.scan.word('}') && this.at(start, { bucketId, weights, ids });
  }

  private positionWeights(): CrushPositionWeights | undefined {
    const weights = this.listOf(() => this.scan.real());
    return weights && { weights };
  }

  private listOf<T>(reader: () => T | undefined): T[] | undefined {
    if (!this.scan.word('[')) {
      return undefined;
    }
    const list = this.scan.all(reader);
    return this.scan.word(']') && list;
  }

  private deviceClass(): string | undefined {
    return this.scan.attempt(() => this.scan.word('class') && this.scan.name('a device class'));
  }

  private keep<T extends object>(list: T[], start: number, one: T, mustBeEmpty: readonly object[] = []): true {
    if (mustBeEmpty.length > 0) {
      throw new CrushMapError(`${this.scan.place(start)}a bucket stands behind a rule, define all buckets before the first rule`);
    }
    list.push(this.at(start, one));
    return true;
  }

  private at<T extends object>(start: number, one: T): T {
    this.starts.set(one, start);
    return one;
  }
}

/** A map made from a seed, and what to ask of it. */
export interface RandomMap {
  /** What it is made of, in a few words. */
  readonly title: string;
  /** The text map. */
  readonly text: string;
  /** Numbers of its rules. */
  readonly rules: readonly number[];
  readonly replicas: number;
  readonly firstX: number;
  /** Inputs of each rule; for all rules together about 10,000. */
  readonly inputs: number;
  readonly reweights: readonly { readonly osd: number; readonly weight: number }[];
}

interface Bucket {
  readonly name: string;
  readonly id: number;
  readonly size: number;
  readonly straw2: boolean;
  readonly lines: readonly string[];
}

const LEVELS = ['osd', 'host', 'rack', 'row', 'zone', 'root'];
const JEWEL = {
  choose_local_tries: 0,
  choose_local_fallback_tries: 0,
  choose_total_tries: 50,
  chooseleaf_descend_once: 1,
  chooseleaf_vary_r: 1,
  chooseleaf_stable: 1,
  straw_calc_version: 1,
  allowed_bucket_algs: 54,
};
const ALGORITHMS = ['straw2', 'straw', 'list', 'uniform', 'tree'];

/** The map of a seed: 1 to 2,000 OSDs, 1 to 5 levels, weights, classes, algorithms, rules and tunables of all kinds. */
export function randomMap(seed: number): RandomMap {
  return new Maker(seed).make();
}

class Maker {
  private readonly osds: number;
  private readonly depth: number;
  private readonly classes: number;
  private readonly mixed: boolean;
  private readonly mostlyStraw2: boolean;
  private readonly legacy: boolean;
  private readonly hasEmpty: boolean;
  private readonly weightKind: number;
  private readonly buckets: Bucket[] = [];
  private readonly used = new Set<string>();
  private readonly classesSeen = new Set<string>();
  private nextId = -1;

  constructor(private state: number) {
    this.osds = Math.max(1, Math.round(2000 ** this.unit()));
    this.depth = 1 + this.below(5);
    this.classes = this.below(4);
    this.mostlyStraw2 = this.unit() < 0.5;
    this.mixed = this.unit() < 0.7;
    this.legacy = this.unit() < 0.35;
    this.hasEmpty = this.unit() < 0.3;
    this.weightKind = this.below(5);
  }

  make(): RandomMap {
    const lines = this.tunableLines();
    for (let i = 0; i < this.osds; i++) {
      const deviceClass = this.classes > 0 && this.unit() < 0.95 ? ['hdd', 'ssd', 'nvme'][this.below(this.classes)] : undefined;
      lines.push(`device ${i} osd.${i}${deviceClass === undefined ? '' : ` class ${deviceClass}`}`);
      if (deviceClass !== undefined) {
        this.classesSeen.add(deviceClass);
      }
    }
    const top = this.depth;
    LEVELS.slice(0, top + 1).forEach((name, level) => lines.push(`type ${level} ${level === top ? 'root' : name}`));
    const root = this.grow(top);
    this.buckets.forEach(bucket => lines.push(...bucket.lines));
    const rules = this.ruleLines(top, root.name);
    rules.forEach((steps, i) => lines.push(...steps.map(line => line.replace('ID', String(i)))));
    const hasSets = this.unit() < 0.3 && this.buckets.some(bucket => bucket.straw2);
    if (hasSets) {
      lines.push(...this.weightSetLines());
    }
    const reweights = this.unit() < 0.5 ? [] : Array.from({ length: 1 + this.below(Math.min(20, this.osds)) },
      () => ({ osd: this.below(this.osds), weight: this.pick([0, 0.5, 0.9, 1, 0.01, 0.33333]) }));
    return {
      title: `${this.osds} osds, ${this.depth} levels, ${this.legacy ? 'old' : 'new'} tunables, ${[...this.used].join(' ')}${hasSets ? ', weight set' : ''}`,
      text: `${lines.join('\n')}\n`,
      rules: rules.map((_, i) => i),
      // The search for replicas that there cannot be takes old tunables long.
      replicas: Math.min(this.pick([1, 2, 3, 3, 4, 5, 6, 8, 11]), this.legacy ? this.osds : Math.max(this.osds + 1, 3)),
      firstX: this.unit() < 0.2 ? 2 ** 31 - 20000 : this.below(1e6),
      inputs: Math.ceil(10000 / rules.length),
      reweights,
    };
  }

  private tunableLines(): string[] {
    const tunables: { [name: string]: number } = this.legacy ? {} : { ...JEWEL };
    if (this.unit() < 0.3) {
      Object.assign(tunables, {
        choose_local_tries: this.below(4),
        choose_local_fallback_tries: this.below(6),
        choose_total_tries: 5 + this.below(60),
        chooseleaf_descend_once: this.below(2),
        chooseleaf_vary_r: this.below(5),
        chooseleaf_stable: this.below(2),
        straw_calc_version: this.below(2),
        msr_descents: 5 + this.below(100),
        msr_collision_tries: 5 + this.below(100),
      });
    }
    return Object.entries(tunables).map(([name, value]) => `tunable ${name} ${value}`);
  }

  /** A tree of buckets over all OSDs. */
  private grow(level: number, from = 0, to = this.osds): Bucket {
    const children: { name: string; weight: string }[] = [];
    if (level === 1) {
      for (let i = from; i < to; i++) {
        children.push({ name: `osd.${i}`, weight: this.weight() });
      }
    } else {
      const count = Math.min(to - from, 1 + this.below(this.depth === 2 ? 60 : 9));
      const cuts = [from, ...Array.from({ length: count - 1 }, () => from + this.below(to - from + 1)).sort((a, b) => a - b), to];
      for (let i = 0; i < count; i++) {
        if (this.hasEmpty || cuts[i + 1] > cuts[i]) {
          const child = this.grow(level - 1, cuts[i], cuts[i + 1]);
          children.push({ name: child.name, weight: this.unit() < 0.8 ? '' : this.weight() });
        }
      }
    }
    let algorithm = this.mostlyStraw2 && this.unit() < 0.8 ? 'straw2' : this.mixed ? this.pick(ALGORITHMS) : ALGORITHMS[this.osds % 4];
    const equal = children.length > 0 && children.every(child => child.weight === children[0].weight && Number(child.weight) > 0);
    // Ceph counts the nodes of a tree in 8 bits.
    const noTree = children.length === 0 || children.length > 64 || children.some(child => child.weight === '' || !(Number(child.weight) > 0.00002));
    if (algorithm === 'uniform' && !equal) {
      children.forEach(child => child.weight = this.weightKind === 1 ? '0.75' : '2.3');
    }
    if (algorithm === 'tree' && noTree) {
      algorithm = 'straw';
    }
    this.used.add(algorithm);
    const name = `${level === this.depth ? 'root' : LEVELS[level]}${this.buckets.length}`;
    const id = this.nextId;
    this.nextId -= this.unit() < 0.9 ? 1 : 3;
    const kind = level === this.depth ? 'root' : LEVELS[level];
    const items = children.map(child => `  item ${child.name}${child.weight === '' ? '' : ` weight ${child.weight}`}`);
    const lines = [`${kind} ${name} {`, `  id ${id}`, `  alg ${algorithm}`, '  hash 0', ...items, '}'];
    const bucket = { name, id, size: children.length, straw2: algorithm === 'straw2', lines };
    this.buckets.push(bucket);
    return bucket;
  }

  private weight(): string {
    switch (this.weightKind) {
      case 0: return '1.00000';
      case 1: return this.pick(['0.50000', '1.00000', '2.00000', '7.30000', '14.55269']);
      case 2: return this.unit() < 0.2 ? '0' : (this.unit() * 20).toFixed(5);
      case 3: return (this.unit() * 100).toFixed(3);
      default: return (10 ** (4 * this.unit() - 4)).toFixed(5);
    }
  }

  private ruleLines(top: number, root: string): string[][] {
    const levels = LEVELS.slice(0, top).map((name, level) => ({ name, level }));
    const domain = () => this.pick(levels).name;
    // Where a tree or uniform bucket is, Ceph's shadow trees are unfinished or undefined.
    const hasShadows = this.classesSeen.size > 0 && !this.used.has('uniform') && !this.used.has('tree');
    const take = () => `step take ${root}${hasShadows && this.unit() < 0.5 ? ` class ${this.pick([...this.classesSeen])}` : ''}`;
    const upper = levels.length > 1 ? this.pick(levels.slice(1)).name : 'osd';
    const rules = [
      ['replicated', take(), `step chooseleaf firstn 0 type ${domain()}`, 'step emit'],
      ['replicated', take(), 'step choose firstn 0 type osd', 'step emit'],
      ['erasure', 'step set_chooseleaf_tries 5', 'step set_choose_tries 100', take(), `step chooseleaf indep 0 type ${domain()}`, 'step emit'],
      ['replicated', take(), `step choose firstn 2 type ${upper}`, `step chooseleaf firstn 2 type ${levels[Math.min(1, levels.length - 1)].name}`, 'step emit'],
      ['erasure', take(), `step choose indep 3 type ${upper}`, 'step chooseleaf indep 2 type osd', 'step emit'],
      ['replicated', `step set_choose_local_tries ${this.below(4)}`, `step set_choose_local_fallback_tries ${this.below(6)}`,
        `step set_chooseleaf_vary_r ${this.below(4)}`, `step set_chooseleaf_stable ${this.below(2)}`, `step set_choose_tries ${1 + this.below(30)}`,
        take(), `step chooseleaf firstn 1 type ${domain()}`, 'step emit', take(), `step chooseleaf firstn -1 type ${domain()}`, 'step emit'],
      ['erasure', 'step take osd.0', 'step emit', take(), 'step choose indep 0 type osd', 'step emit'],
    ];
    if (!this.hasEmpty && this.weightKind !== 2) {
      const count = () => this.below(4);
      rules.push(
        ['msr_indep', 'step set_msr_descents 30', 'step set_msr_collision_tries 20', `step take ${root}`, `step choosemsr ${count()} type ${upper}`,
          ...upper === 'osd' ? [] : [`step choosemsr ${1 + this.below(3)} type osd`], 'step emit'],
        ['msr_firstn', `step take ${root}`, `step choosemsr ${count()} type osd`, 'step emit', `step take ${root}`, 'step choosemsr 0 type osd', 'step emit'],
      );
    }
    return rules.map(([type, ...steps], i) => [`rule rule${i} {`, '  id ID', `  type ${type}`, ...steps.map(step => `  ${step}`), '}']);
  }

  private weightSetLines(): string[] {
    const lines = [`choose_args ${this.pick(['0', '18446744073709551615'])} {`];
    for (const { id, size, straw2 } of this.buckets) {
      if (straw2 && size > 0 && this.unit() < 0.7) {
        const list = (one: () => string) => `[ ${Array.from({ length: size }, one).join(' ')} ]`;
        const positions = Array.from({ length: 1 + this.below(3) }, () => list(() => (this.unit() * 10).toFixed(5)));
        lines.push(`  { bucket_id ${id}`, `    weight_set [ ${positions.join(' ')} ]`);
        lines.push(...this.unit() < 0.4 ? [`    ids ${list(() => String(this.below(4000) - 2000))}`] : [], '  }');
      }
    }
    return [...lines, '}'];
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  private below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** From 0 to below 1: the generator mulberry32. */
  private unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}

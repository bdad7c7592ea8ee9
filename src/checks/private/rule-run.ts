import { ManifestDocument } from '../../manifests';
import { NotEvaluatedRule, RuleDefect } from '../check-report';
import { Finding } from '../finding';
import { Entry } from '../object-index';
import { Need, Problem, Rule } from '../rule';
import { RunInputs } from '../run-inputs';
import { Subject } from '../subject';
import { RuleSettings } from './rule-settings';
import { titleOf } from '../title-of';

const NO_STEPS: readonly Step[] = [];

/** A rule that is run, with what the engine has to see to. */
class Step {
  public readonly needs: readonly Need[];
  public readonly check: Rule['check'];

  public constructor(public readonly rule: Rule) {
    this.needs = (rule.needs ?? []).filter(need => need !== 'objects' && need !== 'secrets');
    this.check = rule.check;
  }
}

interface PlacedFinding {
  readonly finding: Finding;
  /** The number of its document in the set; behind all of them for one that is gone. */
  readonly place: number;
}

/** Runs rules over objects, and keeps what they say. */
export class RuleRun {
  public readonly defects: RuleDefect[] = [];
  private readonly found: PlacedFinding[] = [];
  private readonly missing = new Map<Rule, Set<Need>>();
  private readonly rules: readonly Rule[];

  public constructor(private readonly inputs: RunInputs, rules: readonly Rule[], private readonly settings: RuleSettings) {
    this.rules = rules.filter(rule => settings.isOn(rule));
  }

  /** Looks at each object of the set. */
  public overSet(): void {
    const steps = byKind(this.rules.filter(rule => !rule.ofRemoved));
    const { entries } = this.inputs.set;
    const seen = new Set<string>();
    for (let place = 0; place < entries.length; place++) {
      const entry = entries[place];
      const own = stepsFor(steps, entry);
      this.look(entry, place, own);
      if (!seen.has(entry.kind)) {
        // What the whole run lacks has been noted now.
        seen.add(entry.kind);
        steps.set(entry.kind, own.filter(({ needs }) => !this.inputs.lacks(needs[0])));
      }
    }
  }

  /** Looks at each object of the previous set that is gone. */
  public overRemoved(): void {
    const { set, previous } = this.inputs;
    const rules = this.rules.filter(rule => rule.ofRemoved);
    if (!previous) {
      rules.filter(rule => rule.kinds.some(kind => set.all(kind).length > 0)).forEach(rule => this.lacks(rule, 'previous'));
      return;
    }
    const steps = byKind(rules);
    for (const entry of previous.entries) {
      const own = stepsFor(steps, entry);
      if (own.length > 0 && set.find(entry.kind, entry.namespace, entry.name) === undefined) {
        this.look(entry, set.entries.length, own, true);
      }
    }
  }

  /** What was found, in the order of the documents. */
  public get findings(): Finding[] {
    return [...this.found].sort((a, b) => a.place - b.place).map(({ finding }) => finding);
  }

  /** Rules that lacked an input. */
  public get notEvaluated(): NotEvaluatedRule[] {
    return [...this.missing].map(([rule, needs]) => ({ rule: rule.id, refs: [...rule.refs], needs: [...needs].sort() }));
  }

  /** Whether a rule was run and had everything to decide. */
  public hasDecided(rule: Rule): boolean {
    return this.rules.includes(rule) && !this.missing.has(rule) && this.defects.every(defect => defect.rule !== rule.id);
  }

  private look(entry: Entry, place: number, steps: readonly Step[], isRemoved = false): void {
    if (steps.length === 0) {
      return;
    }
    const subject = new Subject(entry, this.inputs, isRemoved);
    for (const step of steps) {
      try {
        if (step.needs.length === 0 || this.isReady(step, subject)) {
          for (const problem of step.check.call(step.rule, subject)) {
            this.add(step.rule, entry, place, problem);
          }
        }
      } catch (error) {
        this.defects.push({ rule: step.rule.id, document: entry.document, message: (error as Error)?.message ?? String(error) });
      }
      while (subject.missing.length > 0) {
        this.lacks(step.rule, subject.missing.pop()!);
      }
    }
  }

  /** Whether there is what the rule needs; what was not given for this object only is nothing to report. */
  private isReady({ rule, needs }: Step, subject: Subject): boolean {
    for (const need of needs) {
      if (need === 'previous' && this.inputs.previous && subject.previous === undefined) {
        return false;
      }
      if (!isThere(need, subject)) {
        this.lacks(rule, need);
        return false;
      }
    }
    return true;
  }

  private lacks(rule: Rule, need: Need): void {
    const needs = this.missing.get(rule);
    if (needs) {
      needs.add(need);
    } else {
      this.missing.set(rule, new Set([need]));
    }
  }

  private add(rule: Rule, entry: Entry, place: number, problem: Problem): void {
    const severity = this.settings.severityOf(rule, problem.severity ?? rule.severity);
    if (severity !== undefined) {
      const document = problem.object === undefined ? undefined : this.documentOf(problem.object);
      const finding = {
        rule: rule.id,
        refs: [...rule.refs],
        severity,
        document: document ?? entry.document,
        path: problem.path,
        message: `${problem.message}: ${rule.effect}`,
        fix: problem.fix ?? rule.mend,
        others: (problem.others ?? []).map(titleOf),
      };
      this.found.push({ finding, place: document === undefined ? place : this.placeOf(document) });
    }
  }

  private documentOf(object: any): ManifestDocument | undefined {
    return this.inputs.set.documentOf(object) ?? this.inputs.previous?.documentOf(object);
  }

  private placeOf(document: ManifestDocument): number {
    const { set } = this.inputs;
    const places = set.once('places', () => new Map(set.entries.map((entry, i) => [entry.document, i])));
    return places.get(document) ?? set.entries.length;
  }
}

function isThere(need: Need, subject: Subject): boolean {
  switch (need) {
    case 'topology': return subject.topology !== undefined;
    case 'devices': return subject.hasDevices;
    case 'previous': return subject.previous !== undefined;
    case 'ceph-version': return subject.cephVersion !== undefined;
    case 'kubernetes-version': return subject.kubernetesVersion !== undefined;
    case 'cluster': return subject.cluster !== undefined;
    case 'objects':
    case 'secrets': return true;
  }
}

function byKind(rules: readonly Rule[]): Map<string, readonly Step[]> {
  const steps = rules.map(rule => new Step(rule));
  const kinds = new Set(rules.flatMap(rule => rule.kinds));
  return new Map([...kinds].map(kind => [kind, steps.filter(({ rule }) => rule.kinds.includes(kind) || rule.kinds.includes('*'))]));
}

function stepsFor(steps: ReadonlyMap<string, readonly Step[]>, entry: Entry): readonly Step[] {
  return steps.get(entry.kind) ?? steps.get('*') ?? NO_STEPS;
}

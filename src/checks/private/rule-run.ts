import { ManifestDocument } from '../../manifests';
import { NotEvaluatedRule, RuleDefect } from '../check-report';
import { Finding } from '../finding';
import { Entry } from '../object-index';
import { Need, Problem, Rule } from '../rule';
import { RunInputs } from '../run-inputs';
import { Subject } from '../subject';
import { RuleSettings } from './rule-settings';
import { titleOf } from '../title-of';

const NO_RULES: readonly Rule[] = [];
const NO_NEEDS: readonly Need[] = [];

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
    const rules = byKind(this.rules.filter(rule => !rule.ofRemoved));
    const { entries } = this.inputs.set;
    for (let place = 0; place < entries.length; place++) {
      this.look(entries[place], place, rulesFor(rules, entries[place]));
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
    const rulesByKind = byKind(rules);
    for (const entry of previous.entries) {
      const own = rulesFor(rulesByKind, entry);
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

  private look(entry: Entry, place: number, rules: readonly Rule[], isRemoved = false): void {
    if (rules.length === 0) {
      return;
    }
    const subject = new Subject(entry, this.inputs, isRemoved);
    for (const rule of rules) {
      try {
        if (this.isReady(rule, subject)) {
          for (const problem of rule.check(subject)) {
            this.add(rule, entry, place, problem);
          }
        }
      } catch (error) {
        this.defects.push({ rule: rule.id, document: entry.document, message: (error as Error)?.message ?? String(error) });
      }
      if (subject.missing.length > 0) {
        subject.missing.splice(0).forEach(need => this.lacks(rule, need));
      }
    }
  }

  /** Whether there is what the rule needs; what was not given for this object only is nothing to report. */
  private isReady(rule: Rule, subject: Subject): boolean {
    for (const need of rule.needs ?? NO_NEEDS) {
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

function byKind(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const result = new Map<string, Rule[]>();
  for (const kind of new Set(rules.flatMap(rule => rule.kinds))) {
    result.set(kind, rules.filter(rule => rule.kinds.includes(kind) || rule.kinds.includes('*')));
  }
  return result;
}

function rulesFor(rules: ReadonlyMap<string, readonly Rule[]>, entry: Entry): readonly Rule[] {
  return rules.get(entry.kind) ?? rules.get('*') ?? NO_RULES;
}

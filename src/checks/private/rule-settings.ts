import { isInPack, Pack } from '../pack';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** Which rules count, and how much: a pack, and what was decided of single rules. */
export class RuleSettings {
  private readonly decisions = new Map<Rule, string | undefined>();

  /** @param severities severity or `off`, by id or ref */
  public constructor(private readonly pack: Pack, private readonly severities: { readonly [id: string]: string } = {}) {}

  /** Whether a rule has to be run. */
  public isOn(rule: Rule): boolean {
    return this.severityOf(rule, rule.severity) !== undefined;
  }

  /**
   * How much a finding matters; undefined if it does not count.
   *
   * @param own what the rule says of it
   */
  public severityOf(rule: Rule, own: Severity): Severity | undefined {
    const decided = this.decisionOn(rule);
    if (decided === 'off') {
      return undefined;
    }
    const severity = decided === undefined ? own : decided as Severity;
    return isInPack(this.pack, decided === undefined ? rule : { ...rule, production: undefined }, severity) ? severity : undefined;
  }

  private decisionOn(rule: Rule): string | undefined {
    if (!this.decisions.has(rule)) {
      this.decisions.set(rule, [rule.id, ...rule.refs].map(id => this.severities[id]).find(one => one !== undefined));
    }
    return this.decisions.get(rule);
  }
}

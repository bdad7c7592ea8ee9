import { ERROR_TYPES, NOT_EVALUATED } from '../../validation/error-types';
import { FindingRule, findingRules } from '../../validation/finding-rules';

/** A rule as a SARIF log describes it: what is common to all its results. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties?: { readonly tags: readonly string[] };
}

/** What every rule has, whether the API server or a check goes by it. */
interface Described {
  readonly id: string;
  readonly title: string;
  readonly effect: string;
  readonly mend: string;
}

/** All that results can be of. Their order is the same in every log. */
export const SARIF_RULES: readonly SarifRule[] = [
  ...ERROR_TYPES.map(type => ruleOf(type, type === NOT_EVALUATED ? 'warning' : 'error', sentence(type.mend))),
  ...findingRules().map(ruleOfFindings),
];

/** What a log says of a rule of a check. */
export function ruleOfFindings(rule: FindingRule): SarifRule {
  return {
    ...ruleOf(rule, levelOf(rule.severity), `${sentence(rule.mend)} ${sentence(`source: ${rule.source}`)}`),
    ...(/^https?:\S+$/.test(rule.source) ? { helpUri: rule.source } : {}),
    ...(rule.refs.length > 0 ? { properties: { tags: rule.refs } } : {}),
  };
}

/** The level of a severity. */
export function levelOf(severity: string): string {
  return severity === 'advice' ? 'note' : severity;
}

function ruleOf({ id, title, effect }: Described, level: string, help: string): SarifRule {
  return {
    id,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: sentence(`${title}: ${effect}`) },
    help: { text: help },
    defaultConfiguration: { level },
  };
}

function sentence(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

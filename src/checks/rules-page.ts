import { Rule } from './rule';
import { ALL_RULES, RULES_BY_AREA } from './rules/all';
import { UNDECIDABLE } from './rules/undecidable';

/** All rules as a page in Markdown, in the order of their areas. */
export function rulesPage(): string {
  const areas = Object.entries(RULES_BY_AREA).filter(([, rules]) => rules.length > 0);
  return [
    '# Rules',
    '',
    'Written from the rules themselves; see one with `npx cdk8s-storage explain RULE`.',
    'The pack `errors` has the errors, `production` the warnings too, `all` has everything.',
    'A rule that lacks what it needs is reported as not evaluated.',
    ...areas.flatMap(([area, rules]) => [
      '',
      `## ${area}`,
      '',
      '| rule | refs | severity | the mistake, and what happens | needs | how to mend it | source |',
      '|---|---|---|---|---|---|---|',
      ...rules.map(rowOf),
    ]),
    '',
    '## Mistakes of Rook, by number',
    '',
    'Each with the rules that find it. Rules are tested by the cases of their name in `test/checks/cases`.',
    '',
    '| | rules | severity | needs |',
    '|---|---|---|---|',
    ...numberedRefs().map(rowOfRef),
    '',
  ].join('\n');
}

/** What rules refer to by number, in order: R1, R2 … */
function numberedRefs(): string[] {
  const refs = new Set([...ALL_RULES.flatMap(rule => rule.refs), ...Object.keys(UNDECIDABLE)]);
  return [...refs].filter(ref => /^R\d+$/.test(ref)).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

function rowOfRef(ref: string): string {
  const rules = ALL_RULES.filter(({ refs }) => refs.includes(ref));
  if (rules.length === 0) {
    return `| ${ref} | none: ${UNDECIDABLE[ref]} | | |`;
  }
  const severities = [...new Set(rules.map(({ severity }) => severity))];
  const needs = [...new Set(rules.flatMap(rule => rule.needs ?? []))];
  return `| ${ref} | ${rules.map(({ id }) => `\`${id}\``).join(', ')} | ${severities.join(', ')} | ${needs.join(', ')} |`;
}

/** One rule for a terminal. */
export function explained({ id, refs, severity, kinds, needs = [], title, effect, mend, source }: Rule): string {
  return [
    [id, ...refs].join(', '),
    '',
    `  ${title}: ${effect}`,
    '',
    `  severity  ${severity}`,
    `  looks at  ${kinds.join(', ')}`,
    `  needs     ${needs.join(', ') || 'the object alone'}`,
    `  to mend   ${mend}`,
    `  source    ${source}`,
    '',
  ].join('\n');
}

function rowOf({ id, refs, severity, needs = [], title, effect, mend, source }: Rule): string {
  const cells = [`\`${id}\``, refs.join(', '), severity, `${title}: ${effect}`, needs.join(', '), mend, source];
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

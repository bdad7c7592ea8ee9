import { Rule } from './rule';
import { RULES_BY_AREA } from './rules/all';

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
  ].join('\n');
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

import { Output } from './output';
import { Verdict } from '../../schema';
import { Finding } from '../../validation/finding';
import { Result } from '../../validation/result';
import { Summary } from '../../validation/summary';

/** Writes results as they come, so that their number does not matter. */
export interface Writer {
  result(result: Result): void;
  /** @param findings what was found in the set as a whole */
  end(findings: readonly Finding[], summary: Summary): void;
}

/** For people: what is wrong, and how many there are. */
export class TextWriter implements Writer {
  public constructor(private readonly output: Output) {}

  public result(result: Result): void {
    if (result.verdict === Verdict.ACCEPTED && result.findings.length === 0) {
      return;
    }
    const lines = [
      `${headingOf(result)}: ${result.verdict}`,
      ...result.errors.map(({ path, message }) => path === '' || path === '<nil>' ? message : `${path}: ${message}`),
      ...result.findings.map(lineOf),
    ];
    this.output.out(`${lines.join('\n  ')}\n`);
  }

  public end(findings: readonly Finding[], summary: Summary): void {
    const { documents, accepted, rejected, notEvaluated, notEvaluatedRules, notCovered } = summary;
    this.output.out(findings.map(finding => `${lineOf(finding)}\n`).join('')
      + `${documents} ${documents === 1 ? 'document' : 'documents'}: `
      + `${accepted} accepted, ${rejected} rejected, ${notEvaluated} not evaluated\n`
      + notEvaluatedLine(notEvaluatedRules)
      + `not covered: ${notCovered.join(', ')}\n`);
  }
}

/** What was missing, and for how many rules. */
function notEvaluatedLine(rules: Summary['notEvaluatedRules']): string {
  const needs = [...new Set(rules.flatMap(rule => rule.needs))].sort();
  const counts = needs.map(need => `${need} (${rules.filter(rule => rule.needs.includes(need)).length})`);
  return rules.length === 0 ? '' : `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'} not evaluated, for want of: ${counts.join(', ')}\n`;
}

function headingOf({ file, line, kind, namespace, name }: Result): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const identity = [namespace, name].filter(part => part !== undefined).join('/');
  return [place, kind, identity].filter(part => part !== undefined && part !== '').join(' ');
}

function lineOf({ severity, rule, refs, path, message, fix }: Finding): string {
  const known = refs.length === 0 ? '' : ` (${refs.join(', ')})`;
  return `${severity} ${rule}${known}: ${path === '' ? '' : `${path}: `}${message}; ${fix}`;
}

/** For programs: one JSON document. */
export class JsonWriter implements Writer {
  private separator = '';

  public constructor(private readonly output: Output) {
    output.out('{"version":1,"results":[');
  }

  public result({ line, ...result }: Result): void {
    this.output.out(`${this.separator}\n${JSON.stringify(result)}`);
    this.separator = ',';
  }

  public end(findings: readonly Finding[], summary: Summary): void {
    this.output.out(`\n],"findings":${JSON.stringify(findings)},"summary":${JSON.stringify(summary)}}\n`);
  }
}

import { createHash } from 'crypto';
import { isAbsolute, relative, resolve, sep } from 'path';
import { pathToFileURL } from 'url';
import { Output } from './output';
import { levelOf, SARIF_RULES } from './sarif-rules';
import { version } from './version';
import { Writer } from './writers';
import { NOT_EVALUATED } from '../../validation/error-types';
import { Finding } from '../../validation/finding';
import { Result } from '../../validation/result';
import { Summary } from '../../validation/summary';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const RULE_INDEX = new Map(SARIF_RULES.map(({ id }, index) => [id, index]));

/**
 * For code hosts: a log in SARIF 2.1.0, a result for each thing that is wrong. Like
 * the others it writes results as they come.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export class SarifWriter implements Writer {
  private separator = '';
  private first?: object;
  private readonly seen = new Map<string, number>();

  public constructor(private readonly output: Output) {
    const driver = { name: 'cdk8s-storage', version: version(), semanticVersion: version(), rules: SARIF_RULES };
    output.out(`{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"results":[`);
  }

  public result(result: Result): void {
    this.first ??= placeOf(result);
    for (const { type, path, message } of result.errors) {
      this.write(result, { rule: type, level: type === NOT_EVALUATED.id ? 'warning' : 'error', path, message });
    }
    for (const { rule, severity, path, message, fix } of result.findings) {
      this.write(result, { rule, level: levelOf(severity), path, message: `${message}; ${fix}` });
    }
  }

  public end(findings: readonly Finding[], summary: Summary): void {
    for (const { rule, severity, path, message, fix } of findings) {
      this.write(undefined, { rule, level: levelOf(severity), path, message: `${message}; ${fix}` });
    }
    this.output.out(`\n],"invocations":[{"executionSuccessful":true}],"properties":${JSON.stringify(summary)}}]}\n`);
  }

  /** @param result the document that it is about; undefined for the whole set */
  private write(result: Result | undefined, { rule, level, path, message }: Remark): void {
    const field = path === '<nil>' ? '' : path;
    const object = result && objectOf(result);
    this.output.out(`${this.separator}\n${JSON.stringify({
      ruleId: rule,
      ruleIndex: RULE_INDEX.get(rule),
      level,
      message: { text: [object?.label, field, message].filter(part => part !== undefined && part !== '').join(': ') },
      // A code host wants a place for everything: what is about the whole set is shown at its first document.
      locations: [{ physicalLocation: result ? placeOf(result) : this.first, logicalLocations: object && logicalLocations(object, field) }],
      partialFingerprints: { 'objectField/v1': this.fingerprint([rule, object?.fullName ?? '', field]) },
    })}`);
    this.separator = ',';
  }

  /** Stays the same wherever the object is moved to in its file; the second of its kind gets another one. */
  private fingerprint(parts: string[]): string {
    const hash = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
    const count = (this.seen.get(hash) ?? 0) + 1;
    this.seen.set(hash, count);
    return `${hash}:${count}`;
  }
}

interface Remark {
  readonly rule: string;
  readonly level: string;
  readonly path: string;
  readonly message: string;
}

/** What an object is called. */
interface ObjectName {
  /** For people: `CephBlockPool rook-ceph/replicapool`. */
  readonly label: string;
  readonly name: string;
  /** `ceph.rook.io/v1/CephBlockPool/rook-ceph/replicapool`; of an object without a name its place. */
  readonly fullName: string;
}

function objectOf({ apiVersion, kind, namespace, name, index, file }: Result): ObjectName {
  const given = (...parts: (string | undefined)[]) => parts.filter(part => part !== undefined);
  const ownName = name ?? `document ${index}`;
  return {
    label: given(kind, given(namespace, ownName).join('/')).join(' '),
    name: ownName,
    fullName: name === undefined ? `${artifactOf(file!).uri}#${index}` : given(apiVersion, kind, namespace, name).join('/'),
  };
}

function logicalLocations({ name, fullName }: ObjectName, field: string): object[] {
  const object = { name, fullyQualifiedName: fullName, kind: 'resource' };
  return field === '' ? [object] : [object, { name: field, fullyQualifiedName: `${fullName}/${field}`, kind: 'property' }];
}

function placeOf({ file, line }: Result): object {
  return { artifactLocation: artifactOf(file!), region: { startLine: line ?? 1 } };
}

/** A file below the working directory by its path from there: the same on every machine. */
function artifactOf(file: string): { uri: string; uriBaseId?: string } {
  const path = relative(process.cwd(), resolve(file));
  return path.split(sep)[0] === '..' || isAbsolute(path)
    ? { uri: pathToFileURL(file).href }
    : { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

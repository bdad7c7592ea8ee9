import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { resolve } from 'path';
import { closest } from 'fastest-levenshtein';
import { allRules } from './all-rules';
import { ElsewhereObjects } from './elsewhere';
import { asRule } from './own-rule';
import { Pack } from './pack';
import { Rule } from './rule';
import { StorageRule } from './storage-rule';
import { decode } from '../manifests/decode';

const FIELDS = ['pack', 'rules', 'modules', 'elsewhere'];
const ELSEWHERE_FIELDS = ['kind', 'namespace', 'name'];
const SEVERITIES = ['error', 'warning', 'advice', 'off'];

/** What somebody decides of the checks in a file. */
export interface CheckConfig {
  readonly pack?: Pack;
  /** Severity or `off`, by id or ref of a rule. */
  readonly severities: { readonly [rule: string]: string };
  /** Rules of this package, and those of modules that the file names. */
  readonly rules: readonly Rule[];
  /** What the cluster has beside the manifests. */
  readonly elsewhere?: readonly ElsewhereObjects[];
}

/** Where no file is given. */
export function noConfig(): CheckConfig {
  return { severities: {}, rules: allRules() };
}

/**
 * Reads a configuration file, YAML or JSON: `pack`, `rules` (severity or `off` by id or
 * ref), `modules` (paths from the file, or packages, that export `rules`: a list of
 * StorageRule) and `elsewhere` (a list of kind, namespace and name of what the cluster has
 * beside the manifests; without a name, or a namespace, all of them).
 *
 * @throws Error that says what is wrong with the file
 */
export function readCheckConfig(file: string): CheckConfig {
  const config = fieldsOf(file);
  const modules = config.modules ?? [];
  if (!Array.isArray(modules) || !modules.every(one => typeof one === 'string')) {
    throw new Error(`${file}: modules: ${JSON.stringify(modules)} must be a list of paths or packages`);
  }
  const rules = [...allRules(), ...modules.flatMap(one => rulesIn(one, file))];
  return {
    pack: config.pack === undefined ? undefined : packOf(config.pack, `${file}: pack`),
    severities: severitiesIn(config.rules ?? {}, rules, file),
    rules,
    elsewhere: config.elsewhere === undefined ? undefined : elsewhereIn(config.elsewhere, file),
  };
}

/**
 * The pack of a name.
 *
 * @param place what to call the place of the name in an error
 * @throws Error if there is no such pack
 */
export function packOf(name: unknown, place: string): Pack {
  const found = Object.values(Pack).find(pack => pack === name);
  if (!found) {
    throw new Error(`${place}: ${JSON.stringify(name)} must be one of ${Object.values(Pack).join(', ')}`);
  }
  return found;
}

function fieldsOf(file: string): { readonly [field: string]: unknown } {
  const { value, errors } = decode(textOf(file), 'yaml');
  if (errors.length > 0) {
    throw new Error(`${file}: ${errors[0].message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${file}: must be an object with ${FIELDS.join(', ')}`);
  }
  const unknown = Object.keys(value).find(field => !FIELDS.includes(field));
  if (unknown !== undefined) {
    throw new Error(`${file}: ${unknown}: there is no such field, did you mean ${closest(unknown, FIELDS)}; allowed are ${FIELDS.join(', ')}`);
  }
  return value as { readonly [field: string]: unknown };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`can't read ${file}: ${(error as NodeJS.ErrnoException).code}`);
  }
}

function severitiesIn(severities: unknown, rules: readonly Rule[], file: string): { readonly [rule: string]: string } {
  if (typeof severities !== 'object' || severities === null || Array.isArray(severities)) {
    throw new Error(`${file}: rules: ${JSON.stringify(severities)} must be an object of severities by rule`);
  }
  const known = rules.flatMap(rule => [rule.id, ...rule.refs]);
  for (const [rule, severity] of Object.entries(severities)) {
    if (!known.includes(rule)) {
      throw new Error(`${file}: rules: no rule is called ${rule}, did you mean ${closest(rule, known)}`);
    }
    // YAML reads off as false.
    if (!SEVERITIES.includes(severity === false ? 'off' : severity as string)) {
      throw new Error(`${file}: rules: ${rule}: ${JSON.stringify(severity)} must be one of ${SEVERITIES.join(', ')}`);
    }
  }
  return Object.fromEntries(Object.entries(severities).map(([rule, severity]) => [rule, severity === false ? 'off' : severity as string]));
}

function elsewhereIn(objects: unknown, file: string): ElsewhereObjects[] {
  if (!Array.isArray(objects)) {
    throw new Error(`${file}: elsewhere: ${JSON.stringify(objects)} must be a list of objects with ${ELSEWHERE_FIELDS.join(', ')}`);
  }
  for (const [i, object] of objects.entries()) {
    const fields: [string, unknown][] = Object.entries(object ?? {});
    const wrong = fields.find(([name, value]) => !ELSEWHERE_FIELDS.includes(name) || typeof value !== 'string' || value === '');
    if (typeof object !== 'object' || wrong !== undefined || !fields.some(([name]) => name === 'kind')) {
      const what = wrong && typeof object === 'object' ? `${wrong[0]}: ${JSON.stringify(wrong[1])}` : JSON.stringify(object);
      throw new Error(`${file}: elsewhere[${i}]: ${what}: write a kind, such as CephBlockPool, and if you like namespace and name, as text`);
    }
  }
  return objects as ElsewhereObjects[];
}

function rulesIn(module: string, file: string): Rule[] {
  let rules: unknown;
  try {
    rules = (createRequire(resolve(file))(module) as { readonly rules?: unknown }).rules;
  } catch (error) {
    throw new Error(`${file}: modules: can't load ${module}: ${(error as Error).message.split('\n')[0]}`);
  }
  if (!Array.isArray(rules) || !rules.every(isStorageRule)) {
    throw new Error(`${file}: modules: ${module} must export rules, a list of StorageRule`);
  }
  return rules.map(asRule);
}

/** A module may have a copy of this package of its own, so that its class is another one. */
function isStorageRule(one: unknown): one is StorageRule {
  const rule = one as Partial<StorageRule> | null;
  return typeof rule?.check === 'function' && typeof rule.props?.id === 'string' && Array.isArray(rule.props.kinds);
}

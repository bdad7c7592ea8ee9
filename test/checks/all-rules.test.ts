import * as fs from 'fs';
import * as path from 'path';
import { casesOf } from './all-cases';
import { reportOf, RuleCase } from './rule-cases';
import { Rule } from '../../src/checks/rule';
import { ALL_RULES, RULES_BY_AREA } from '../../src/checks/rules/all';
import { Severity } from '../../src/checks/severity';
import { ManifestSet } from '../../src/manifests';
import { Schemas, Verdict } from '../../src/schema';

const AREAS = Object.keys(RULES_BY_AREA);
const CASES = AREAS.flatMap(area => RULES_BY_AREA[area].flatMap(rule => {
  const { fails = [], passes = [], open = [] } = casesOf(area, rule.id) ?? {};
  return [...fails.map(one => ({ rule, one, kind: 'fails' })), ...passes.map(one => ({ rule, one, kind: 'passes' })), ...open.map(one => ({ rule, one, kind: 'open' }))];
}));
const nameOf = ({ rule, one }: { rule: Rule; one: RuleCase }) => `${rule.id}, ${one.name}`;

test('ids are different, and words in kebab-case', () => {
  const ids = ALL_RULES.map(rule => rule.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(ids.filter(id => !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))).toEqual([]);
});

test('a rule stands in a file of its name, and each such file is listed', () => {
  const folder = path.join(__dirname, '..', '..', 'src', 'checks', 'rules');
  const files = AREAS.flatMap(area => {
    const own = path.join(folder, area);
    return fs.existsSync(own) ? fs.readdirSync(own).filter(file => file !== 'private').map(file => `${area}/${path.basename(file, '.ts')}`) : [];
  });
  expect(files.sort()).toEqual(AREAS.flatMap(area => RULES_BY_AREA[area].map(rule => `${area}/${rule.id}`)).sort());
});

test('texts of rules are parts of sentences: no period at the end, and something in all of them', () => {
  const wrong = ALL_RULES.filter(({ title, effect, mend, source, refs, kinds }) =>
    [title, effect, mend].some(text => text.trim() === '' || text.endsWith('.')) || source === '' || kinds.length === 0
    || refs.some(ref => !/^[A-Z]+\d+$/.test(ref)));
  expect(wrong.map(rule => rule.id)).toEqual([]);
});

test('a rule on what is gone needs the previous set', () => {
  expect(ALL_RULES.filter(rule => rule.ofRemoved && !rule.needs?.includes('previous')).map(rule => rule.id)).toEqual([]);
});

test('no case of a rule is refused by the API server, unless it says so', () => {
  const schemas = Schemas.bundled();
  const refusals = (yaml: string) => ManifestSet.fromText(yaml).documents.flatMap(({ object, errors }) => {
    const judgement = object === undefined ? undefined : schemas.judgeCreate(object);
    const refused = judgement?.verdict === Verdict.REJECTED ? judgement.errors : [];
    return [...errors, ...refused].map(({ path: field, message }) => `${field}: ${message}`);
  });
  const wrong = CASES.flatMap(one => [one.one.yaml, one.one.previous ?? ''].flatMap(yaml => {
    const found = refusals(yaml);
    return (found.length > 0) === (one.one.refused === true && yaml !== one.one.previous && yaml !== '') ? [] : [`${nameOf(one)}: ${found[0] ?? 'is accepted'}`];
  }));
  expect(wrong).toEqual([]);
});

test('what passes one rule is no error for any other', () => {
  const alarms = CASES.filter(({ kind }) => kind === 'passes').flatMap(one => reportOf(ALL_RULES, one.one).findings
    .filter(({ severity }) => severity === Severity.ERROR)
    .map(({ rule, path: field, message }) => `${nameOf(one)}: ${rule}: ${field}: ${message}`));
  expect(alarms).toEqual([]);
});

test('no rule throws, whatever part of an object is missing', () => {
  const thrown = new Set<string>();
  for (const one of CASES) {
    const objects = ManifestSet.fromText(one.one.yaml).objects;
    for (const fewer of withoutOnePart(objects)) {
      reportOf(ALL_RULES, { ...one.one, yaml: fewer }).defects.forEach(({ rule, message }) => thrown.add(`${rule}: ${message}`));
    }
  }
  expect([...thrown]).toEqual([]);
});

/** The objects as JSON, once without each of their parts. */
function* withoutOnePart(objects: any[]): Generator<string> {
  for (const object of objects) {
    for (const [owner, name] of partsOf(object)) {
      const part = owner[name];
      delete owner[name];
      yield JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
      owner[name] = part;
    }
  }
}

function* partsOf(value: any): Generator<[any, string]> {
  for (const name of typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []) {
    if (name !== 'kind' && name !== 'apiVersion') {
      yield [value, name];
    }
    yield* partsOf(value[name]);
  }
  for (const item of Array.isArray(value) ? value : []) {
    yield* partsOf(item);
  }
}

import { ApiObject } from 'cdk8s';
import { labelOf } from './label-of';
import { FieldError, ManifestSet } from '../../manifests';
import { Schemas, Verdict } from '../../schema';
import { ServedKinds } from '../../schema/served-kinds';
import { Sight } from '../../schema/sight';

/**
 * What is wrong with objects, a line each, in their order: construct path,
 * object, field, reason. An object of a kind that nobody knows is no problem:
 * nothing can be said of it. Definitions among the objects make kinds known.
 *
 * @param seen takes what the verdict has seen of each object
 */
export function problemsOf(objects: ApiObject[], seen: Sight[]): string[] {
  const kinds = new ServedKinds(Schemas.bundled());
  const rendered = objects.map(render);
  for (const object of rendered) {
    if (ServedKinds.isDefinition(object)) {
      kinds.define({ object });
    }
  }
  // Only what is not good beyond doubt is looked at closely.
  const doubtful = objects.filter((_, i) => {
    seen[i] = new Sight();
    return rendered[i] === undefined || kinds.judge(rendered[i], undefined, undefined, seen[i]).verdict !== Verdict.ACCEPTED;
  });
  return [...doubtful.flatMap(object => problemsOfObject(object, kinds)), ...duplicatesIn(objects, rendered)];
}

function render(object: ApiObject): any {
  try {
    return object.toJson();
  } catch {
    return undefined;
  }
}

function problemsOfObject(object: ApiObject, kinds: ServedKinds): string[] {
  return ManifestSet._fromApiObjects([object]).documents.flatMap(document => {
    const problems = document.errors.length > 0 ? document.errors : verdictProblems(document.object, kinds);
    return problems.map(({ path, message }) => `${labelOf(document)}: ${path === '' || path === '<nil>' ? '' : `${path}: `}${message}`);
  });
}

/** A known kind that can't be judged is a problem: it must not pass for a good one. */
function verdictProblems(object: any, kinds: ServedKinds): FieldError[] {
  const { verdict, errors } = kinds.judge(object);
  return verdict === Verdict.NOT_EVALUATED && !kinds.has(object.apiVersion, object.kind) ? [] : errors;
}

function duplicatesIn(objects: ApiObject[], rendered: any[]): string[] {
  // Names within what has them: most objects are of few kinds and namespaces.
  const firsts = new Map<string, Map<string, ApiObject>>();
  const repeated = new Map<ApiObject, ApiObject[]>();
  objects.forEach((object, i) => {
    const { namespace, name } = rendered[i]?.metadata ?? {};
    const place = `${object.apiGroup} ${object.kind} ${namespace}`;
    let names = firsts.get(place);
    if (names === undefined) {
      firsts.set(place, names = new Map<string, ApiObject>());
    }
    const first = names.get(`${name}`);
    if (first === undefined) {
      names.set(`${name}`, object);
    } else {
      repeated.set(first, [...repeated.get(first) ?? [], object]);
    }
  });
  return objects.filter(first => repeated.has(first)).map(first =>
    `${labelOf(ManifestSet._fromApiObjects([first]).documents[0])}: the same object is made at ${repeated.get(first)!.map(other => other.node.path).join(', ')} too, `
    + 'only the last one applied would remain; give each a name or namespace of its own');
}

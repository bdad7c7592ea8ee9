import { Draft, Mutation } from '../mutation';
import { nearText, oddText, TEXTS_BY_FORMAT } from '../texts';
import { cloned, isObject, Verbatim } from '../verbatim';

const NAMES = ['', 'a', 'A', '-a', 'a-', 'a.b', 'a..b', '.a', 'a_b', 'a'.repeat(253), 'a'.repeat(254), 'ä', 'a/b', '.', '..', '1', 'a b', 'a\n', 'a%b', `${'a'.repeat(63)}.${'b'.repeat(64)}`];
const KEYS = ['app', 'example.org/app', 'Example.org/app', '/app', 'example.org/', 'a/b/c', '-app', 'app-', 'a_b.C', '', 'ä', 'a'.repeat(63), 'a'.repeat(64), `${'a'.repeat(253)}/a`, `${'a'.repeat(254)}/a`, 'a b', 'kubernetes.io/a', 'a\n'];
const VALUES: readonly unknown[] = ['', 'a', 'A-b_c.d', '-a', 'a-', 'a b', 'ä', 'a'.repeat(63), 'a'.repeat(64), 'a/b', 5, true, null, [], {}, 1.5, 'a\n'];
const OF_ALL_TYPES: readonly unknown[] = [null, '', 'a', 5, true, [], {}, ['a'], [null], { a: 'b' }, [{}]];
const FINALIZERS: readonly unknown[] = ['example.org/a', 'a', 'orphan', 'foregroundDeletion', 'kubernetes', '', 'a/b/c', 'A b', null, 5, 'example.org/', 'example.org/A_b'];
const OWNER = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: '3a1c' };
const FIELDS = ['name', 'generateName', 'namespace', 'selfLink', 'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds',
  'labels', 'annotations', 'ownerReferences', 'finalizers', 'managedFields', 'clusterName', 'nonsense', 'Name'];

/** Changes to metadata that an update may make as well as a create. */
export const metadata: { readonly [name: string]: Mutation } = {
  labels: draft => withMap(draft, 'labels'),

  annotations: draft => withMap(draft, 'annotations'),

  longAnnotations: draft => set(draft, 'annotations', { a: 'x'.repeat(256 * 1024 - 1 + draft.random.below(3) - 1) }),

  finalizers: draft => set(draft, 'finalizers', draft.random.chance(0.9)
    ? Array.from({ length: 1 + draft.random.below(3) }, () => draft.random.pick(FINALIZERS)) : draft.random.pick(OF_ALL_TYPES)),

  owners: draft => set(draft, 'ownerReferences', Array.from({ length: 1 + draft.random.below(3) }, () => owner(draft))),

  fieldOfMetadata: draft => set(draft, draft.random.pick(FIELDS.slice(6)), cloned(draft.random.pick(OF_ALL_TYPES))),

  times: draft => set(draft, draft.random.pick(['creationTimestamp', 'deletionTimestamp']), draft.random.pick(TEXTS_BY_FORMAT['date-time'])),

  numbersOfMetadata: draft => set(draft, draft.random.pick(['generation', 'deletionGracePeriodSeconds']),
    new Verbatim(draft.random.pick(['5', '-1', '5.0', '5e0', '9223372036854775807', '9223372036854775808', '1.5', '"5"', '-0', '01']))),

  managedFields: draft => set(draft, 'managedFields', draft.random.pick<unknown>([[], [{}], [{ manager: 'a', operation: 'Update', apiVersion: 'v1', time: 'x', fieldsType: 'FieldsV1', fieldsV1: {} }],
    [null], [{ nonsense: 1 }], 'a', [5], [{ manager: 'a', operation: 'Apply', apiVersion: 'v1', time: '2026-01-02T03:04:05Z', fieldsType: 'FieldsV1', fieldsV1: { 'f:spec': {} } }], {}, null])),
};

/** Changes to what an object is called, and to its type. */
export const identity: { readonly [name: string]: Mutation } = {
  name: draft => set(draft, 'name', draft.random.chance(0.5) ? draft.random.pick(NAMES) : nearText(draft.random, String(draft.document.metadata?.name))),

  typeOfName: draft => set(draft, draft.random.pick(['name', 'namespace', 'generateName']), cloned(draft.random.pick(OF_ALL_TYPES))),

  generateName: draft => set(draft, 'generateName', draft.random.pick([...NAMES, 'web-', 'a'.repeat(57), 'a'.repeat(58), 'a'.repeat(250), `${'a'.repeat(57)}.-`, 'web.-', '-', '--', 'a-.']))
    && (draft.random.chance(0.3) || set(draft, 'name', undefined)),

  namespace: draft => set(draft, 'namespace', draft.random.pick(['', 'default', 'a', 'A', 'a.b', 'a_b', '-a', 'a'.repeat(63), 'a'.repeat(64), 'a b', 'ä'])),

  anyFieldOfMetadata: draft => set(draft, draft.random.pick(FIELDS), cloned(draft.random.pick(OF_ALL_TYPES))),

  metadataItself: draft => {
    draft.document.metadata = cloned(draft.random.pick(OF_ALL_TYPES));
    return true;
  },

  type: draft => {
    const field = draft.random.pick(['apiVersion', 'kind']);
    draft.document[field] = draft.random.pick<unknown>([undefined, null, '', 5, [], {}, true]);
    return true;
  },
};

function set({ document }: Draft, field: string, value: unknown): boolean {
  if (!isObject(document.metadata)) {
    return false;
  }
  document.metadata[field] = value;
  return true;
}

function withMap(draft: Draft, field: string): boolean {
  const known = draft.document.metadata?.[field];
  const key = draft.random.chance(0.8) ? draft.random.pick(KEYS) : oddText(draft.random);
  return set(draft, field, { ...isObject(known) ? known : {}, [key]: cloned(draft.random.pick(VALUES)) });
}

function owner({ random }: Draft): unknown {
  const field = random.pick(['apiVersion', 'kind', 'name', 'uid', 'controller', 'blockOwnerDeletion', 'nonsense']);
  return random.chance(0.3) ? { ...OWNER, controller: true }
    : random.pick<unknown>([OWNER, { ...OWNER, [field]: random.pick<unknown>(['', null, 'a', 'v1', 'a/b/c', '/v1', 'v1/', 5, true, false, []]) }, { ...OWNER, [field]: undefined }, { ...OWNER, apiVersion: 'v1', kind: 'Event' }, null, 'a', {}]);
}

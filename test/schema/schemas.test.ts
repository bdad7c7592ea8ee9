import { cephBlockPool, cephCluster, errorsOf, rook, schemasWith, shelf, shelfDefinition } from './documents';
import { Schemas, Verdict } from '../../src/schema';

describe('the kinds that are known', () => {
  const schemas = Schemas.bundled();

  test('are the built-in ones and those of the storage projects', () => {
    expect(['v1 Pod', 'storage.k8s.io/v1 StorageClass', 'ceph.rook.io/v1 CephCluster', 'csi.ceph.io/v1 Driver', 'rustfs.com/v1alpha1 Tenant', 'velero.io/v1 Backup',
      'monitoring.coreos.com/v1 PrometheusRule', 'cert-manager.io/v1 Certificate', 'snapshot.storage.k8s.io/v1 VolumeSnapshotClass', 'gateway.networking.k8s.io/v1 Gateway']
      .filter(key => !schemas.has(key.split(' ')[0], key.split(' ')[1]))).toEqual([]);
    expect(schemas.has('v1', 'CephCluster')).toBe(false);
    expect(schemas.has('constructor', '__proto__')).toBe(false);
  });

  test('are listed by group', () => {
    expect(schemas.kindsOf('rustfs.com')).toEqual(['v1alpha1 Tenant']);
    expect(schemas.kindsOf('objectbucket.io')).toEqual(['v1alpha1 ObjectBucket', 'v1alpha1 ObjectBucketClaim']);
    expect(schemas.kindsOf('')).toContain('v1 ConfigMap');
    expect(schemas.kindsOf('').filter(key => key.includes('/'))).toEqual([]);
    expect(schemas.kindsOf('example.org')).toEqual([]);
  });

  test('may be added to, without effect on other sets', () => {
    const own = schemasWith(shelfDefinition({}));
    expect(own.kindsOf('example.org')).toEqual(['v1 Shelf']);
    expect(own.has('example.org/v1', 'Shelf')).toBe(true);
    expect(Schemas.bundled().has('example.org/v1', 'Shelf')).toBe(false);
  });

  test('may be replaced by definitions of your own', () => {
    const definition = shelfDefinition({ spec: { type: 'object', properties: { mine: { type: 'string' } } } });
    definition.spec.group = 'ceph.rook.io';
    definition.spec.names.kind = 'CephBlockPool';
    const own = schemasWith(definition);
    expect(errorsOf(rook('CephBlockPool', { mine: 'a' }), own)).toEqual([]);
    expect(errorsOf(cephBlockPool(), own)).toHaveLength(2);
  });
});

describe('the version of Kubernetes', () => {
  test('is the newest where none is given', () => expect(Schemas.bundled().kubeVersion).toBe('1.36'));

  test.each([['1.31', '1.31'], ['v1.33', '1.33'], ['v1.33.2', '1.33'], ['1.34.1+k3s1', '1.34'], ['v1.35.0-eks-1234abc', '1.35'], ['1.36', '1.36']])(
    '%s is %s', (kubeVersion, known) => expect(Schemas.bundled({ kubeVersion }).kubeVersion).toBe(known));

  test.each(['1.30', '1.37', '1', '2.33', 'latest', '', '1.33 ', '1.333333'])('%j is refused, with what is allowed', kubeVersion =>
    expect(() => Schemas.bundled({ kubeVersion }))
      .toThrow(`kubeVersion: "${kubeVersion}" is no version of Kubernetes whose API is known, give one from 1.31 to 1.36`));
});

describe('the verdict', () => {
  test('is acceptance, without errors', () => {
    expect(Schemas.bundled().judgeCreate(cephCluster())).toEqual({ verdict: Verdict.ACCEPTED, errors: [] });
  });

  test('is rejection, with the reasons', () => {
    expect(Schemas.bundled().judgeCreate(cephCluster({ mon: { count: 12 } }))).toEqual({
      verdict: Verdict.REJECTED,
      errors: [{ type: 'FieldValueInvalid', path: 'spec.mon.count', message: '12 is too large, must be at most 9' }],
    });
  });

  test('names the coming release where only its definitions accept the object', () => {
    const poolNamed = (name: string) => Schemas.bundled().judgeCreate(cephBlockPool({ name }));
    expect(poolNamed('.mgr')).toEqual({ verdict: Verdict.ACCEPTED, errors: [] });
    expect(poolNamed('.nvmeof')).toEqual({ verdict: Verdict.ACCEPTED, errors: [], needs: 'rook d0c3b9ce6, before 1.21' });
    expect(poolNamed('.any').errors[0].message).toBe('got ".any", allowed: ".rgw.root", ".nfs", ".mgr"');
  });

  test('is the one of the current release where no release accepts the object', () => {
    expect(Schemas.bundled().judgeCreate(cephBlockPool({ replicated: { size: 'three' }, failureDomains: 'host' })).errors.map(error => error.path))
      .toEqual(['spec.replicated.size', 'spec.failureDomains']);
  });

  test('on an unknown group is none', () => {
    expect(Schemas.bundled().judgeCreate(shelf())).toEqual({
      verdict: Verdict.NOT_EVALUATED,
      errors: [{
        type: 'NotEvaluated',
        path: '<nil>',
        message: 'no definition of "example.org/v1" "Shelf" is known, if your cluster serves it, give its CustomResourceDefinition',
      }],
    });
  });

  const mend = 'if your cluster serves it, give its CustomResourceDefinition';
  test.each([
    ['text', 'a text', 'BadRequest <nil>: "a text" is no object, a manifest must be one with apiVersion, kind and metadata'],
    ['null', null, 'BadRequest <nil>: null is no object, a manifest must be one with apiVersion, kind and metadata'],
    ['list', [1], 'BadRequest <nil>: [1] is no object, a manifest must be one with apiVersion, kind and metadata'],
    ['object without apiVersion', { kind: 'Pod' }, 'BadRequest apiVersion: nothing is no apiVersion, every manifest needs one'],
    ['object with an empty apiVersion', { apiVersion: '', kind: 'Pod' }, 'BadRequest apiVersion: "" is no apiVersion, every manifest needs one'],
    ['object without kind', { apiVersion: 'v1' }, 'BadRequest kind: nothing is no kind, every manifest needs one'],
    ['object with a null as kind', { apiVersion: 'v1', kind: null }, 'BadRequest kind: null is no kind, every manifest needs one'],
    ['object with a number as kind', { apiVersion: 'v1', kind: 1 }, 'Decode kind: 1 is no kind, every manifest needs one'],
    ['object with a number as apiVersion', { apiVersion: 1, kind: 'Pod' }, 'Decode apiVersion: 1 is no apiVersion, every manifest needs one'],
    ['unknown version', { apiVersion: 'ceph.rook.io/v2', kind: 'CephCluster' }, `BadRequest apiVersion: "ceph.rook.io/v2" "CephCluster" is not served, ceph.rook.io/v1 would be; ${mend}`],
    ['unknown version of a core kind', { apiVersion: 'v1beta1', kind: 'Pod' }, `BadRequest apiVersion: "v1beta1" "Pod" is not served, v1 would be; ${mend}`],
    ['group in capital letters', { apiVersion: 'CEPH.ROOK.IO/V1', kind: 'CephCluster' }, 'BadRequest apiVersion: "CEPH.ROOK.IO/V1" is no apiVersion: a version such as v1, or <group>/<version> such as apps/v1'],
    ['version in the place of the group', { apiVersion: 'v1/x', kind: 'CephCluster' }, 'BadRequest apiVersion: "v1/x" is no apiVersion: a version such as v1, or <group>/<version> such as apps/v1'],
    ['apiVersion of three parts', { apiVersion: 'example.org/v1/Shelf', kind: 'Shelf' }, 'BadRequest apiVersion: "example.org/v1/Shelf" is no apiVersion: a version such as v1, or <group>/<version> such as apps/v1'],
    ['unknown kind', { apiVersion: 'ceph.rook.io/v1', kind: 'CephClusters' }, `BadRequest kind: "ceph.rook.io/v1" has no kind "CephClusters"; ${mend}`],
  ])('on a %s is rejection', (_what, object, error) => expect(errorsOf(object)).toEqual([error]));

  test('on a version that is not served is rejection', () => {
    const definition = shelfDefinition({});
    definition.spec.versions.push({ ...definition.spec.versions[0], name: 'v2', served: false });
    expect(errorsOf({ ...shelf(), apiVersion: 'example.org/v2' }, schemasWith(definition)))
      .toEqual([`BadRequest apiVersion: "example.org/v2" "Shelf" is not served, example.org/v1 would be; ${mend}`]);
  });
});

describe('a definition that can\'t be read', () => {
  const broken = (change: (definition: any) => void) => {
    const definition = shelfDefinition({ spec: { type: 'string' } });
    change(definition);
    return () => Schemas.bundled().addCrd(definition);
  };
  const schemaOf = (definition: any) => definition.spec.versions[0].schema;

  test.each<[string, (definition: any) => void, string]>([
    ['of another kind', definition => { definition.kind = 'Pod'; }, 'shelves.example.org: expected apiVersion apiextensions.k8s.io/v1, kind CustomResourceDefinition, got "apiextensions.k8s.io/v1", "Pod"'],
    ['of the old version', definition => { definition.apiVersion = 'apiextensions.k8s.io/v1beta1'; }, 'got "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition"'],
    ['without names', definition => { delete definition.spec.names; }, 'shelves.example.org: spec.group, spec.names.kind and spec.versions are needed to read a CustomResourceDefinition'],
    ['without spec', definition => { delete definition.spec; }, 'spec.group, spec.names.kind and spec.versions are needed'],
    ['without schema', definition => { delete definition.spec.versions[0].schema; }, 'shelves.example.org: version "v1" has no name or no schema.openAPIV3Schema'],
    ['with an empty version', definition => { definition.spec.versions = [null]; }, 'shelves.example.org: version nothing has no name or no schema.openAPIV3Schema'],
    ['with a text as schema of a field', definition => { schemaOf(definition).openAPIV3Schema.properties.spec = 'string'; },
      'shelves.example.org: version v1: openAPIV3Schema.spec: "string" is no schema'],
    ['with a null as schema of items', definition => { schemaOf(definition).openAPIV3Schema.properties.spec = { type: 'array', items: [1] }; },
      'version v1: openAPIV3Schema.spec.items: [1] is no schema'],
    ['with a text as list of schemas', definition => { schemaOf(definition).openAPIV3Schema.anyOf = 'any'; }, 'openAPIV3Schema.anyOf: "any" must be a list of objects'],
    ['with a text as rules', definition => { schemaOf(definition).openAPIV3Schema['x-kubernetes-validations'] = ['self']; },
      'openAPIV3Schema.x-kubernetes-validations: ["self"] must be a list of objects'],
    ['without name', definition => { definition.metadata = null; definition.kind = 5; }, '(no name): expected apiVersion'],
    ['with a keyword of the wrong type', definition => { schemaOf(definition).openAPIV3Schema.properties.spec = { 'type': 'array', 'x-kubernetes-list-map-keys': 'name' }; },
      'shelves.example.org: version v1: openAPIV3Schema.spec: x-kubernetes-list-map-keys is "name", must be a list of strings'],
    ['with a rule that is no text', definition => { schemaOf(definition).openAPIV3Schema['x-kubernetes-validations'] = [{ rule: 7 }]; },
      'openAPIV3Schema.x-kubernetes-validations: rule is 7, must be a string'],
    ['with a list of properties', definition => { schemaOf(definition).openAPIV3Schema.properties = []; }, 'openAPIV3Schema.properties: [] must be an object of schemas'],
    ['whose replicas are nowhere', definition => { definition.spec.versions[0].subresources = { scale: { specReplicasPath: 5 } }; },
      'version v1: subresources.scale: specReplicasPath is 5, must be a string'],
    ['that holds itself', definition => { schemaOf(definition).openAPIV3Schema.properties.spec = schemaOf(definition).openAPIV3Schema; }, 'nested more than 1000 levels deep'],
    ['that is nested without end', definition => { schemaOf(definition).openAPIV3Schema = nested(300); }, 'nested more than 200 levels deep'],
    ['with what JSON can\'t hold', definition => { schemaOf(definition).openAPIV3Schema.default = new Date(0); },
      'shelves.example.org: spec.versions[0].schema.openAPIV3Schema.default: a Date can\'t be written in JSON as it is, give plain data'],
  ])('%s is refused in words', (_what, change, message) => expect(broken(change)).toThrow(message));

  test('is refused also where it is no object', () => {
    expect(() => Schemas.bundled().addCrd(null)).toThrow('(no name): expected apiVersion apiextensions.k8s.io/v1, kind CustomResourceDefinition, got nothing, nothing');
    expect(() => Schemas.bundled().addCrd('crd')).toThrow('(no name): expected');
  });
});

function nested(depth: number): object {
  return depth === 0 ? { type: 'string' } : { type: 'object', properties: { a: nested(depth - 1) } };
}

test('a decoded object is judged like any other, without a second look at its form', () => {
  const schemas = Schemas.bundled();
  for (const object of [cephBlockPool(), cephBlockPool({ failureDomain: 5 }), { kind: 'Pod' }]) {
    expect(schemas._judgePlain(object)).toEqual(schemas.judgeCreate(object));
  }
});

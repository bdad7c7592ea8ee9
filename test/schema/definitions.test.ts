import { rookDefinitions } from '../../src/schema/definitions';

const kindsOf = (crds: any[]) => crds.map(crd => crd.spec.names.kind as string);

test('Rook 1.20 has 21 definitions, ceph-csi-operator five', () => {
  const { rook, csiOperator } = rookDefinitions('1.20');
  expect(kindsOf(rook)).toHaveLength(21);
  expect(kindsOf(rook)).toEqual(expect.arrayContaining(['CephCluster', 'CephObjectStoreAccount', 'ObjectBucketClaim']));
  expect(kindsOf(csiOperator)).toEqual(['CephConnection', 'ClientProfile', 'ClientProfileMapping', 'Driver', 'OperatorConfig']);
});

test('Rook 1.19 has no accounts of object stores yet', () => {
  const { rook, csiOperator } = rookDefinitions('1.19');
  expect(kindsOf(rook)).toHaveLength(20);
  expect(kindsOf(rook)).not.toContain('CephObjectStoreAccount');
  expect(kindsOf(csiOperator)).toHaveLength(5);
});

test('definitions are made anew each time, so that one who changes them changes no others', () => {
  const [first, second] = [rookDefinitions('1.20'), rookDefinitions('1.20')];
  expect(first).toEqual(second);
  expect(first.rook[0]).not.toBe(second.rook[0]);
});

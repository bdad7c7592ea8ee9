import { kindOf } from './judged';
import { checkBuiltIn, checkBuiltInUpdate, hasChecks } from '../../../src/schema/private/built-in/check-built-in';
import { Report } from '../../../src/schema/private/report';

const SLICE = { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceSlice', metadata: { name: 'slice-1', finalizers: ['cleanup'] } };

test('checks are known of most kinds, by API group', () => {
  expect(hasChecks(kindOf({ apiVersion: 'v1', kind: 'Pod' }))).toBe(true);
  expect(hasChecks(kindOf({ apiVersion: 'apps/v1', kind: 'Deployment' }))).toBe(true);
  expect(hasChecks({ ...kindOf({ apiVersion: 'v1', kind: 'Pod' }), group: 'example.org' })).toBe(false);
});

test('nothing is said of a kind whose checks are not known', () => {
  const report = new Report();
  checkBuiltIn(kindOf(SLICE), SLICE, report);
  checkBuiltInUpdate(kindOf(SLICE), SLICE, SLICE, report);
  expect(hasChecks(kindOf(SLICE))).toBe(false);
  expect(report.errors).toEqual([]);
});

test('nulls count as nothing, but as an empty value in a list or map of texts', () => {
  const report = new Report();
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { restartPolicy: null, nodeSelector: { disk: null }, containers: [{ name: 'a', image: 'b', args: [null] }] } };
  checkBuiltIn(kindOf(pod), pod, report);
  expect(report.errors).toEqual([]);
});

test('a message says what is wrong and how to mend it', () => {
  const report = new Report();
  const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', finalizers: ['cleanup'] }, spec: { accessModes: ['ReadWrite'], resources: { requests: { storage: '0' } } } };
  checkBuiltIn(kindOf(claim), claim, report);
  expect(report.errors).toEqual([
    { type: 'FieldValueInvalid', path: 'metadata.finalizers[0]', message: '"cleanup" is none of foregroundDeletion, kubernetes, orphan; write others with a domain, such as example.org/cleanup' },
    { type: 'FieldValueNotSupported', path: 'spec.accessModes', message: 'got "ReadWrite", allowed: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"' },
    { type: 'FieldValueInvalid', path: 'spec.resources[storage]', message: '0 must be greater than 0' },
  ]);
});

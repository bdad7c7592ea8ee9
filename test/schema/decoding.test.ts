import { errorsOf } from './documents';

const claim = (storage: unknown) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'shop' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { limits: { storage } } },
});
const lease = (spec: object, metadata: object = {}) => ({
  apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'leader', namespace: 'shop', ...metadata }, spec,
});
const undecoded = (object: object) => errorsOf(object).filter(error => error.startsWith('Decode'));

describe('a quantity', () => {
  test.each(['10Gi', '1.5Ti', '.5', '5.', '1e3', '1E-12', '12E', '+7m', ' 1Gi ', '\u00a01\u3000', '.', '-', '+.', 'k', '-.Ti', 'e3', 'E-9'])('may be written as %p', text => {
    expect(undecoded(claim(text))).toEqual([]);
  });

  test.each(['', ' ', '1 Gi', '1Gib', '1K', '+-1', '1..5', '..', 'Pi', '-.Ei', 'e-10', 'e', '1e', '1\n', '\t1', '\ufeff1', '1e9999999999999999999'])('may not be written as %p', text => {
    expect(undecoded(claim(text))).toEqual([`Decode spec.resources.limits.storage: ${JSON.stringify(text)} can't be decoded, must be a quantity such as 100Gi`]);
  });
});

describe('a time', () => {
  test.each(['2026-01-02T03:04:05Z', '2026-01-02T3:04:05,5+24:60'])('may be written as %p', text => {
    expect(undecoded(lease({}, { creationTimestamp: text }))).toEqual([]);
  });

  test.each(['2026-01-02T03:04:05+25:00', '2026-01-02T03:04:05+00:61', '2026-01-02T03:04:60Z'])('may not be written as %p', text => {
    expect(undecoded(lease({}, { creationTimestamp: text })))
      .toEqual([`Decode metadata.creationTimestamp: "${text}" can't be decoded, must be a time such as 2026-01-02T03:04:05Z`]);
  });

  test.each([['2026-01-02T03:04:05.123456Z', true], ['2026-01-02T03:04:05,123456Z', true], ['2026-01-02T03:04:05.1234567Z', false], ['2026-01-02T03:04:05Z', false]])(
    'in millionths of a second may be written as %p: %p', (text, isTime) => {
      expect(undecoded(lease({ renewTime: text })).length).toBe(isTime ? 0 : 1);
    });
});

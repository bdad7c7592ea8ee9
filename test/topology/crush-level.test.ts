import { CrushLevel } from '../../src/topology';

test('the levels and their order are those of Ceph', () => {
  expect(CrushLevel.all().map(level => `${level}`)).toEqual([
    'osd', 'host', 'chassis', 'rack', 'row', 'pdu', 'pod', 'room', 'datacenter', 'zone', 'region',
  ]);
  expect(CrushLevel.all().map(level => level.order)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('each level has the label that Rook reads', () => {
  expect(CrushLevel.OSD.nodeLabel).toBeUndefined();
  expect(CrushLevel.HOST.nodeLabel).toBe('kubernetes.io/hostname');
  expect(CrushLevel.RACK.nodeLabel).toBe('topology.rook.io/rack');
  expect(CrushLevel.DATACENTER.nodeLabel).toBe('topology.rook.io/datacenter');
  expect(CrushLevel.ZONE.nodeLabel).toBe('topology.kubernetes.io/zone');
  expect(CrushLevel.ZONE.legacyNodeLabel).toBe('failure-domain.beta.kubernetes.io/zone');
  expect(CrushLevel.REGION.nodeLabel).toBe('topology.kubernetes.io/region');
});

test('a level is found by its name', () => {
  expect(CrushLevel.of('rack')).toBe(CrushLevel.RACK);
});

test('a level that does not exist is an error that names the nearest and all', () => {
  expect(() => CrushLevel.of('racks')).toThrow(
    '"racks" is not a CRUSH level (did you mean "rack"?); the levels are osd, host, chassis, rack, row, pdu, pod, room, datacenter, zone, region');
  expect(() => CrushLevel.of('continent')).toThrow('"continent" is not a CRUSH level; the levels are osd');
});

test('a bucket is called like the label value, with dashes for dots', () => {
  expect(CrushLevel.bucketName('ip-10-0-0-1.eu-central-1.compute.internal')).toBe('ip-10-0-0-1-eu-central-1-compute-internal');
});

import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import * as certmanager from '../../src/api/certmanager';
import * as csi from '../../src/api/csi';
import * as k8s from '../../src/api/k8s';
import * as monitoring from '../../src/api/monitoring';
import { manifestOf } from '../../src/api/private/api-resource';
import * as rook from '../../src/api/rook';
import * as rustfs from '../../src/api/rustfs';
import * as snapshot from '../../src/api/snapshot';
import * as velero from '../../src/api/velero';
import { bundledKinds } from '../../src/schema/private/bundled-facts';

const SUBMODULES: { [name: string]: object } = { rook, csi, rustfs, velero, snapshot, monitoring, certmanager };

let chart: Chart;

beforeEach(() => {
  chart = new Chart(new App(), 'c');
});

/** The only object of the chart. */
function synthesized(): any {
  // As the object renders itself: what the gate says of it is tested with the gate.
  return ApiObject.of(chart.node.children[0]).toJson();
}

describe('a class of the typed L1', () => {
  const classes = Object.entries(SUBMODULES).flatMap(([submodule, members]) =>
    Object.entries(members).map(([name, cls]): [string, any] => [`${submodule}.${name}`, cls]));

  test('exists for 54 kinds', () => {
    expect(classes).toHaveLength(54);
  });

  test('is in no submodule that only has what Kubernetes defines', () => {
    expect(Object.keys(k8s)).toEqual([]);
  });

  test.each(classes)('%s knows its API version and kind, and writes them', (name, cls) => {
    expect(cls.GVK.kind).toBe(name.split('.')[1]);
    expect(bundledKinds()).toContain(`${cls.GVK.apiVersion} ${cls.GVK.kind}`);
    new cls(chart, 'x', { metadata: { name: 'n' }, spec: {} });
    expect(synthesized()).toEqual({ ...cls.GVK, metadata: { name: 'n' }, spec: {} });
    expect(cls.manifest({ spec: { a: 1 } })).toEqual({ ...cls.GVK, spec: { a: 1 } });
  });

  test('is an ApiObject with the kind, version and group of its GVK', () => {
    const realm = new rook.CephObjectRealm(chart, 'realm');
    expect(ApiObject.of(realm)).toBe(realm);
    expect([realm.apiGroup, realm.apiVersion, realm.kind]).toEqual(['ceph.rook.io', 'ceph.rook.io/v1', 'CephObjectRealm']);
  });

  test('takes its name from the path of the construct and the namespace from the chart when none is given', () => {
    const spaced = new Chart(new App(), 'c', { namespace: 'rook-ceph' });
    new rook.CephObjectRealm(spaced, 'realm');
    expect(ApiObject.of(spaced.node.children[0]).toJson().metadata).toEqual({ name: 'c-realm-c88b897a', namespace: 'rook-ceph' });
  });

  test('writes top-level fields beside spec', () => {
    new snapshot.VolumeSnapshotClass(chart, 'class', {
      metadata: { name: 'rbd' },
      driver: 'rook-ceph.rbd.csi.ceph.com',
      deletionPolicy: 'Delete',
      parameters: { clusterID: 'rook-ceph' },
    });
    expect(synthesized()).toEqual({
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: { name: 'rbd' },
      driver: 'rook-ceph.rbd.csi.ceph.com',
      deletionPolicy: 'Delete',
      parameters: { clusterID: 'rook-ceph' },
    });
  });
});

describe('a JSON patch', () => {
  const spec = (): rook.CephObjectStoreSpec => ({ security: { sslOptions: { tlsv10: false, sslv3: false } } });

  test('adds a field that the types do not know', () => {
    new rook.CephBlockPool(chart, 'p', { metadata: { name: 'p' }, spec: { replicated: { size: 3 } } })
      .addJsonPatch(JsonPatch.add('/spec/newField', { a: [1] }));
    expect(synthesized().spec).toEqual({ replicated: { size: 3 }, newField: { a: [1] } });
  });

  test('changes a field with capitals in its name', () => {
    new rook.CephBlockPool(chart, 'p', { metadata: { name: 'p' }, spec: { enableRBDStats: false } })
      .addJsonPatch(JsonPatch.replace('/spec/enableRBDStats', true));
    expect(synthesized().spec).toEqual({ enableRBDStats: true });
  });

  test('adds and changes fields whose name in TypeScript is another', () => {
    new rook.CephObjectStore(chart, 's', { metadata: { name: 's' }, spec: spec() }).addJsonPatch(
      JsonPatch.add('/spec/security/sslOptions/tlsv1_2', true),
      JsonPatch.test('/spec/security/sslOptions/tlsv1_0', false),
      JsonPatch.replace('/spec/security/sslOptions/tlsv1_0', true),
    );
    expect(synthesized().spec.security.sslOptions).toEqual({ tlsv1_0: true, tlsv1_2: true, sslv3: false });
  });

  test('adds an annotation', () => {
    new rook.CephObjectStore(chart, 's', { metadata: { name: 's', annotations: { y: '1' } }, spec: {} })
      .addJsonPatch(JsonPatch.add('/metadata/annotations/x', '2'));
    expect(synthesized().metadata).toEqual({ name: 's', annotations: { x: '2', y: '1' } });
  });

  test('replaces the whole object', () => {
    new rook.CephObjectStore(chart, 's', { metadata: { name: 's' }, spec: spec() })
      .addJsonPatch(JsonPatch.replace('', { kind: 'Other', spec: {} }));
    expect(synthesized()).toEqual({ kind: 'Other', spec: {} });
  });
});

describe('a member whose name in a manifest is another', () => {
  test('is written under that name, and what is beside it stays', () => {
    new rook.CephObjectStoreUser(chart, 'u', {
      metadata: { name: 'u' },
      spec: { store: 's', capabilities: { amzCache: 'read', oidcProvider: 'write', userPolicy: '*', bucket: 'read' } },
    });
    expect(synthesized().spec).toEqual({
      store: 's',
      capabilities: { 'amz-cache': 'read', 'oidc-provider': 'write', 'user-policy': '*', 'bucket': 'read' },
    });
  });

  test('is written under that name in every item of a list', () => {
    new monitoring.PrometheusRule(chart, 'r', {
      metadata: { name: 'r' },
      spec: {
        groups: [
          { name: 'a', partialResponseStrategy: 'warn', queryOffset: '1m', rules: [{ expr: 'up', keepFiringFor: '5m' }, { expr: '1' }] },
          { name: 'b' },
        ],
      },
    });
    expect(synthesized().spec.groups).toEqual([
      { name: 'a', partial_response_strategy: 'warn', query_offset: '1m', rules: [{ expr: 'up', keep_firing_for: '5m' }, { expr: '1' }] },
      { name: 'b' },
    ]);
  });

  test.each([
    ['the spec', (groups: any[]) => ({ spec: Lazy.any({ produce: () => ({ groups }) }) })],
    ['the list', (groups: any[]) => ({ spec: { groups: Lazy.any({ produce: () => groups }) } })],
    ['an item', (groups: any[]) => ({ spec: { groups: groups.map(group => Lazy.any({ produce: () => group })) } })],
    ['something lazy', (groups: any[]) => ({ spec: Lazy.any({ produce: () => Lazy.any({ produce: () => ({ groups }) }) }) })],
    ['something that resolves', (groups: any[]) => ({ spec: { resolve: () => ({ groups }) } as any })],
  ])('is written under that name below %s that is produced late', (_, props) => {
    const groups = [{ name: 'a', rules: [] as object[] }];
    const rule = new monitoring.PrometheusRule(chart, 'r', { metadata: { name: 'r' }, ...props(groups) });
    groups[0].rules.push({ expr: 'up', keepFiringFor: '5m' });
    rule.addJsonPatch(JsonPatch.replace('/spec/groups/0/rules/0/keep_firing_for', '6m'));
    expect(synthesized().spec).toEqual({ groups: [{ name: 'a', rules: [{ expr: 'up', keep_firing_for: '6m' }] }] });
  });

  test('is left alone where it is a key of a map', () => {
    new monitoring.PrometheusRule(chart, 'r', {
      metadata: { name: 'r' },
      spec: { groups: [{ name: 'a', labels: { keepFiringFor: 'x' }, rules: [{ expr: 'up', annotations: { keepFiringFor: 'y' } }] }] },
    });
    expect(synthesized().spec.groups).toEqual([
      { name: 'a', labels: { keepFiringFor: 'x' }, rules: [{ expr: 'up', annotations: { keepFiringFor: 'y' } }] },
    ]);
  });

  test('is written under that name in the manifest alone, and the props stay as they were', () => {
    const props = { spec: { security: { sslOptions: { tlsv12: true } } } };
    expect(rook.CephObjectStore.manifest(props)).toEqual({
      apiVersion: 'ceph.rook.io/v1',
      kind: 'CephObjectStore',
      spec: { security: { sslOptions: { tlsv1_2: true } } },
    });
    expect(props).toEqual({ spec: { security: { sslOptions: { tlsv12: true } } } });
  });

  test('is found in the values of a map', () => {
    expect(manifestOf(rook.CephCluster.GVK, { spec: { a: { fooBar: 1 }, b: { fooBar: 2 } } }, { 'spec{}.fooBar': 'foo_bar' }).spec)
      .toEqual({ a: { foo_bar: 1 }, b: { foo_bar: 2 } });
  });

  test.each([[null], ['text'], [7], [[1]], [new Date(0)]])('leaves a value alone that is no object: %p', value => {
    expect(manifestOf(rook.CephCluster.GVK, { spec: value }, { 'spec.fooBar': 'foo_bar' }).spec).toBe(value);
  });

  test('does not need a list where the schema wants one', () => {
    expect(manifestOf(rook.CephCluster.GVK, { spec: { a: { fooBar: 1 } } }, { 'spec.a[].fooBar': 'foo_bar' }).spec).toEqual({ a: { fooBar: 1 } });
  });
});

test('a CephCluster written in L1 is the object that Rook reads', () => {
  new rook.CephCluster(chart, 'cluster', {
    metadata: { name: 'rook-ceph', namespace: 'rook-ceph', labels: { team: 'storage' } },
    spec: {
      cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4', allowUnsupported: false },
      dataDirHostPath: '/var/lib/rook',
      mon: {
        count: 3,
        allowMultiplePerNode: false,
        volumeClaimTemplate: { spec: { storageClassName: 'local', resources: { requests: { storage: '10Gi' } } } },
      },
      mgr: { count: 2, modules: [{ name: 'rook', enabled: true }] },
      dashboard: { enabled: true, ssl: true },
      network: { connections: { encryption: { enabled: true }, requireMsgr2: true } },
      placement: {
        all: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: 'role', operator: 'In', values: ['storage'] }] }],
            },
          },
          tolerations: [{ key: 'storage', operator: 'Exists' }],
        },
      },
      resources: { osd: { requests: { cpu: 2, memory: '8Gi' }, limits: { memory: '8Gi' } } },
      annotations: { all: { 'example.com/owner': 'storage' } },
      healthCheck: { livenessProbe: { osd: { disabled: false, probe: { periodSeconds: 30 } } } },
      storage: {
        useAllNodes: false,
        useAllDevices: false,
        nodes: [{ name: 'node-a', devices: [{ name: '/dev/disk/by-id/nvme-1', config: { osdsPerDevice: '1' } }] }],
        storageClassDeviceSets: [{
          name: 'set1',
          count: 3,
          portable: true,
          volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Ti' } } } }],
        }],
      },
    },
  });
  expect(synthesized()).toEqual({
    apiVersion: 'ceph.rook.io/v1',
    kind: 'CephCluster',
    metadata: { name: 'rook-ceph', namespace: 'rook-ceph', labels: { team: 'storage' } },
    spec: {
      cephVersion: { image: 'quay.io/ceph/ceph:v20.2.4', allowUnsupported: false },
      dataDirHostPath: '/var/lib/rook',
      mon: {
        count: 3,
        allowMultiplePerNode: false,
        volumeClaimTemplate: { spec: { storageClassName: 'local', resources: { requests: { storage: '10Gi' } } } },
      },
      mgr: { count: 2, modules: [{ name: 'rook', enabled: true }] },
      dashboard: { enabled: true, ssl: true },
      network: { connections: { encryption: { enabled: true }, requireMsgr2: true } },
      placement: {
        all: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: 'role', operator: 'In', values: ['storage'] }] }],
            },
          },
          tolerations: [{ key: 'storage', operator: 'Exists' }],
        },
      },
      resources: { osd: { requests: { cpu: 2, memory: '8Gi' }, limits: { memory: '8Gi' } } },
      annotations: { all: { 'example.com/owner': 'storage' } },
      healthCheck: { livenessProbe: { osd: { disabled: false, probe: { periodSeconds: 30 } } } },
      storage: {
        useAllNodes: false,
        useAllDevices: false,
        nodes: [{ name: 'node-a', devices: [{ name: '/dev/disk/by-id/nvme-1', config: { osdsPerDevice: '1' } }] }],
        storageClassDeviceSets: [{
          name: 'set1',
          count: 3,
          portable: true,
          volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Ti' } } } }],
        }],
      },
    },
  });
});

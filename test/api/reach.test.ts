import * as path from 'path';
import * as ts from 'typescript';
import { KindFacts } from '../../src/schema/kind';
import { apiVersionOf, bundledFacts } from '../../src/schema/private/bundled-facts';
import { Shape } from '../../src/schema/shape';

/** Submodule, facts file, and the kinds that the submodule has. */
const SUBMODULES: [string, string, string[]][] = [
  ['rook', 'rook', [
    'ceph.rook.io/v1 CephBlockPool', 'ceph.rook.io/v1 CephBlockPoolRadosNamespace', 'ceph.rook.io/v1 CephBucketNotification',
    'ceph.rook.io/v1 CephBucketTopic', 'ceph.rook.io/v1 CephCOSIDriver', 'ceph.rook.io/v1 CephClient', 'ceph.rook.io/v1 CephCluster',
    'ceph.rook.io/v1 CephFilesystem', 'ceph.rook.io/v1 CephFilesystemMirror', 'ceph.rook.io/v1 CephFilesystemSubVolumeGroup',
    'ceph.rook.io/v1 CephNFS', 'ceph.rook.io/v1 CephNVMeOFGateway', 'ceph.rook.io/v1 CephObjectRealm', 'ceph.rook.io/v1 CephObjectStore',
    'ceph.rook.io/v1 CephObjectStoreAccount', 'ceph.rook.io/v1 CephObjectStoreUser', 'ceph.rook.io/v1 CephObjectZone',
    'ceph.rook.io/v1 CephObjectZoneGroup', 'ceph.rook.io/v1 CephRBDMirror',
    'objectbucket.io/v1alpha1 ObjectBucket', 'objectbucket.io/v1alpha1 ObjectBucketClaim',
  ]],
  ['csi', 'rook', [
    'csi.ceph.io/v1 CephConnection', 'csi.ceph.io/v1 ClientProfile', 'csi.ceph.io/v1 ClientProfileMapping',
    'csi.ceph.io/v1 Driver', 'csi.ceph.io/v1 OperatorConfig',
  ]],
  ['rustfs', 'rustfs', ['rustfs.com/v1alpha1 Tenant', 'sts.rustfs.com/v1alpha1 PolicyBinding']],
  ['velero', 'velero', [
    'velero.io/v1 Backup', 'velero.io/v1 BackupRepository', 'velero.io/v1 BackupStorageLocation', 'velero.io/v1 DeleteBackupRequest',
    'velero.io/v1 DownloadRequest', 'velero.io/v1 PodVolumeBackup', 'velero.io/v1 PodVolumeRestore', 'velero.io/v1 Restore',
    'velero.io/v1 Schedule', 'velero.io/v1 ServerStatusRequest', 'velero.io/v1 VolumeSnapshotLocation',
    'velero.io/v2alpha1 DataDownload', 'velero.io/v2alpha1 DataUpload',
  ]],
  ['snapshot', 'external-snapshotter', [
    'snapshot.storage.k8s.io/v1 VolumeSnapshot', 'snapshot.storage.k8s.io/v1 VolumeSnapshotClass', 'snapshot.storage.k8s.io/v1 VolumeSnapshotContent',
    'groupsnapshot.storage.k8s.io/v1 VolumeGroupSnapshot', 'groupsnapshot.storage.k8s.io/v1 VolumeGroupSnapshotClass',
    'groupsnapshot.storage.k8s.io/v1 VolumeGroupSnapshotContent',
  ]],
  ['monitoring', 'prometheus-operator', [
    'monitoring.coreos.com/v1 PodMonitor', 'monitoring.coreos.com/v1 PrometheusRule', 'monitoring.coreos.com/v1 ServiceMonitor',
    'monitoring.coreos.com/v1alpha1 AlertmanagerConfig',
  ]],
  ['certmanager', 'cert-manager', ['cert-manager.io/v1 Certificate', 'cert-manager.io/v1 ClusterIssuer', 'cert-manager.io/v1 Issuer']],
];

/** Fields with another name in TypeScript. */
const RENAMED: { [wire: string]: string } = {
  'amz-cache': 'amzCache',
  'oidc-provider': 'oidcProvider',
  'user-policy': 'userPolicy',
  'tlsv1_0': 'tlsv10',
  'tlsv1_1': 'tlsv11',
  'tlsv1_2': 'tlsv12',
  'keep_firing_for': 'keepFiringFor',
  'partial_response_strategy': 'partialResponseStrategy',
  'query_offset': 'queryOffset',
};

/** Fields whose schema takes anything, but which have a type. */
const TYPED_THOUGH_OPEN: [string, string, string, string][] = [
  ['rook', 'ObjectBucket', 'spec.additionalState', '{ [key: string]: string; }'],
  ['rook', 'ObjectBucket', 'spec.endpoint.additionalConfig', '{ [key: string]: string; }'],
  ['rook', 'ObjectBucket', 'spec.claimRef', 'ObjectReference'],
  ['rook', 'ObjectBucketClaim', 'spec.additionalConfig', '{ [key: string]: string; }'],
  ['rook', 'CephCluster', 'spec.placement', '{ [key: string]: Placement; }'],
  ['rook', 'CephCluster', 'spec.resources', '{ [key: string]: ResourceRequirements; }'],
  ['rook', 'CephCluster', 'spec.annotations', '{ [key: string]: { [key: string]: string; }; }'],
  ['rook', 'CephCluster', 'spec.mon.volumeClaimTemplate', 'VolumeClaimTemplate'],
  ['rook', 'CephBlockPool', 'spec.parameters', '{ [key: string]: string; }'],
  ['rook', 'CephClient', 'spec.caps', '{ [key: string]: string; }'],
  ['monitoring', 'AlertmanagerConfig', 'spec.route.routes', 'Route[]'],
  ['velero', 'Restore', 'spec.hooks.resources.postHooks.init.initContainers', 'Container[]'],
];

const api = path.join(__dirname, '..', '..', 'src', 'api');
const program = ts.createProgram([...SUBMODULES.map(([submodule]) => submodule), 'k8s'].map(submodule => path.join(api, submodule, 'index.ts')), {
  module: ts.ModuleKind.Node16,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
});
const checker = program.getTypeChecker();

describe.each(SUBMODULES)('%s', (submodule, api_, kinds) => {
  test('has a class for each kind and no other', () => {
    const classes = exportsOf(submodule).filter(symbol => ts.isClassDeclaration(symbol.declarations![0])).map(symbol => symbol.name);
    expect(classes.sort()).toEqual(kinds.map(kind => kind.split(' ')[1]).sort());
  });

  test.each(kinds)('reaches every field that can be written in %s', kind => {
    const facts = bundledFacts(api_).kinds.find(each => `${apiVersionOf(each)} ${each.kind}` === kind)!;
    const walk = new Walk();
    walk.kind(propsOf(submodule, facts.kind), facts);
    expect(walk.wrong).toEqual([]);
    expect(walk.fields).toBeGreaterThan(0);
  });
});

test.each(TYPED_THOUGH_OPEN)('%s: %s %s has a type though the schema has none', (submodule, kind, field, type) => {
  let reached = propsOf(submodule, kind);
  for (const name of field.split('.')) {
    const holder: ts.Type = checker.getIndexTypeOfType(reached, ts.IndexKind.Number) ?? reached;
    reached = checker.getNonNullableType(checker.getTypeOfSymbol(holder.getProperty(name)!));
  }
  expect(checker.typeToString(reached, undefined, ts.TypeFormatFlags.NoTruncation).replace(/k8s\./g, '')).toBe(type);
});

test('the kinds of Rook need at most 250 structs, all below included', () => {
  const structs = new Set<string>();
  for (const kind of SUBMODULES[0][2]) {
    countStructs(propsOf('rook', kind.split(' ')[1]), structs);
  }
  expect(structs.size).toBeGreaterThan(150);
  expect(structs.size).toBeLessThanOrEqual(250);
});

test('a walk finds what is missing, superfluous in need, and of another type', () => {
  const pool = bundledFacts('rook').kinds.find(each => each.kind === 'CephBlockPool')!;
  const spec = pool.schema.properties!.spec;
  const changed = {
    ...pool,
    schema: {
      ...pool.schema,
      properties: {
        spec: {
          ...spec,
          required: ['crushRoot'],
          properties: { ...spec.properties, crushRoot: { type: 'string' }, deviceClass: { type: 'integer' }, novel: { type: 'string' } },
        },
      },
    },
  };
  const walk = new Walk();
  walk.kind(propsOf('rook', 'CephBlockPool'), changed);
  expect(walk.wrong).toEqual([
    'spec.crushRoot: optional, but required by the API server',
    'spec.deviceClass: string, not number',
    'spec.novel: no such member',
  ]);
});

class Walk {
  public readonly wrong: string[] = [];
  public fields = 0;
  private readonly seen = new Map<ts.Type, Set<Shape>>();

  public kind(props: ts.Type, facts: KindFacts): void {
    const { apiVersion, kind, metadata, status, ...properties } = facts.schema.properties!;
    this.object(props, { ...facts.schema, properties, required: facts.schema.required }, '', true);
  }

  private object(type: ts.Type, shape: Shape, at: string, root = false): void {
    const seen = this.seen.get(type) ?? new Set();
    this.seen.set(type, seen.add(shape));
    for (const [wire, field] of Object.entries(shape.properties!)) {
      this.fields++;
      const member = type.getProperty(RENAMED[wire] ?? wire);
      const below = at === '' ? wire : `${at}.${wire}`;
      if (!member) {
        this.wrong.push(`${below}: no such member`);
        continue;
      }
      const optional = (member.declarations![0] as ts.PropertySignature).questionToken !== undefined;
      const required = (shape.required ?? []).includes(wire) && field.default === undefined;
      if (optional && required) {
        this.wrong.push(`${below}: optional, but required by the API server`);
      }
      if (!optional && !required && !root) {
        this.wrong.push(`${below}: required, but optional for the API server`);
      }
      this.value(checker.getNonNullableType(checker.getTypeOfSymbol(member)), field, below);
    }
  }

  private value(type: ts.Type, shape: Shape, at: string): void {
    if (shape['x-kubernetes-int-or-string']) {
      this.plain(type, 'string | number', at);
    } else if (shape.properties) {
      if (!this.seen.get(type)?.has(shape)) {
        this.object(type, shape, at);
      }
    } else if (typeof shape.additionalProperties === 'object') {
      this.inner(checker.getIndexTypeOfType(type, ts.IndexKind.String), shape.additionalProperties, `${at}{}`);
    } else if (shape.type === 'array') {
      this.inner(checker.getIndexTypeOfType(type, ts.IndexKind.Number), shape.items!, `${at}[]`);
    } else if (shape.type !== undefined && shape.type !== 'object') {
      this.plain(type, shape.type === 'integer' ? 'number' : shape.type, at);
    }
  }

  private inner(type: ts.Type | undefined, shape: Shape, at: string): void {
    if (type) {
      this.value(type, shape, at);
    } else {
      this.wrong.push(`${at}: no list or map`);
    }
  }

  private plain(type: ts.Type, wanted: string, at: string): void {
    const is = checker.typeToString(type);
    if (is !== wanted) {
      this.wrong.push(`${at}: ${is}, not ${wanted}`);
    }
  }
}

function countStructs(type: ts.Type, into: Set<string>): void {
  if (!type.symbol) {
    return;
  }
  const inner = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (inner) {
    return countStructs(checker.getNonNullableType(inner), into);
  }
  const file = type.symbol?.declarations?.[0].getSourceFile().fileName;
  if (!file?.startsWith(api) || into.has(`${file} ${type.symbol.name}`)) {
    return;
  }
  into.add(`${file} ${type.symbol.name}`);
  for (const member of type.getProperties()) {
    countStructs(checker.getNonNullableType(checker.getTypeOfSymbol(member)), into);
  }
}

function propsOf(submodule: string, kind: string): ts.Type {
  return checker.getDeclaredTypeOfSymbol(exportsOf(submodule).find(symbol => symbol.name === `${kind}Props`)!);
}

function exportsOf(submodule: string): ts.Symbol[] {
  const file = program.getSourceFile(path.join(api, submodule, 'index.ts'))!;
  return checker.getExportsOfModule(checker.getSymbolAtLocation(file)!);
}

import { CephCluster } from '../harness/ceph-cluster';
import { Manifest, manifestsOfExamples, ofKind } from '../harness/examples';
import { Outcome } from '../harness/inside';
import { createCommands, poolsOf } from '../harness/rook-pools';

let cluster: CephCluster;
let manifests: Manifest[];
let defaultProfile: { [key: string]: string };

beforeAll(async () => {
  manifests = manifestsOfExamples();
  cluster = await CephCluster.start({ mds: true });
  defaultProfile = JSON.parse(await cluster.mustCeph(['osd', 'erasure-code-profile', 'get', 'default', '--format=json']));
});

afterAll(async () => {
  await cluster?.stop();
});

test('every option of cephConfig is one that Ceph takes, with its value', async () => {
  const options = ofKind(manifests, 'CephCluster').flatMap(({ spec }) => Object.entries<any>(spec.cephConfig ?? {})
    .flatMap(([who, settings]) => Object.entries(settings).map(([key, value]) => ['config', 'set', who, key.replace(/[ -]/g, '_'), String(value)])));
  expect(await refusals(options)).toEqual([]);
});

test('every pool, with its erasure code profile and its parameters, can be created as Rook creates it', async () => {
  const pools = poolsOf(manifests.map(({ object }) => object));
  await provideDeviceClasses(pools.map(({ spec }) => spec.deviceClass));
  expect(await refusals(pools.flatMap(pool => createCommands(pool, defaultProfile)))).toEqual([]);
  const created: string[] = JSON.parse(await cluster.mustCeph(['osd', 'pool', 'ls', '--format=json']));
  expect(created).toEqual(expect.arrayContaining(pools.map(({ name }) => name)));
  expect(pools.length).toBeGreaterThan(0);
});

test('every filesystem can be made of its pools', async () => {
  const filesystems = ofKind(manifests, 'CephFilesystem').map(filesystem => {
    const [metadata, first] = poolsOf([filesystem]).map(({ name }) => name);
    return ['fs', 'new', filesystem.metadata.name, metadata, first];
  });
  expect(await refusals(filesystems)).toEqual([]);
});

test('Ceph refuses what is wrong: an unknown option, a value out of bounds, an unknown parameter of a pool, a profile of one chunk', async () => {
  const pool = { name: 'wrong', application: 'rbd', spec: { replicated: { size: 3 }, parameters: { compresion_mode: 'none' } } };
  const profile = { name: 'thin', application: 'rbd', spec: { erasureCoded: { dataChunks: 1, codingChunks: 2 } } };
  expect(await refusals([
    ['config', 'set', 'osd', 'osd_memory_tarjet', '4294967296'],
    ['config', 'set', 'osd', 'osd_memory_target', '1024'],
    ...createCommands(pool, defaultProfile),
    ...createCommands(profile, defaultProfile).slice(0, 1),
  ])).toEqual([
    expect.stringMatching(/osd_memory_tarjet.*unrecognized config option/),
    expect.stringMatching(/osd_memory_target 1024: .*EINVAL|osd_memory_target 1024: .*1024/),
    expect.stringMatching(/compresion_mode/),
    expect.stringMatching(/thin_ecprofile.*k=1/),
  ]);
});

/** The commands that Ceph refuses, each with what it says. */
async function refusals(commands: readonly string[][]): Promise<string[]> {
  const refused: string[] = [];
  for (const command of commands) {
    const { code, stderr }: Outcome = await cluster.ceph(command);
    if (code !== 0) {
      refused.push(`ceph ${command.join(' ')}: ${stderr}`);
    }
  }
  return refused;
}

/** A rule for a device class needs an OSD of that class: one that is on the map, and never runs. */
async function provideDeviceClasses(classes: readonly (string | undefined)[]): Promise<void> {
  const there: string[] = JSON.parse(await cluster.mustCeph(['osd', 'crush', 'class', 'ls', '--format=json']));
  for (const name of new Set(classes.filter(one => one !== undefined && one !== '' && !there.includes(one)))) {
    const osd = (await cluster.mustCeph(['osd', 'create'])).trim();
    await cluster.mustCeph(['osd', 'crush', 'add', `osd.${osd}`, '1', `host=host-of-${name}`, 'root=default']);
    await cluster.mustCeph(['osd', 'crush', 'set-device-class', name!, `osd.${osd}`]);
  }
}

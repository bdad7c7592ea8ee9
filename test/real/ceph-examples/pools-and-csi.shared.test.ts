import * as fs from 'fs';
import * as path from 'path';
import { compareWithOriginal, objectsIn } from '../../ceph/examples/compare';
import { POOL_EXAMPLES } from '../../ceph/examples/pools-and-csi-examples';
import { SHARED } from '../harness/shared';

const ORIGINALS = path.join(SHARED, 'corpus', 'rook-1.20.6');

/** The official examples that belong to pools, filesystems, NFS, NVMe-oF, clients and CSI, by their names. */
const OF_POOLS = new RegExp('^(pool|filesystem|nfs|nvmeof|radosnamespace|subvolumegroup|rbdmirror|ceph-client|sqlitevfs-client|volume-replication)([-.].*)?$|^csi/');

function originals(): string[] {
  return ['', 'csi/rbd', 'csi/cephfs', 'csi/nfs', 'csi/nvmeof']
    .flatMap(folder => fs.readdirSync(path.join(ORIGINALS, folder)).map(file => path.posix.join(folder, file)))
    .filter(file => OF_POOLS.test(file) && file.endsWith('.yaml'));
}

test('each official example of these families is written with constructs', () => {
  expect(POOL_EXAMPLES.map(({ file }) => file).sort()).toEqual(originals().sort());
});

test.each(POOL_EXAMPLES.map(example => [example.file, example] as const))('%s is what Rook has it, but for what there is a reason', (file, example) => {
  const original = objectsIn(fs.readFileSync(path.join(ORIGINALS, file), 'utf8'));
  const { missing, idle } = compareWithOriginal(example, original);
  expect({ missing, idle }).toEqual({ missing: [], idle: [] });
});

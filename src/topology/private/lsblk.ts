import { Device } from '../device';
import { judgeDevice, SeenDevice } from './judge-device';
import { topologyError } from './problems';
import { readDocument } from './read-documents';
import { isMapping } from './shape';

/** The columns that tell all that is needed. */
const COMMAND = 'lsblk -J -b -o NAME,KNAME,PKNAME,TYPE,SIZE,ROTA,RO,FSTYPE,MOUNTPOINT,WWN,SERIAL';

interface Row {
  readonly [column: string]: unknown;
}

/** A block device of lsblk; its relatives are filled in as rows are read. */
interface Block extends SeenDevice {
  readonly id: string;
  readonly parents: string[];
  readonly children: Block[];
  readonly disk: string;
}

/**
 * The devices in the output of `lsblk -J`: a tree, or a flat list with the column PKNAME.
 *
 * @throws TopologyError when the file is something else
 */
export function readLsblk(file: string): Device[] {
  const document = readDocument(file);
  const rows = isMapping(document) ? document.blockdevices : undefined;
  if (!Array.isArray(rows)) throw topologyError({ file }, `is not the output of lsblk in JSON: make it with "${COMMAND}"`);

  const blocks = new Map<string, Block>();
  const tellsFilesystem = JSON.stringify(rows).includes('"fstype":');
  const add = (row: unknown, field: string, parent?: Block) => {
    if (!isMapping(row) || typeof row.name !== 'string') throw topologyError({ file, field }, `is no device with a name: make the file with "${COMMAND}"`);
    const block = blocks.get(idOf(row)) ?? blockOf(row, file, field, tellsFilesystem);
    blocks.set(block.id, block);
    if (parent) relate(parent, block);
    (Array.isArray(row.children) ? row.children : []).forEach((child, index) => add(child, `${field}.children[${index}]`, block));
  };
  rows.forEach((row, index) => add(row, `blockdevices[${index}]`));
  relateByName(rows.filter(isMapping), blocks);
  return withoutOtherPaths([...blocks.values()]).map(judgeDevice);
}

/** A RAID array stands below each of its members: the same block, read once. */
function idOf(row: Row): string {
  return baseName(typeof row.kname === 'string' ? row.kname : row.name as string);
}

function blockOf(row: Row, file: string, field: string, tellsFilesystem: boolean): Block {
  const text = (column: string) => typeof row[column] === 'string' ? row[column] : '';
  const type = text('type') || 'unknown';
  const sizeBytes = sizeOf(row.size, file, `${field}.size`);
  const rotational = flag(row.rota);
  const mountpoints: unknown[] = Array.isArray(row.mountpoints) ? row.mountpoints : [row.mountpoint];
  const serial = text('serial');
  const wwn = text('wwn');
  return {
    id: idOf(row),
    name: /^dm-/.test(idOf(row)) ? baseName(row.name as string) : idOf(row),
    type,
    ...sizeBytes !== undefined && { sizeBytes },
    ...rotational !== undefined && { rotational },
    ...tellsFilesystem && { filesystem: text('fstype') },
    readOnly: flag(row.ro) ?? false,
    mountpoint: mountpoints.find((point): point is string => typeof point === 'string' && point !== '') ?? '',
    parents: [],
    children: [],
    disk: type === 'disk' && serial !== '' && wwn !== '' ? `${wwn} ${serial} ${sizeBytes}` : '',
  };
}

/** The flat list (`--list`, Ansible) names the parent of each device. */
function relateByName(rows: readonly Row[], blocks: ReadonlyMap<string, Block>): void {
  for (const row of rows) {
    if (typeof row.pkname !== 'string' || row.pkname === '') continue;
    const parent = baseName(row.pkname);
    const block = blocks.get(idOf(row)) as Block;
    const parentBlock = blocks.get(parent);
    if (parentBlock) relate(parentBlock, block);
    else if (!block.parents.includes(parent)) block.parents.push(parent);
  }
}

function relate(parent: Block, child: Block): void {
  if (parent === child || parent.children.includes(child)) return;
  parent.children.push(child);
  child.parents.push(parent.name);
}

/** One disk that is seen over several cables, without a multipath device on top, counts once. */
function withoutOtherPaths(blocks: readonly Block[]): SeenDevice[] {
  const first = new Map<string, string>();
  return blocks.map(block => {
    const known = block.disk === '' ? undefined : first.get(block.disk);
    if (block.disk !== '' && known === undefined) first.set(block.disk, block.name);
    return known === undefined ? block : { ...block, rejected: `is another path to the disk ${known} (same WWN and serial number)` };
  });
}

/** Bytes, or the rounded size that lsblk prints without `-b`: `1.7T` in powers of 1024. */
function sizeOf(value: unknown, file: string, field: string): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const match = /^(\d+(?:[.,]\d+)?)([BKMGTPE]?)$/.exec(String(value));
  const bytes = match ? Math.floor(Number(match[1].replace(',', '.')) * 1024 ** Math.max(0, 'BKMGTPE'.indexOf(match[2] || 'B'))) : NaN;
  if (!Number.isSafeInteger(bytes)) throw topologyError({ file, field }, `${JSON.stringify(value)} is not a size: make the file with "${COMMAND}"`);
  return bytes;
}

/** Newer versions print true and false, older ones "1" and "0". */
function flag(value: unknown): boolean | undefined {
  if (value === true || value === '1' || value === 1) return true;
  return value === false || value === '0' || value === 0 ? false : undefined;
}

function baseName(path: string): string {
  return path.replace(/^\/dev\/(mapper\/)?/, '');
}

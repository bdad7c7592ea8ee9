import { deviceFile, listOf, messageOf, node, nodeList, written } from './fixture';
import { Device, NodeListOptions, Topology } from '../../src/topology';

const NODES = listOf(node('n1'), node('n2', { 'kubernetes.io/hostname': 'host2' }));

/** The devices of the node n1 when the options speak of it. */
function devicesOf(options: NodeListOptions, name = 'n1'): Device[] {
  return Topology.fromNodeList(NODES, options).node(name).devices;
}

function lsblk(...blockdevices: object[]): Device[] {
  return devicesOf({ lsblk: { n1: written('lsblk.json', { blockdevices }) } });
}

/** A free disk as lsblk shows it. */
function disk(name: string, more: object = {}): object {
  return { name, type: 'disk', size: 4000787030016, rota: true, ro: false, fstype: null, mountpoint: null, ...more };
}

const verdicts = (devices: Device[]) => devices.map(({ name, usable, unusableReason }) => `${name}: ${usable ? 'usable' : unusableReason}`);

describe('lsblk', () => {
  test('a free disk is usable', () => {
    expect(lsblk(disk('sdb'))).toEqual([
      { name: 'sdb', nameKnown: true, path: '/dev/sdb', sizeBytes: 4000787030016, deviceClass: 'hdd', type: 'disk', usable: true },
    ]);
  });

  test('a multipath disk and its paths count once, and this one is too small', () => {
    expect(verdicts(devicesOf({ lsblk: { n1: deviceFile('lsblk-multipath') } }))).toEqual([
      'sdii: is one path of a multipath disk',
      'sdik: is one path of a multipath disk',
      'sdij: is one path of the multipath disk mpathatp',
      'sdio: is one path of a multipath disk',
      'mpathatp: is smaller than 5 GiB, which ceph-volume refuses',
    ]);
  });

  test('of a server with NVMe, RAID, LVM and Ceph the free devices are usable', () => {
    const devices = devicesOf({ lsblk: { n1: deviceFile('lsblk-nvme-raid-ceph') } });
    expect(devices.filter(device => device.usable).map(({ name, path, deviceClass, sizeBytes }) => [name, path, deviceClass, sizeBytes])).toEqual([
      ['nvme4n1', '/dev/nvme4n1', 'nvme', 1869169767219],
      ['nvme5n1', '/dev/nvme5n1', 'nvme', 1869169767219],
      ['vdc1', '/dev/vdc1', undefined, 21474836480],
      ['mpatha', '/dev/mapper/mpatha', 'ssd', 3650722201600],
    ]);
    expect(verdicts(devices)).toEqual(expect.arrayContaining([
      'md0: is a software RAID array, which Rook does not take',
      'vg0-root: is mounted at /',
      'nvme1n1: holds Ceph data already',
      'nvme2n1: has partitions (nvme2n1p1, nvme2n1p2, nvme2n1p3)',
      'nvme2n1p1: has a filesystem (vfat)',
      'nvme2n1p2: is a member of a RAID array',
      'sdb4: is a physical volume of LVM',
      'sdf: is one path of the multipath disk mpatha',
      'drbd1028: is stacked on vg0-pvc--nnnn--nnnnn--nnnn--nnnn--nnnnn_00000',
      'data--linstor-pvc--xxxx--8997--4630--a728--nnnnnn_00000: is a logical volume, which Rook takes only by its exact name; to use it, list it in the devices file',
    ]));
  });

  test('a tree is read with its children, Ceph in them is seen, and a missing size is said', () => {
    const devices = devicesOf({ lsblk: { n1: deviceFile('lsblk-virtio-ceph-node1') } });
    const found = verdicts(devices);
    expect(found).toEqual(expect.arrayContaining([
      'loop0: is a loop device',
      'vda: has partitions (vda1, vda14, vda15)',
      'vdb: holds Ceph data already (in ceph--992bbd78--3d8e--4cc3--93dc--eae387309364-osd--block--f4edb5cd--fb1e--4620--9419--3f9a4fcecba5)',
      'vdc: has no known size: the lsblk output lacks the column SIZE',
      'vdd: holds Ceph data already (in ceph--metadata-part--1)',
      'md127: is in use by vg_root-lv_root',
    ]));
    expect(devices.some(device => device.usable)).toBe(false);
    expect(found.filter(verdict => verdict.startsWith('md127'))).toHaveLength(1);
  });

  test.each([
    [disk('sdb', { mountpoints: [null, '/var'] }), 'is mounted at /var'],
    [disk('sdb', { ro: true }), 'is read-only'],
    [disk('sdb', { ro: '1' }), 'is read-only'],
    [disk('sdb', { size: 5368709119 }), 'is smaller than 5 GiB, which ceph-volume refuses'],
    [disk('sr0', { type: 'rom' }), 'is an optical drive'],
    [disk('rbd0'), 'is an image of Ceph, which Rook leaves alone'],
    [disk('x', { type: 'zfs' }), 'is of type "zfs", which Rook does not take'],
    [disk('sdb', { size: null }), 'has no known size: the lsblk output lacks the column SIZE'],
    [disk('sdb', { size: '' }), 'has no known size: the lsblk output lacks the column SIZE'],
    [{ ...disk('x'), type: undefined }, 'is of type "unknown", which Rook does not take'],
    [disk('sdb', { fstype: 'crypto_LUKS' }), 'has a filesystem (crypto_LUKS)'],
    [disk('sdb', { fstype: undefined }), 'may hold a filesystem: the lsblk output lacks the column FSTYPE'],
    [disk('sdb', { children: [{ name: 'mpatha', type: 'mpath' }] }), 'is one path of the multipath disk mpatha'],
  ])('%j is not usable: %s', (row, reason) => {
    expect(lsblk(row)[0]).toMatchObject({ usable: false, unusableReason: reason });
  });

  test('5 GiB are enough', () => {
    expect(lsblk(disk('sdb', { size: 5368709120 }))[0].usable).toBe(true);
  });

  test('the class is what Rook sets', () => {
    expect(lsblk(
      disk('nvme0n1', { rota: false }), disk('sdb', { rota: false }), disk('sdc', { rota: '0' }), disk('sdd', { rota: 1 }), disk('sde', { rota: undefined }),
    ).map(device => device.deviceClass)).toEqual(['nvme', 'ssd', 'ssd', 'hdd', undefined]);
  });

  test('one disk seen over two cables counts once, two disks twice', () => {
    const path = (name: string, serial: string) => disk(name, { wwn: '0x5', serial });
    expect(verdicts(lsblk(path('sdb', 'S1'), path('sdc', 'S1'), path('sdd', 'S2')))).toEqual([
      'sdb: usable', 'sdc: is another path to the disk sdb (same WWN and serial number)', 'sdd: usable',
    ]);
  });

  test('sizes for people are read in powers of 1024', () => {
    expect(lsblk(disk('a', { size: '1.7T' }), disk('b', { size: '894,3G' }), disk('c', { size: '5368709120' }), disk('d', { size: '12B' }))
      .map(device => device.sizeBytes)).toEqual([1869169767219, 960247313203, 5368709120, 12]);
  });

  test('a parent that the list leaves out still counts', () => {
    expect(verdicts(lsblk(disk('drbd0', { pkname: 'dm-3' }), disk('sdb', { pkname: 'sdb' })))).toEqual(['drbd0: is stacked on dm-3', 'sdb: usable']);
  });

  test.each([
    [{ lsblk: [] }, 'odd.json: is not the output of lsblk in JSON: make it with "lsblk -J -b -o NAME,KNAME,PKNAME,TYPE,SIZE,ROTA,RO,FSTYPE,MOUNTPOINT,WWN,SERIAL"'],
    [[1], 'odd.json: is not the output of lsblk in JSON: make it with'],
    [{ blockdevices: [7] }, 'odd.json: blockdevices[0]: is no device with a name'],
    [{ blockdevices: [{ name: 'a', children: [{}] }] }, 'odd.json: blockdevices[0].children[0]: is no device with a name'],
    [{ blockdevices: [{ name: 'a', size: 'big' }] }, 'odd.json: blockdevices[0].size: "big" is not a size'],
  ])('%j is not understood', (content, message) => {
    expect(messageOf(() => devicesOf({ lsblk: { n1: written('odd.json', content) } }))).toContain(message);
  });
});

describe('Rook discovery', () => {
  const configMap = (devices: unknown, name = 'local-device-n1', more: object = {}) =>
    ({ kind: 'ConfigMap', metadata: { name, ...more }, data: { devices: typeof devices === 'string' ? devices : JSON.stringify(devices) } });
  const found = (device: object) => ({ name: 'sdb', type: 'disk', size: 4e12, rotational: true, empty: true, ...device });
  const discover = (content: unknown) => devicesOf({ devicesFromDiscovery: [written('discovery.json', content)] });

  test('a disk that is empty and still too small is not usable', () => {
    const file = deviceFile('local-device-virtio');
    const devices = Topology.fromNodeList(listOf(node('01')), { devicesFromDiscovery: [file] }).nodes[0].devices;
    expect(verdicts(devices)).toEqual(['vdd: usable', 'vdb: is smaller than 5 GiB, which ceph-volume refuses', 'vdc: usable']);
    expect(devices[0]).toMatchObject({ sizeBytes: 32212254720, deviceClass: 'hdd' });
  });

  test.each([
    [{ cephVolumeData: '{"available":false,"rejected_reasons":["locked","LVM detected"]}' }, 'is refused by ceph-volume: locked, LVM detected'],
    [{ cephVolumeData: '{"available":false}' }, 'is refused by ceph-volume: it gives no reason'],
    [{ empty: false }, 'is not empty'],
    [{ hasChildren: true }, 'is in use by another device on top of it'],
    [{ filesystem: 'ext4' }, 'has a filesystem (ext4)'],
    [{ mountpoint: 'data' }, 'is mounted at data'],
    [{ readOnly: true }, 'is read-only'],
    [{ Partitions: [{ Name: 'sdb1' }] }, 'has partitions (sdb1)'],
    [{ parent: 'sda' }, 'is stacked on sda'],
    [{ filesystem: 'ceph_bluestore' }, 'holds Ceph data already'],
  ])('%j makes a disk unusable', (device, reason) => {
    expect(discover(configMap([found(device)]))[0]).toMatchObject({ usable: false, unusableReason: reason });
  });

  test('a disk that ceph-volume takes is usable', () => {
    expect(verdicts(discover(configMap([found({ cephVolumeData: '{"available":true,"rejected_reasons":[]}' }), found({ name: 'nvme0n1', type: '', rotational: false })]))))
      .toEqual(['sdb: usable', 'nvme0n1: usable']);
  });

  test('a List is read, other ConfigMaps in it are passed over, and the label names the node', () => {
    const list = {
      kind: 'List',
      items: [
        configMap([found({})], 'local-device-hash', { labels: { 'rook.io/node': 'n1' } }), configMap([], 'other'), { ...configMap([]), kind: 'Secret' }, 7, { metadata: {} },
      ],
    };
    expect(verdicts(discover(list))).toEqual(['sdb: usable']);
  });

  test.each([
    [{ kind: 'Pod' }, 'discovery.json: holds no ConfigMap "local-device-…" of Rook\'s discovery daemon: make it with "kubectl -n rook-ceph get configmap -l app=rook-discover -o json"'],
    [{ kind: 'ConfigMap', metadata: { name: 'local-device-n1' } }, 'discovery.json: local-device-n1.data.devices: is missing'],
    [configMap('['), 'discovery.json: local-device-n1.data.devices: is not JSON: write the file again, unchanged'],
    [configMap({}), 'discovery.json: local-device-n1.data.devices: must hold a list in JSON, as Rook writes it'],
    [configMap([{ name: 'sdb' }]), 'discovery.json: local-device-n1.data.devices[0]: needs a name and a size in bytes, as Rook writes them'],
    [configMap([found({ cephVolumeData: '{' })]), 'local-device-n1.data.devices[0].cephVolumeData: is not JSON'],
    [configMap([], 'local-device-n3'), 'discovery.json: n3: no node is called "n3" (did you mean "n1"?); use a node\'s name or host name'],
  ])('%j is not understood', (content, message) => {
    expect(messageOf(() => discover(content))).toContain(message);
  });
});

describe('a devices file', () => {
  const file = (content: unknown, name = 'devices.json') => ({ devices: written(name, content) });

  test('calls nodes by name or host name', () => {
    const options = file({ n1: [{ name: 'sdb', sizeBytes: 4e12, deviceClass: 'hdd' }], host2: [{ name: '/dev/disk/by-id/nvme-eui.1', size: '2T' }] });
    expect(devicesOf(options)).toEqual([{ name: 'sdb', nameKnown: true, path: '/dev/sdb', sizeBytes: 4e12, deviceClass: 'hdd', type: 'disk', usable: true }]);
    expect(devicesOf(options, 'n2')).toEqual([
      { name: 'disk/by-id/nvme-eui.1', nameKnown: true, path: '/dev/disk/by-id/nvme-eui.1', sizeBytes: 2e12, deviceClass: 'nvme', type: 'disk', usable: true },
    ]);
  });

  test('may be YAML, and may name a logical volume, which is then usable', () => {
    expect(devicesOf(file('n1:\n  - {name: /dev/mapper/vg-lv, size: 10Gi, type: lvm}\n  - {name: sdc, size: 4Gi}\n', 'devices.yaml'))).toEqual([
      { name: 'vg-lv', nameKnown: true, path: '/dev/mapper/vg-lv', sizeBytes: 10737418240, type: 'lvm', usable: true },
      { name: 'sdc', nameKnown: true, path: '/dev/sdc', sizeBytes: 4294967296, type: 'disk', usable: false, unusableReason: 'is smaller than 5 GiB, which ceph-volume refuses' },
    ]);
  });

  test('all its problems are said at once', () => {
    expect(messageOf(() => devicesOf(file({
      'n-1': [],
      'n1': [{ name: 'sdb', sizeBytes: 0 }, { name: '/dev/sdb', sizeBytes: -1 }, { name: 'sdc', size: '1X', sizes: 1 }, { name: 'sdc', size: 'big' }, { size: 5 }, 7,
        { name: 'sdd' }, { name: 'sde', size: 1, sizeBytes: 1 }, { name: '', size: '1T', deviceClass: 'a b' }, { count: 0, size: '1T' }, { count: 1, name: 'x', size: '1T' }],
      'n2': {},
    }))).split('\n')).toEqual([
      '15 problems in the topology',
      '  - devices.json: n1[0].sizeBytes: 0 is not a size: give a whole number of bytes above 0',
      '  - devices.json: n1[1].sizeBytes: -1 is not a size: give a whole number of bytes above 0',
      '  - devices.json: n1[1].name: the device sdb is listed twice: keep one',
      '  - devices.json: n1[2].sizes: there is no such field (did you mean "size"?); allowed are name, count, size, sizeBytes, deviceClass, type',
      '  - devices.json: n1[3].size: "big" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T',
      '  - devices.json: n1[4]: needs either name (such as sdb) or count',
      '  - devices.json: n1[5]: must be a mapping, not 7',
      '  - devices.json: n1[6]: needs either size (such as 4T) or sizeBytes',
      '  - devices.json: n1[7]: needs either size (such as 4T) or sizeBytes',
      '  - devices.json: n1[8].deviceClass: "a b" is not a device class; hdd, ssd, nvme or a word of letters, digits, "-", "_" and "." are',
      '  - devices.json: n1[8].name: is empty: give a name such as sdb',
      '  - devices.json: n1[9].count: 0 is not a number of devices: give a whole number from 1 to 1000',
      '  - devices.json: n1[10]: needs either name (such as sdb) or count',
      '  - devices.json: n2: must be a list of devices, not a mapping; such as {"node-1": [{"name": "sdb", "sizeBytes": 4000787030016, "deviceClass": "hdd"}]}',
      '  - devices.json: n-1: no node is called "n-1" (did you mean "n1"?); use a node\'s name or host name',
    ]);
  });

  test.each([[[]], ['text: [']])('%j is no devices file', content => {
    expect(messageOf(() => devicesOf(file(content, 'odd.yaml')))).toMatch(/^odd\.yaml/);
  });

  test('with two documents is refused', () => {
    expect(messageOf(() => devicesOf(file('a: []\n---\nb: []\n', 'two.yaml')))).toBe('two.yaml: holds 2 documents; one is expected');
  });
});

test('devices given in code are read, and problems say where', () => {
  expect(devicesOf({ typedDevices: { n1: [{ count: 2, sizeBytes: 4e12, deviceClass: 'hdd' }, { count: 1, size: '1T' }] } })).toEqual([
    { name: 'hdd-1', nameKnown: false, sizeBytes: 4e12, deviceClass: 'hdd', type: 'disk', usable: true },
    { name: 'hdd-2', nameKnown: false, sizeBytes: 4e12, deviceClass: 'hdd', type: 'disk', usable: true },
    { name: 'device-1', nameKnown: false, sizeBytes: 1e12, type: 'disk', usable: true },
  ]);
  expect(messageOf(() => devicesOf({ typedDevices: { n1: [{ name: 'sdb' }] } }))).toMatch(/typedDevices\.n1\[0\]: needs either size/);
});

test('devices of one node from two places are an error', () => {
  const options = { typedDevices: { host2: [{ name: 'sdb', size: '1T' }] }, lsblk: { n2: deviceFile('lsblk-multipath') } };
  expect(messageOf(() => devicesOf(options))).toContain('host2: devices of node "n2" are given twice, by lsblk and by typedDevices: keep one');
});

test('devices of a real list come from a devices file by its short host names', () => {
  const devices = written('openshift.json', { 'ip-10-0-133-108': [{ name: 'nvme1n1', sizeBytes: 536870912000 }] });
  expect(Topology.fromNodeList(nodeList('openshift-aws-two-az'), { devices }).deviceClasses).toEqual(['nvme']);
});

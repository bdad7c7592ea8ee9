import { Duration } from 'cdk8s';
import { hosts, messageOf, newChart, newCluster, NVME, objectOf } from './fixture';
import { CephCluster, ICephCluster, NodeRemoval, NodeRemovalProps, OsdPurge, OsdPurgeProps } from '../../src/ceph';
import { Topology } from '../../src/topology';

function cluster(): ICephCluster {
  return new CephCluster(newChart('ceph'), 'ceph', { topology: hosts(3) });
}

function purge(props: Partial<OsdPurgeProps> = {}): OsdPurge {
  const of = cluster();
  return new OsdPurge(of, 'purge', { cluster: of, osdIds: [11, 3], ...props });
}

function removal(props: Partial<NodeRemovalProps> = {}): NodeRemoval {
  const of = cluster();
  return new NodeRemoval(of, 'removal', { cluster: of, nodeName: 'node-4.example.com', osdIds: [3], ...props });
}

describe('OSDs are removed', () => {
  test('by Rook, after Ceph was asked', () => {
    const { metadata, spec } = objectOf(purge(), 'Job');
    expect(metadata).toEqual({ name: 'rook-ceph-purge-osd', namespace: 'ceph', labels: { app: 'rook-ceph-purge-osd' } });
    expect(spec).toMatchObject({ backoffLimit: 0, activeDeadlineSeconds: 3600 });
    const { serviceAccountName, initContainers: [guard], containers: [rook] } = spec.template.spec;
    expect(serviceAccountName).toBe('rook-ceph-purge-osd');
    expect(guard).toMatchObject({ name: 'safe-to-destroy', image: 'quay.io/ceph/ceph:v20.2.4', securityContext: { runAsNonRoot: true } });
    expect(guard.command[2]).toContain('IDS = [3,11]\nHOST = ""\nDRAIN_SECONDS = 0\nNAMESPACE = "ceph"\n');
    expect([rook.image, rook.args]).toEqual([
      'docker.io/rook/ceph:v1.20.6', ['ceph', 'osd', 'remove', '--preserve-pvc', 'false', '--force-osd-removal', 'false', '--osd-ids', '3,11'],
    ]);
  });

  test('by an account that may stop these and no others', () => {
    // Rook's own Role is called as the account is.
    expect(objectOf(purge(), 'Role').metadata).toEqual({ name: 'rook-ceph-purge-osd-stop', namespace: 'ceph' });
    expect(objectOf(purge(), 'RoleBinding').roleRef.name).toBe('rook-ceph-purge-osd-stop');
    expect(objectOf(purge(), 'Role').rules).toEqual([
      { apiGroups: ['apps'], resources: ['deployments/scale'], resourceNames: ['rook-ceph-osd-3', 'rook-ceph-osd-11'], verbs: ['patch'] },
    ]);
    expect(objectOf(purge(), 'RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'rook-ceph-purge-osd', namespace: 'ceph' }]);
  });

  test('with time for their data to move, and their claims kept', () => {
    const { spec } = objectOf(purge({ drain: Duration.hours(2), preserveClaims: true, rookImage: 'rook:v1.20.5', name: 'purge' }), 'Job');
    expect(spec.activeDeadlineSeconds).toBe(3 * 3600);
    expect(spec.template.spec.initContainers[0].command[2]).toContain('DRAIN_SECONDS = 7200\n');
    expect(spec.template.spec.containers[0]).toMatchObject({ image: 'rook:v1.20.5', args: expect.arrayContaining(['--preserve-pvc', 'true']) });
  });

  test.each([
    [{ osdIds: [] }, 'osdIds: is empty; name the OSDs to remove, such as [3]'],
    [{ osdIds: [-1] }, 'osdIds: -1 must be a whole number of at least 0'],
    [{ osdIds: [1.5] }, 'osdIds: 1.5 must be a whole number of at least 0'],
    [{ drain: Duration.millis(1500) }, 'drain: 1 second 500 millis is no whole number of seconds'],
    [{ osdIds: [3, 3] }, 'osdIds: 3 is named twice; name it once'],
    [{ name: 'a.b' }, 'name: "a.b" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  ])('but not for %j', (props, problem) => {
    expect(messageOf(() => purge(props))).toBe(`ceph/ceph/purge: ${problem}`.replace('ceph/ceph', 'storage/ceph'));
  });
});

describe('a node is taken out', () => {
  test('with its OSDs, after a day for their data to move', () => {
    const { metadata, spec } = objectOf(removal(), 'Job');
    expect(metadata.name).toBe('rook-ceph-remove-node');
    expect(spec.activeDeadlineSeconds).toBe(25 * 3600);
    expect(spec.template.spec.initContainers[0].command[2]).toContain('IDS = [3]\nHOST = "node-4-example-com"\nDRAIN_SECONDS = 86400\n');
    expect(objectOf(removal({ drain: Duration.hours(1), name: 'out' }), 'Job').spec.activeDeadlineSeconds).toBe(7200);
  });

  test.each([
    [{ nodeName: 'node-1' }, 'nodeName: node-1 is a storage node of storage/ceph still, and Rook would make new OSDs there; leave it out of the topology or of nodeSelection first'],
    [{ nodeName: 'Node' }, 'nodeName: "Node" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
    [{ osdIds: [] }, 'osdIds: is empty; name the OSDs to remove, such as [3]'],
    [{ name: 'a.b' }, 'name: "a.b" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  ])('but not for %j', (props, problem) => {
    expect(messageOf(() => removal(props))).toBe(`storage/ceph/removal: ${problem}`);
  });

  test.each(['node-1', 'host-1'])('but not for %s, whether that is its name or its host name', nodeName => {
    const node = (i: number) => ({ name: `node-${i}`, hostname: `host-${i}`, devices: [NVME] });
    const of = newCluster(Topology.of({ nodes: [1, 2, 3].map(node) }));
    expect(messageOf(() => new NodeRemoval(of, 'removal', { cluster: of, nodeName, osdIds: [0] }))).toContain(`nodeName: ${nodeName} is a storage node of storage/ceph still`);
  });
});

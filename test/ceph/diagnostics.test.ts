import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Duration } from 'cdk8s';
import { assumeOperator, HDD, hosts, messageOf, newChart, newCluster, objectOf, objectsOf, withDevices } from './fixture';
import { CephCluster, Diagnostics, DiagnosticsProps } from '../../src/ceph';

function diagnostics(props: Partial<DiagnosticsProps> = {}): Diagnostics {
  const chart = newChart();
  assumeOperator(chart, 'rook', 'ceph');
  const cluster = new CephCluster(chart, 'ceph', { topology: hosts(3), namespace: 'ceph', operatorNamespace: 'rook' });
  return new Diagnostics(chart, 'diagnostics', { cluster, ...props });
}

describe('the job', () => {
  test('signs on with Ceph as a user that may only read', () => {
    const construct = diagnostics();
    expect(objectOf(construct, 'CephClient')).toMatchObject({
      metadata: { name: 'rook-ceph-diagnostics', namespace: 'ceph' },
      spec: { secretName: 'rook-ceph-client-rook-ceph-diagnostics', caps: { mon: 'allow r', mgr: 'allow r', osd: 'allow r', mds: 'allow r' } },
    });
    const { template } = objectOf(construct, 'Job').spec;
    expect(template.spec.volumes[1]).toEqual({
      name: 'ceph-key', secret: { secretName: 'rook-ceph-client-rook-ceph-diagnostics', items: [{ key: 'rook-ceph-diagnostics', path: 'key' }] },
    });
    expect(template.spec.containers[0].env).toEqual([
      { name: 'CEPH_USER', value: 'client.rook-ceph-diagnostics' }, { name: 'CEPH_ARGS', value: '--name=client.rook-ceph-diagnostics' },
    ]);
  });

  test('may list what is in both namespaces, and read no Secret', () => {
    const objects = objectsOf(diagnostics());
    const roles = objects.filter(({ kind }) => kind === 'Role');
    expect(roles.map(({ metadata }) => metadata)).toEqual([
      { name: 'rook-ceph-diagnostics', namespace: 'ceph' }, { name: 'rook-ceph-diagnostics', namespace: 'rook' },
    ]);
    const rules = objects.flatMap(object => object.rules ?? []);
    expect(rules.flatMap(({ resources }) => resources)).not.toContain('secrets');
    expect(new Set(rules.flatMap(({ verbs }) => verbs))).toEqual(new Set(['list', 'get']));
    expect(rules.filter(({ resources }) => resources.includes('configmaps')).map(({ resourceNames }) => resourceNames.length)).toEqual([5, 5]);
    expect(objects.filter(({ kind }) => kind === 'RoleBinding').flatMap(({ subjects }) => subjects)).toEqual(
      Array(2).fill({ kind: 'ServiceAccount', name: 'rook-ceph-diagnostics', namespace: 'ceph' }));
    expect(objectOf(diagnostics(), 'ClusterRole').metadata).toEqual({ name: 'ceph-rook-ceph-diagnostics' });
  });

  test('needs no rights beyond the namespaces if it is to look nowhere else', () => {
    const objects = objectsOf(diagnostics({ clusterScope: false }));
    expect(objects.filter(({ kind }) => kind.startsWith('ClusterRole'))).toEqual([]);
    expect(objects.find(({ kind }) => kind === 'Job').spec.template.spec.containers[0].command[2]).toContain('OF_CLUSTER = {}\n');
  });

  test('waits an hour for somebody to fetch the archive, or leaves it on a volume', () => {
    const { spec } = objectOf(diagnostics(), 'Job');
    expect(spec).toMatchObject({ backoffLimit: 0, activeDeadlineSeconds: 7200 });
    expect(spec.template.spec.volumes.at(-1)).toEqual({ name: 'archives', emptyDir: {} });
    expect(spec.template.spec.containers[0].command[2]).toMatch(/\nsleep 3600\n$/);
    const kept = objectOf(diagnostics({ claimName: 'archives', deadline: Duration.minutes(10), name: 'collect', image: 'ceph:v20.2.4', labels: { team: 'a' } }), 'Job');
    expect(kept.metadata).toEqual({ name: 'collect', namespace: 'ceph', labels: { app: 'collect', team: 'a' } });
    expect(kept.spec.activeDeadlineSeconds).toBe(600);
    expect(kept.spec.template.spec.volumes.at(-1)).toEqual({ name: 'archives', persistentVolumeClaim: { claimName: 'archives' } });
    expect(kept.spec.template.spec.containers[0]).toMatchObject({ image: 'ceph:v20.2.4', securityContext: { runAsNonRoot: true, capabilities: { drop: ['ALL'] } } });
    expect(kept.spec.template.spec.containers[0].command[2]).not.toContain('sleep');
  });

  test('runs where storage daemons do', () => {
    const tolerations = [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }];
    const cluster = newCluster(withDevices('openshift-baremetal-nozone', HDD), { nodeSelection: { tolerations } });
    new Diagnostics(cluster, 'diagnostics', { cluster });
    expect(objectOf(cluster, 'Job').spec.template.spec.tolerations).toEqual(tolerations);
  });

  test.each([
    [{ maxSize: '1 GB' }, 'maxSize: "1 GB" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
    [{ maxLogSize: '10' }, 'maxLogSize: "10" is less than 1Ki, and leaves room for nothing; write for example 256Mi'],
    [{ name: 'a.b' }, 'name: "a.b" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => diagnostics(props))).toBe(`storage/diagnostics: ${problem}`);
  });
});

describe('the script', () => {
  test('is the same for the same options, and names the files that an archive holds', () => {
    expect(Diagnostics.script()).toBe(Diagnostics.script());
    const missing = Diagnostics.CEPH_FILES.filter(file => !Diagnostics.script().includes(`"${file}"`));
    expect([Diagnostics.CEPH_FILES.length, missing]).toEqual([31, []]);
    expect(Diagnostics.script({ namespaces: ['ceph', 'rook'], directory: '/tmp', maxSize: '1Mi' })).toContain('MAX_BYTES = 1048576\n');
  });

  test('comes out of the shell of the job as it went in', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diagnostics-'));
    const [shell, flag, text] = objectOf(diagnostics({ claimName: 'x', keepFor: Duration.seconds(0) }), 'Job').spec.template.spec.containers[0].command;
    fs.mkdirSync(path.join(folder, 'etc/ceph'), { recursive: true });
    fs.mkdirSync(path.join(folder, 'etc/rook-key'));
    fs.mkdirSync(path.join(folder, 'etc/rook'));
    fs.writeFileSync(path.join(folder, 'etc/rook-key/key'), 'c2VjcmV0');
    fs.writeFileSync(path.join(folder, 'etc/rook/mon-endpoints'), 'a=10.0.0.1:3300,b=10.0.0.2:3300');
    const here = `python3() { cat > ${folder}/script; }\n${text.replace(/\/etc\/(ceph|rook)/g, `${folder}/etc/$1`)}`;
    execFileSync(shell, [flag, here], { env: { ...process.env, CEPH_USER: 'client.x' } });
    const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8').replaceAll(folder, '');
    expect(read('script')).toBe(Diagnostics.script({ namespaces: ['ceph', 'rook'], directory: '/archives' }));
    expect(read('etc/ceph/ceph.conf')).toBe('[global]\nmon_host = 10.0.0.1:3300,10.0.0.2:3300\n\n[client.x]\nkeyring = /etc/ceph/keyring\n');
    expect(read('etc/ceph/keyring')).toBe('[client.x]\nkey = c2VjcmV0\n');
    fs.rmSync(folder, { recursive: true });
  });

  test.each([
    [{ namespaces: [] }, 'namespaces: is empty; name the one of the cluster'],
    [{ namespaces: ['a', '{}'] }, 'namespaces: "{}" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
    [{ maxSize: 'x' }, 'maxSize: "x" is not a quantity: write a number with a suffix such as 500m, 16, 64Gi or 4T'],
  ])('fails for %j', (options, problem) => {
    expect(messageOf(() => Diagnostics.script(options))).toBe(`Diagnostics.script: ${problem}`);
  });
});

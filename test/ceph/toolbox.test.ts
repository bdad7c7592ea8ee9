import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { HDD, messageOf, newChart, newCluster, objectOf, threeZones, withDevices } from './fixture';
import { CephCluster, Toolbox, ToolboxJob } from '../../src/ceph';

test('the toolbox is a pod without privileges that has the key of the administrator', () => {
  const cluster = newCluster(threeZones(), { cephImage: 'quay.io/ceph/ceph:v20.2.3', namespace: 'ceph' });
  new Toolbox(cluster, 'toolbox', { cluster });
  const { metadata, spec } = objectOf(cluster, 'Deployment');
  expect(metadata).toEqual({ name: 'rook-ceph-tools', namespace: 'ceph', labels: { app: 'rook-ceph-tools' } });
  expect(spec).toMatchObject({
    replicas: 1,
    selector: { matchLabels: { app: 'rook-ceph-tools' } },
    template: {
      metadata: { labels: { app: 'rook-ceph-tools' } },
      spec: {
        serviceAccountName: 'rook-ceph-default',
        containers: [{
          name: 'rook-ceph-tools',
          image: 'quay.io/ceph/ceph:v20.2.3',
          env: [{ name: 'ROOK_CEPH_USERNAME', valueFrom: { secretKeyRef: { name: 'rook-ceph-mon', key: 'ceph-username' } } }],
          volumeMounts: [
            { name: 'ceph-config', mountPath: '/etc/ceph' },
            { name: 'mon-endpoints', mountPath: '/etc/rook' },
            { name: 'admin-secret', mountPath: '/var/lib/rook-ceph-mon', readOnly: true },
            { name: 'config-override', mountPath: '/etc/rook-config-override', readOnly: true },
          ],
          securityContext: { runAsNonRoot: true, runAsUser: 2016, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        }],
        volumes: [
          { name: 'admin-secret', secret: { secretName: 'rook-ceph-mon', items: [{ key: 'ceph-secret', path: 'secret.keyring' }] } },
          { name: 'mon-endpoints', configMap: { name: 'rook-ceph-mon-endpoints', items: [{ key: 'data', path: 'mon-endpoints' }] } },
          { name: 'config-override', configMap: { name: 'rook-config-override', optional: true } },
          { name: 'ceph-config', emptyDir: {} },
        ],
      },
    },
  });
});

test('the toolbox tolerates what storage daemons do', () => {
  const storage = { key: 'node-role.kubernetes.io/master', operator: 'Exists' };
  const cluster = newCluster(withDevices('openshift-baremetal-nozone', HDD), { nodeSelection: { tolerations: [storage] } });
  new Toolbox(cluster, 'toolbox', { cluster });
  expect(objectOf(cluster, 'Deployment').spec.template.spec.tolerations).toEqual([
    { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 },
    storage,
  ]);
});

test('name and image may be others, and the cluster may be made elsewhere', () => {
  const chart = newChart();
  const cluster = CephCluster.fromCephClusterName(chart, 'ceph', { name: 'x' });
  new Toolbox(chart, 'toolbox', { cluster, name: 'tools', image: 'registry/ceph:v20.2.4', labels: { team: 'a' } });
  const { metadata, spec } = objectOf(chart, 'Deployment');
  expect(metadata).toEqual({ name: 'tools', namespace: 'rook-ceph', labels: { app: 'tools', team: 'a' } });
  expect(spec.selector).toEqual({ matchLabels: { app: 'tools' } });
  expect(spec.template.spec.containers[0]).toMatchObject({ name: 'tools', image: 'registry/ceph:v20.2.4' });
});

describe('the script', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'toolbox-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  /** Runs it once, with all files in the folder. */
  function configured(files: { [name: string]: string }): { conf: string; keyring: string } {
    for (const [name, text] of Object.entries({ 'etc/ceph/.keep': '', ...files })) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const cluster = newCluster(threeZones());
    new Toolbox(cluster, 'toolbox', { cluster });
    const [shell, flag, script] = objectOf(cluster, 'Deployment').spec.template.spec.containers[0].command;
    const here = script.replace(/\/(etc|var)\//g, `${folder}/$1/`);
    execFileSync(shell, [flag, `sleep() { exit 0; }\n${here}`], { env: { ...process.env, ROOK_CEPH_USERNAME: 'client.admin' } });
    const read = (name: string) => fs.readFileSync(path.join(folder, 'etc', 'ceph', name), 'utf8').replaceAll(folder, '');
    return { conf: read('ceph.conf'), keyring: read('keyring') };
  }

  const FILES = {
    'etc/rook/mon-endpoints': 'a=10.0.0.1:6789,b=10.0.0.2:6789',
    'var/lib/rook-ceph-mon/secret.keyring': 'c2VjcmV0',
  };

  test('writes where the monitors are, and the key', () => {
    expect(configured(FILES)).toEqual({
      conf: '[global]\nmon_host = 10.0.0.1:6789,10.0.0.2:6789\n\n[client.admin]\nkeyring = /etc/ceph/keyring\n\n',
      keyring: '[client.admin]\nkey = c2VjcmV0\n',
    });
  });

  test('appends what overrides the configuration', () => {
    const { conf } = configured({ ...FILES, 'etc/rook-config-override/config': '[global]\nosd_pool_default_size = 3\n' });
    expect(conf).toMatch(/keyring = \/etc\/ceph\/keyring\n\n\[global\]\nosd_pool_default_size = 3\n$/);
  });
});

describe('a job', () => {
  test('runs commands of Ceph once', () => {
    const cluster = newCluster(threeZones(), { namespace: 'ceph' });
    new ToolboxJob(cluster, 'job', { cluster, script: 'ceph status\n', labels: { team: 'a' } });
    const { metadata, spec } = objectOf(cluster, 'Job');
    expect(metadata).toEqual({ name: 'rook-ceph-toolbox-job', namespace: 'ceph', labels: { app: 'rook-ceph-toolbox-job', team: 'a' } });
    expect(spec).toMatchObject({ backoffLimit: 0, template: { spec: { restartPolicy: 'Never', serviceAccountName: 'rook-ceph-default' } } });
    expect(spec.template.spec.containers[0]).toMatchObject({
      image: 'quay.io/ceph/ceph:v20.2.4', env: [{ name: 'CEPH_USER', value: 'client.admin' }, { name: 'CEPH_ARGS', value: '--name=client.admin' }],
    });
    expect(spec.template.spec.containers[0].command[2]).toMatch(/^set -eu\nprintf '\[global\]\\n[^]*\nceph status\n$/);
  });

  test('tolerates what storage daemons do, with an image of its own', () => {
    const tolerations = [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }];
    const cluster = newCluster(withDevices('openshift-baremetal-nozone', HDD), { nodeSelection: { tolerations } });
    new ToolboxJob(cluster, 'job', { cluster, script: 'ceph status', image: 'ceph:v20.2.4' });
    expect(objectOf(cluster, 'Job').spec.template.spec).toMatchObject({ tolerations, containers: [{ image: 'ceph:v20.2.4' }] });
  });

  test('fails without commands', () => {
    const cluster = newCluster(threeZones());
    expect(messageOf(() => new ToolboxJob(cluster, 'job', { cluster, script: ' ' }))).toBe('storage/ceph/job: script: is empty; write for example ceph status');
  });
});

import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { messageOf, newChart, objectOf } from './fixture';
import {
  CephCluster, CephCsiFamily, CsiAddonsConcurrencyPolicy, CsiAddonsCronJobProps, CsiAddonsJobProps, CsiAddonsNode, EncryptionKeyRotationCronJob,
  EncryptionKeyRotationJob, ICephCluster, NetworkFence, NetworkFenceClass, ReclaimSpaceCronJob, ReclaimSpaceJob,
} from '../../src/ceph';

const JOBS = { ReclaimSpaceJob, EncryptionKeyRotationJob };
const CRON_JOBS = { ReclaimSpaceCronJob, EncryptionKeyRotationCronJob };

function newCluster(chart: Chart): ICephCluster {
  return CephCluster.fromCephClusterName(chart, 'ceph', { name: 'ceph', namespace: 'ceph', operatorNamespace: 'operators' });
}

describe.each(Object.entries(JOBS))('a %s', (kind, Job) => {
  test('is for the volume of a claim', () => {
    const chart = newChart('apps');
    new Job(chart, 'job', { name: 'once', claimName: 'data' });
    expect(objectOf(chart, kind)).toEqual({
      apiVersion: 'csiaddons.openshift.io/v1alpha1',
      kind,
      metadata: { name: 'once', namespace: 'apps' },
      spec: { target: { persistentVolumeClaim: 'data' } },
    });
  });

  test('is tried as often as is said', () => {
    const chart = newChart();
    new Job(chart, 'job', { claimName: 'data', namespace: 'apps', labels: { team: 'a' }, backOffLimit: 10, retryDeadlineSeconds: 900, timeout: 600 });
    expect(objectOf(chart, kind)).toMatchObject({
      metadata: { namespace: 'apps', labels: { team: 'a' } },
      spec: { target: { persistentVolumeClaim: 'data' }, backOffLimit: 10, retryDeadlineSeconds: 900, timeout: 600 },
    });
  });

  test.each<[Partial<CsiAddonsJobProps>, string]>([
    [{ claimName: '' }, 'claimName: "" is no DNS subdomain of at most 253 characters: only lower-case letters, digits and "-" and ".", a letter or digit at both ends'],
    [{ backOffLimit: 61 }, 'backOffLimit: 61 must be a whole number from 0 to 60'],
    [{ retryDeadlineSeconds: 1801 }, 'retryDeadlineSeconds: 1801 must be a whole number from 0 to 1800'],
    [{ timeout: 59 }, 'timeout: 59 must be a whole number of at least 60'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => new Job(newChart(), 'job', { claimName: 'data', ...props }))).toBe(`storage/job: ${problem}`);
  });
});

describe.each(Object.entries(CRON_JOBS))('a %s', (kind, CronJob) => {
  test('makes jobs on a schedule', () => {
    const chart = newChart('apps');
    new CronJob(chart, 'job', {
      name: 'weekly',
      claimName: 'data',
      schedule: '@weekly',
      concurrencyPolicy: CsiAddonsConcurrencyPolicy.REPLACE,
      failedJobsHistoryLimit: 0,
      successfulJobsHistoryLimit: 5,
      startingDeadlineSeconds: 3600,
      suspend: true,
      timeout: 600,
    });
    expect(objectOf(chart, kind)).toEqual({
      apiVersion: 'csiaddons.openshift.io/v1alpha1',
      kind,
      metadata: { name: 'weekly', namespace: 'apps' },
      spec: {
        schedule: '@weekly',
        concurrencyPolicy: 'Replace',
        failedJobsHistoryLimit: 0,
        successfulJobsHistoryLimit: 5,
        startingDeadlineSeconds: 3600,
        suspend: true,
        jobTemplate: { spec: { target: { persistentVolumeClaim: 'data' }, timeout: 600 } },
      },
    });
  });

  test('needs nothing but a claim and a schedule', () => {
    const chart = newChart();
    new CronJob(chart, 'job', { name: 'weekly', claimName: 'data', schedule: '0 3 * * 6' });
    expect(objectOf(chart, kind).spec).toEqual({ schedule: '0 3 * * 6', jobTemplate: { spec: { target: { persistentVolumeClaim: 'data' } } } });
  });

  test.each<[Partial<CsiAddonsCronJobProps>, string]>([
    [{ schedule: 'weekly' }, 'schedule: "weekly" is no schedule; write minute, hour, day of the month, month and day of the week, such as "0 3 * * 6", '
      + 'or @hourly, @daily, @weekly, @monthly'],
    [{ failedJobsHistoryLimit: 61 }, 'failedJobsHistoryLimit: 61 must be a whole number from 0 to 60'],
    [{ successfulJobsHistoryLimit: -1 }, 'successfulJobsHistoryLimit: -1 must be a whole number from 0 to 60'],
    [{ startingDeadlineSeconds: -1 }, 'startingDeadlineSeconds: -1 must be a whole number of at least 0'],
    [{ backOffLimit: -1 }, 'backOffLimit: -1 must be a whole number from 0 to 60'],
  ])('fails for %j', (props, problem) => {
    expect(messageOf(() => new CronJob(newChart(), 'job', { claimName: 'data', schedule: '@weekly', ...props }))).toBe(`storage/job: ${problem}`);
  });

  test('fails for annotations that are no schedule', () => {
    expect(messageOf(() => CronJob.claimAnnotations('often'))).toMatch(new RegExp(`^${kind}\\.claimAnnotations: "often" is no schedule; write `));
  });
});

test('a claim asks for its jobs by annotations', () => {
  const chart = newChart('apps');
  new kplus.PersistentVolumeClaim(chart, 'claim', {
    metadata: { name: 'data', annotations: { ...ReclaimSpaceCronJob.claimAnnotations('@daily'), ...EncryptionKeyRotationCronJob.claimAnnotations('@monthly') } },
    storageClassName: 'block',
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
    storage: Size.gibibytes(1),
  });
  expect(objectOf(chart, 'PersistentVolumeClaim').metadata.annotations).toEqual({
    'reclaimspace.csiaddons.openshift.io/schedule': '@daily', 'keyrotation.csiaddons.openshift.io/schedule': '@monthly',
  });
});

describe('a fence', () => {
  test('cuts clients off from a cluster', () => {
    const chart = newChart('apps');
    const fenceClass = new NetworkFenceClass(chart, 'class', { cluster: newCluster(chart), family: CephCsiFamily.RBD, name: 'rbd', parameters: { extra: 'x' } });
    new NetworkFence(chart, 'fence', { fenceClass, name: 'node-7', cidrs: ['10.90.89.66/32', 'fd00::7/128'] });
    expect(objectOf(chart, 'NetworkFenceClass')).toEqual({
      apiVersion: 'csiaddons.openshift.io/v1alpha1',
      kind: 'NetworkFenceClass',
      metadata: { name: 'rbd' },
      spec: {
        provisioner: 'operators.rbd.csi.ceph.com',
        parameters: {
          'clusterID': 'ceph',
          'csiaddons.openshift.io/networkfence-secret-name': 'rook-csi-rbd-provisioner',
          'csiaddons.openshift.io/networkfence-secret-namespace': 'ceph',
          'extra': 'x',
        },
      },
    });
    expect(objectOf(chart, 'NetworkFence')).toEqual({
      apiVersion: 'csiaddons.openshift.io/v1alpha1',
      kind: 'NetworkFence',
      metadata: { name: 'node-7' },
      spec: { fenceState: 'Fenced', networkFenceClassName: 'rbd', cidrs: ['10.90.89.66/32', 'fd00::7/128'] },
    });
  });

  test('lets clients in again', () => {
    const chart = newChart();
    const fenceClass = NetworkFenceClass.fromNetworkFenceClassName(chart, 'class', 'theirs');
    new NetworkFence(chart, 'fence', { fenceClass, cidrs: ['10.0.0.0/8'], unfenced: true });
    expect(objectOf(chart, 'NetworkFence').spec).toEqual({ fenceState: 'Unfenced', networkFenceClassName: 'theirs', cidrs: ['10.0.0.0/8'] });
  });

  test.each([
    [[], 'cidrs: is empty, and nobody would be cut off; give networks such as 10.90.89.66/32'],
    ...['10.0.0.1', '10.0.0.1/33', '10.0.0.1/-1', 'fd00::1/129', 'node-7/32', '10.0.0.1/8/8', '10.0.0.1/08'].map((cidr): [string[], string] => [
      ['10.0.0.0/8', cidr], `cidrs[1]: "${cidr}" is no network; write an address and a length, such as 10.90.89.66/32 or fd00::1/128`,
    ]),
  ] as [string[], string][])('fails for %j', (cidrs, problem) => {
    const chart = newChart();
    const fenceClass = NetworkFenceClass.fromNetworkFenceClassName(chart, 'class', 'theirs');
    expect(messageOf(() => new NetworkFence(chart, 'fence', { fenceClass, cidrs }))).toBe(`storage/fence: ${problem}`);
  });

  test('fails for a driver that can not cut off', () => {
    const chart = newChart();
    expect(messageOf(() => new NetworkFenceClass(chart, 'class', { cluster: newCluster(chart), family: CephCsiFamily.NFS }))).toBe(
      'storage/class: family: the driver of nfs cannot cut clients off; take CephCsiFamily.RBD or CephCsiFamily.CEPHFS');
  });
});

describe('a sidecar', () => {
  test('is told to the controller', () => {
    const chart = newChart();
    new CsiAddonsNode(chart, 'node', { cluster: newCluster(chart), family: CephCsiFamily.RBD, name: 'plugin', endpoint: 'pod://plugin.operators:9070', nodeID: 'node-1' });
    expect(objectOf(chart, 'CSIAddonsNode')).toEqual({
      apiVersion: 'csiaddons.openshift.io/v1alpha1',
      kind: 'CSIAddonsNode',
      metadata: { name: 'plugin', namespace: 'operators' },
      spec: { driver: { name: 'operators.rbd.csi.ceph.com', endpoint: 'pod://plugin.operators:9070', nodeID: 'node-1' } },
    });
  });

  test.each([
    ['plugin', 'node-1', 'endpoint: "plugin" is no address of a sidecar; write pod://<pod>.<namespace>:<port>, or a host and a port'],
    ['10.0.0.1:9070', '', 'nodeID: is empty; give the name of the node'],
  ])('fails at %j on %j', (endpoint, nodeID, problem) => {
    const chart = newChart();
    expect(messageOf(() => new CsiAddonsNode(chart, 'node', { cluster: newCluster(chart), family: CephCsiFamily.RBD, endpoint, nodeID }))).toBe(`storage/node: ${problem}`);
  });
});

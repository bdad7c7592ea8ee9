import { RuleCases } from '../../rule-cases';
import { yaml } from '../../yaml';

const claim = (volumeMode?: string) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: 'web' },
  spec: { accessModes: ['ReadWriteOnce'], volumeMode, resources: { requests: { storage: '1Gi' } } },
});
const MOUNT = { volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }, { name: 'data', mountPath: '/data' }] };
const DEVICE = { volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }], volumeDevices: [{ name: 'data', devicePath: '/dev/data' }] };
const podSpec = (use: object, initUse?: object) => ({
  restartPolicy: 'Never',
  ...initUse && { initContainers: [{ name: 'init', image: 'busybox:1.37', ...initUse }] },
  containers: [{ name: 'side', image: 'busybox:1.37' }, { name: 'main', image: 'busybox:1.37', ...use }],
  volumes: [{ name: 'tmp', emptyDir: {} }, { name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
});
const metadata = { name: 'work', namespace: 'web' };
const pod = (...uses: [object, object?]) => ({ apiVersion: 'v1', kind: 'Pod', metadata, spec: podSpec(...uses) });
const job = (use: object) => ({ apiVersion: 'batch/v1', kind: 'Job', metadata, spec: { template: { spec: podSpec(use) } } });
const cronJob = (use: object) => ({
  apiVersion: 'batch/v1', kind: 'CronJob', metadata, spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: { spec: podSpec(use) } } } },
});

export const CASES: RuleCases = {
  rule: 'volume-mode-does-not-fit-mount',
  fails: [
    {
      name: 'a block volume is mounted',
      yaml: yaml(claim('Block'), pod(MOUNT)),
      finds: ['Pod work: spec.containers[1].volumeMounts[1]'],
      says: ['data has volumeMode Block, and stands in volumeMounts'],
    },
    {
      name: 'a file system as a device, in a Job',
      yaml: yaml(claim(), job(DEVICE)),
      finds: ['Job work: spec.template.spec.containers[1].volumeDevices[0]'],
      says: ['data has volumeMode Filesystem, and stands in volumeDevices'],
    },
    { name: 'in an init container', yaml: yaml(claim('Block'), pod(DEVICE, MOUNT)), finds: ['Pod work: spec.initContainers[0].volumeMounts[1]'] },
    { name: 'in a CronJob', yaml: yaml(claim('Block'), cronJob(MOUNT)), finds: ['CronJob work: spec.jobTemplate.spec.template.spec.containers[1].volumeMounts[1]'] },
  ],
  passes: [
    { name: 'a block volume as a device', yaml: yaml(claim('Block'), pod(DEVICE), { ...job(DEVICE), metadata: { name: 'other', namespace: 'web' } }) },
    { name: 'a file system is mounted', yaml: yaml(claim(), pod(MOUNT)) },
    { name: 'a file system that says so', yaml: yaml(claim('Filesystem'), cronJob(MOUNT)) },
  ],
  open: [{ name: 'the claim is not in the set', yaml: yaml(pod(MOUNT)), notEvaluated: ['objects'] }],
};

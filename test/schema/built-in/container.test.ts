import { creating } from './cases';

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    containers: [{
      name: 'nginx',
      image: 'nginx:1.27',
      env: [{ name: 'MODE', value: 'fast' }],
      envFrom: [{ prefix: 'DB_', configMapRef: { name: 'db' } }],
      ports: [{ name: 'http', containerPort: 80 }],
      resources: { limits: { memory: '1Gi' }, requests: { cpu: '100m' } },
      volumeMounts: [{ name: 'data', mountPath: '/data' }],
      volumeDevices: [{ name: 'disk', devicePath: '/dev/xvda' }],
    }],
    initContainers: [{ name: 'setup', image: 'busybox:1.36' }],
    volumes: [{ name: 'data', emptyDir: {} }, { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } }, { name: 'conf', configMap: { name: 'conf' } }],
  },
};
const C = 'spec.containers[0]';
const I = 'spec.initContainers[0]';

describe('containers', () => {
  creating(POD, [
    ['a container has a name', { [`${C}.name`]: '' }, `Required ${C}.name`],
    ['the name of a container is a label', { [`${C}.name`]: 'nginx.1' }, `Invalid ${C}.name`],
    ['names of containers and init containers differ', { [`${I}.name`]: 'nginx' }, `Duplicate ${I}.name`],
    ['a container has an image', { [`${C}.image`]: undefined }, `Required ${C}.image`],
    ['a mark of the byte order is no white space', { [`${C}.image`]: '\ufeff' }],
    ['a line that ends is white space', { [`${C}.image`]: 'nginx\u0085' }, `Invalid ${C}.image`],
    ['an image has no white space around it', { [`${C}.image`]: 'nginx ' }, `Invalid ${C}.image`],
    ['an image is pulled always, never or if it is not there', { [`${C}.imagePullPolicy`]: 'Sometimes' }, `NotSupported ${C}.imagePullPolicy`],
    ['a terminationMessagePolicy must be known', { [`${C}.terminationMessagePolicy`]: 'Log' }, `NotSupported ${C}.terminationMessagePolicy`],
    ['the name of a port is short', { [`${C}.ports[0].name`]: 'a-name-that-is-too-long' }, `Invalid ${C}.ports[0].name`],
    ['the names of ports differ', { [`${C}.ports[1]`]: { name: 'http', containerPort: 81 } }, `Duplicate ${C}.ports[1].name`],
    ['a port has a number', { [`${C}.ports[0].containerPort`]: 0 }, `Required ${C}.ports[0].containerPort`],
    ['the number of a port is below 65536', { [`${C}.ports[0].containerPort`]: 65536 }, `Invalid ${C}.ports[0].containerPort`],
    ['so is that of the host', { [`${C}.ports[0].hostPort`]: 65536 }, `Invalid ${C}.ports[0].hostPort`],
    ['a port has a known protocol', { [`${C}.ports[0].protocol`]: 'HTTP' }, `NotSupported ${C}.ports[0].protocol`],
    ['a port of the host can be taken once', { [`${C}.ports`]: [{ containerPort: 80, hostPort: 8080 }, { containerPort: 81, hostPort: 8080 }] },
      `Duplicate ${C}.ports[1].hostPort`],
    ['for another protocol it can be taken again', { [`${C}.ports`]: [{ containerPort: 80, hostPort: 8080 }, { containerPort: 80, hostPort: 8080, protocol: 'UDP' }] }],
    ['a resize policy is for cpu or memory', { [`${C}.resizePolicy`]: [{ resourceName: 'storage', restartPolicy: 'NotRequired' }] }, `NotSupported ${C}.resizePolicy`],
    ['a resize policy must be known', { [`${C}.resizePolicy`]: [{ resourceName: 'cpu', restartPolicy: 'Never' }] }, `NotSupported ${C}.resizePolicy`],
    ['a resource has one resize policy', { [`${C}.resizePolicy`]: Array(2).fill({ resourceName: 'cpu', restartPolicy: 'NotRequired' }) }, `Duplicate ${C}.resizePolicy[1]`],
    ['what is never restarted is not restarted for a resize', { 'spec.restartPolicy': 'Never', [`${C}.resizePolicy`]: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] },
      `Invalid ${C}.resizePolicy`],
  ]);
});

describe('init containers', () => {
  const probe = { exec: { command: ['true'] } };
  creating(POD, [
    ['an init container has no probes and hooks', { [`${I}.livenessProbe`]: probe, [`${I}.lifecycle`]: { preStop: probe } }, `Forbidden ${I}.lifecycle`, `Forbidden ${I}.livenessProbe`],
    ['one that is always restarted may have them', { [`${I}.restartPolicy`]: 'Always', [`${I}.livenessProbe`]: probe }],
    ['ports of the host can be taken once in it', { [`${I}.ports`]: [{ containerPort: 80, hostPort: 8080 }, { containerPort: 81, hostPort: 8080 }] },
      `Duplicate ${I}.ports[1].hostPort`],
  ]);
});

describe('restart rules', () => {
  const rules = (change: object = {}, exitCodes: object | undefined = { operator: 'In', values: [42] }) =>
    ({ [`${C}.restartPolicy`]: 'Never', [`${C}.restartPolicyRules`]: [{ action: 'Restart', exitCodes, ...change }] });
  const R = `${C}.restartPolicyRules`;
  creating(POD, [
    ['rules with a restartPolicy are accepted', rules()],
    ['a restartPolicy must be known', { [`${C}.restartPolicy`]: 'Sometimes' }, `NotSupported ${C}.restartPolicy`],
    ['rules need a restartPolicy', { ...rules(), [`${C}.restartPolicy`]: undefined }, `Required ${C}.restartPolicy`],
    ['a sidecar may have rules', { [`${I}.restartPolicy`]: 'Always', [`${I}.restartPolicyRules`]: [{ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }] }],
    ['a rule may restart all containers', rules({ action: 'RestartAllContainers' })],
    ['an action must be known', rules({ action: 'Stop' }), `NotSupported ${R}[0].action`],
    ['a rule has exit codes', rules({ exitCodes: undefined }), `Required ${R}[0].exitCodes`],
    ['an operator must be known', rules({}, { operator: 'Is', values: [1] }), `NotSupported ${R}[0].exitCodes.operator`],
    ['an operator must be given', rules({}, { values: [1] }), `NotSupported ${R}[0].exitCodes.operator`],
    ['a rule may have no exit code', rules({}, { operator: 'In', values: [] })],
    ['any exit code is accepted, also twice', rules({}, { operator: 'NotIn', values: [-1, 256, 300, 300] })],
    ['255 exit codes are accepted', rules({}, { operator: 'In', values: Array(255).fill(1) })],
    ['256 exit codes are too many', rules({}, { operator: 'In', values: Array(256).fill(1) }), `TooLong ${R}[0].exitCodes.values`],
    ['21 rules are too many', { [`${C}.restartPolicy`]: 'Never', [R]: Array(21).fill({ action: 'Restart', exitCodes: { operator: 'In', values: [1] } }) }, `TooLong ${R}`],
  ]);
});

describe('environment', () => {
  const from = (valueFrom: object) => ({ [`${C}.env`]: [{ name: 'A', valueFrom }] });
  const F = `${C}.env[0].valueFrom`;
  creating(POD, [
    ['a variable has a name', { [`${C}.env[0].name`]: '' }, `Required ${C}.env[0].name`],
    ['the name has no equals sign', { [`${C}.env[0].name`]: 'A=B' }, `Invalid ${C}.env[0].name`],
    ['a value and a source exclude each other', { [`${C}.env[0].valueFrom`]: { fieldRef: { fieldPath: 'metadata.name' } } }, `Invalid ${F}`],
    ['a variable has a source', from({}), `Invalid ${F}`],
    ['a variable has one source', from({ fieldRef: { fieldPath: 'metadata.name' }, secretKeyRef: { name: 'a', key: 'b' } }), `Invalid ${F}`],
    ['a field of the Pod is accepted', from({ fieldRef: { fieldPath: 'metadata.labels[\'app\']' } })],
    ['a field must be given', from({ fieldRef: { fieldPath: '' } }), `Required ${F}.fieldRef.fieldPath`],
    ['a field must be one of a Pod', from({ fieldRef: { fieldPath: 'spec.containers' } }), `Invalid ${F}.fieldRef.fieldPath`],
    ['a field must be one for variables', from({ fieldRef: { fieldPath: 'status.phase' } }), `NotSupported ${F}.fieldRef.fieldPath`],
    ['the key of a label is qualified', from({ fieldRef: { fieldPath: 'metadata.labels[\'a b\']' } }), `Invalid ${F}.fieldRef`],
    ['the key of a label is on one line', from({ fieldRef: { fieldPath: "metadata.labels['a\nb']" } }), `Invalid ${F}.fieldRef`],
    ['a field has no key but for labels and annotations', from({ fieldRef: { fieldPath: 'metadata.name[\'a\']' } }), `Invalid ${F}.fieldRef.fieldPath`],
    ['an amount of a resource is accepted', from({ resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } })],
    ['a resource must be given', from({ resourceFieldRef: { resource: '' } }), `Required ${F}.resourceFieldRef.resource`],
    ['a resource must be known', from({ resourceFieldRef: { resource: 'limits.gpu' } }), `NotSupported ${F}.resourceFieldRef.resource`],
    ['a divisor is a unit', from({ resourceFieldRef: { resource: 'limits.memory', divisor: '2Mi' } }), `Invalid ${F}.resourceFieldRef.divisor`],
    ['a divisor may be written otherwise', from({ resourceFieldRef: { resource: 'limits.memory', divisor: '1024Ki' } })],
    ['a divisor is a power of two in its form only', from({ resourceFieldRef: { resource: 'limits.memory', divisor: '1024' } }), `Invalid ${F}.resourceFieldRef.divisor`],
    ['no divisor is 1', from({ resourceFieldRef: { resource: 'limits.memory', divisor: '0' } })],
    ['a key of a Secret is accepted', from({ secretKeyRef: { name: 'db', key: 'password' } })],
    ['a key of a Secret must be given', from({ secretKeyRef: { name: 'db', key: '' } }), `Required ${F}.secretKeyRef.key`],
    ['a ConfigMap has a name', from({ configMapKeyRef: { key: 'a' } }), `Invalid ${F}.configMapKeyRef.name`],
    ['a variable of a file in an emptyDir is accepted', from({ fileKeyRef: { volumeName: 'data', path: 'env', key: 'A' } })],
    ['a file is in an emptyDir', from({ fileKeyRef: { volumeName: 'conf', path: 'env', key: 'A' } }), `Invalid ${F}.fileKeyRef.volumeName`],
    ['the volume of a file must exist', from({ fileKeyRef: { volumeName: 'other', path: 'env', key: 'A' } }), `NotFound ${F}.fileKeyRef.volumeName`],
    ['a file has a path', from({ fileKeyRef: { volumeName: 'data', path: '', key: 'A' } }), `Required ${F}.fileKeyRef.path`],
    ['a file is in the volume', from({ fileKeyRef: { volumeName: 'data', path: '/etc/env', key: 'A' } }), `Invalid ${F}.fileKeyRef.path`],
    ['the key in a file is short', from({ fileKeyRef: { volumeName: 'data', path: 'env', key: 'A'.repeat(129) } }), `TooLong ${F}.fileKeyRef.key`],
    ['variables of a whole source have that one source', { [`${C}.envFrom[0].secretRef`]: { name: 'db' } }, `Invalid ${C}.envFrom`],
    ['a prefix is the start of a name', { [`${C}.envFrom[0].prefix`]: 'A=' }, `Invalid ${C}.envFrom[0].prefix`],
    ['the name of a source may be the start of one', { [`${C}.envFrom[0].configMapRef.name`]: 'A-' }],
    ['a dash is no start of a name', { [`${C}.envFrom[0].configMapRef.name`]: '-' }, `Invalid ${C}.envFrom[0].configMapRef.name`],
    ['the source of variables has a name', { [`${C}.envFrom[0].configMapRef`]: {} }, `Required ${C}.envFrom[0].configMapRef.name`],
  ]);
});

describe('mounts', () => {
  const mount = (change: object) => ({ [`${C}.volumeMounts`]: [{ name: 'data', mountPath: '/data', ...change }] });
  const M = `${C}.volumeMounts`;
  creating(POD, [
    ['a mount names a volume', mount({ name: '' }), `NotFound ${M}[0].name`, `Required ${M}[0].name`],
    ['the volume must exist', mount({ name: 'logs' }), `NotFound ${M}[0].name`],
    ['a mount has a path', mount({ mountPath: '' }), `Required ${M}[0].mountPath`],
    ['a path can be mounted once', { [M]: [{ name: 'data', mountPath: '/data' }, { name: 'conf', mountPath: '/data' }] }, `Invalid ${M}[1].mountPath`],
    ['a mount can not be a device as well', mount({ name: 'disk', mountPath: '/dev/xvda' }),
      `Invalid ${C}.volumeDevices[0].devicePath`, `Invalid ${C}.volumeDevices[0].name`, `Invalid ${M}[0].mountPath`, `Invalid ${M}[0].name`],
    ['subPath is in the volume', mount({ subPath: '../etc' }), `Invalid ${M}.subPath`],
    ['subPathExpr is in the volume', mount({ subPathExpr: '/etc' }), `Invalid ${M}.subPathExpr`],
    ['subPath and subPathExpr exclude each other', mount({ subPath: 'a', subPathExpr: 'b' }), `Invalid ${M}[0].subPathExpr`],
    ['mountPropagation must be known', mount({ mountPropagation: 'Both' }), `NotSupported ${M}.mountPropagation`],
    ['Bidirectional needs a privileged container', mount({ mountPropagation: 'Bidirectional' }), `Forbidden ${M}.mountPropagation`],
    ['Bidirectional in a privileged container is accepted', { ...mount({ mountPropagation: 'Bidirectional' }), [`${C}.securityContext.privileged`]: true }],
    ['recursiveReadOnly must be known', mount({ readOnly: true, recursiveReadOnly: 'Yes' }), `NotSupported ${M}.recursiveReadOnly`],
    ['recursiveReadOnly needs readOnly', mount({ recursiveReadOnly: 'Enabled' }), `Forbidden ${M}.recursiveReadOnly`],
    ['recursiveReadOnly excludes propagation', mount({ readOnly: true, recursiveReadOnly: 'Enabled', mountPropagation: 'HostToContainer' }), `Forbidden ${M}.recursiveReadOnly`],
    ['recursiveReadOnly with readOnly is accepted', mount({ readOnly: true, recursiveReadOnly: 'IfPossible', mountPropagation: 'None' })],
    ['a device names a volume', { [`${C}.volumeDevices[0].name`]: '' }, `NotFound ${C}.volumeDevices[0].name`, `Required ${C}.volumeDevices[0].name`],
    ['a device is a claim', { [`${C}.volumeDevices[0].name`]: 'conf' }, `Invalid ${C}.volumeDevices[0].name`],
    ['of a volume that is mounted twice only the last place is compared with devices',
      { [`${C}.volumeMounts`]: [{ name: 'conf', mountPath: '/dev/xvda' }, { name: 'conf', mountPath: '/conf' }] }, `Invalid ${C}.volumeMounts[0].mountPath`],
    ['a volume is a device once', { [`${C}.volumeDevices[1]`]: { name: 'disk', devicePath: '/dev/xvdb' } }, `Invalid ${C}.volumeDevices[1].name`],
    ['a device has a path', { [`${C}.volumeDevices[0].devicePath`]: '' }, `Required ${C}.volumeDevices[0].devicePath`],
    ['the path of a device has no steps upwards', { [`${C}.volumeDevices[0].devicePath`]: '/dev/../xvda' }, `Invalid ${C}.volumeDevices[0].devicePath`],
    ['the path of a device is taken once',
      { 'spec.volumes[3]': { name: 'more', persistentVolumeClaim: { claimName: 'more' } }, [`${C}.volumeDevices[1]`]: { name: 'more', devicePath: '/dev/xvda' } },
      `Invalid ${C}.volumeDevices[1].devicePath`],
  ]);
});

describe('resources', () => {
  const limits = (value: object) => ({ [`${C}.resources`]: { limits: value } });
  const requests = (value: object, most: object = {}) => ({ [`${C}.resources`]: { requests: value, limits: most } });
  const L = `${C}.resources.limits`;
  const Q = `${C}.resources.requests`;
  creating(POD, [
    ['an amount is not negative', limits({ cpu: '-1' }), `Invalid ${L}[cpu]`, `Invalid ${Q}[cpu]`],
    ['a resource of no domain must be known', limits({ gpu: '1' }), `Invalid ${L}[gpu]`, `Invalid ${Q}[gpu]`],
    ['a resource of containers must be one of containers', limits({ storage: '1Gi' }), `Invalid ${L}[storage]`, `Invalid ${Q}[storage]`],
    ['a resource with a domain is accepted', limits({ 'nvidia.com/gpu': '1' })],
    ['such a resource is whole', limits({ 'nvidia.com/gpu': '500m' }), `Invalid ${L}[nvidia.com/gpu]`, `Invalid ${Q}[nvidia.com/gpu]`],
    ['such a resource is no quota', limits({ 'requests.nvidia.com/gpu': '1' }), `Invalid ${L}[requests.nvidia.com/gpu]`, `Invalid ${Q}[requests.nvidia.com/gpu]`],
    ['such a resource needs a limit', requests({ 'nvidia.com/gpu': '1' }), `Required ${L}`],
    ['a request is not more than the limit', requests({ cpu: '2' }, { cpu: '1' }), `Invalid ${Q}`],
    ['what can not be overcommitted has equal limits', requests({ 'nvidia.com/gpu': '1' }, { 'nvidia.com/gpu': '2' }), `Invalid ${Q}`],
    ['huge pages with memory are accepted', limits({ 'hugepages-2Mi': '4Mi', 'memory': '1Gi' })],
    ['huge pages need cpu or memory', limits({ 'hugepages-2Mi': '4Mi' }), `Forbidden ${C}.resources`],
    ['huge pages are whole', limits({ 'hugepages-2Mi': '3Mi', 'memory': '1Gi' }), `Invalid ${L}[hugepages-2Mi]`, `Invalid ${Q}[hugepages-2Mi]`],
    ['huge pages may have a size of any form', limits({ 'hugepages-0.5Gi': '1Gi', 'memory': '1Gi' })],
    ['amounts are compared once they are rounded up to thousandths', { [`${C}.resources`]: { limits: { cpu: '1.5m' }, requests: { cpu: '1900u' } } }],
    ['huge pages have a size', limits({ 'hugepages-large': '3Mi', 'memory': '1Gi' }), `Invalid ${L}[hugepages-large]`, `Invalid ${Q}[hugepages-large]`],
  ]);
});

describe('probes and hooks', () => {
  const probe = (change: object) => ({ [`${C}.livenessProbe`]: { httpGet: { port: 80 }, ...change } });
  const P = `${C}.livenessProbe`;
  creating(POD, [
    ['a probe by HTTP is accepted', probe({ periodSeconds: 5, terminationGracePeriodSeconds: 10 })],
    ['a probe has a handler', { [P]: {} }, `Required ${P}`],
    ['a probe has one handler', probe({ exec: { command: ['true'] } }), `Forbidden ${P}.httpGet`],
    ['a command has words', { [P]: { exec: {} } }, `Required ${P}.exec.command`],
    ['a port by name is a port name', probe({ httpGet: { port: 'HTTP' } }), `Invalid ${P}.httpGet.port`],
    ['a port by number is in range', { [P]: { tcpSocket: { port: 0 } } }, `Invalid ${P}.tcpSocket.port`],
    ['a port of gRPC is in range', { [P]: { grpc: { port: 70000 } } }, `Invalid ${P}.grpc.port`],
    ['a scheme must be known', probe({ httpGet: { port: 80, scheme: 'http' } }), `NotSupported ${P}.httpGet.scheme`],
    ['a header has a name', probe({ httpGet: { port: 80, httpHeaders: [{ name: 'X Y', value: '' }] } }), `Invalid ${P}.httpGet.httpHeaders`],
    ['times are not negative', probe({ initialDelaySeconds: -1 }), `Invalid ${P}.initialDelaySeconds`],
    ['a liveness probe succeeds with the first success', probe({ successThreshold: 2 }), `Invalid ${P}.successThreshold`],
    ['a grace period is greater than 0', probe({ terminationGracePeriodSeconds: 0 }), `Invalid ${P}.terminationGracePeriodSeconds`],
    ['a readiness probe has no grace period', { [`${C}.readinessProbe`]: { httpGet: { port: 80 }, successThreshold: 2, terminationGracePeriodSeconds: 5 } },
      `Invalid ${C}.readinessProbe.terminationGracePeriodSeconds`],
    ['a hook can sleep', { [`${C}.lifecycle.preStop.sleep.seconds`]: 30 }],
    ['a hook can sleep for the second that a Pod has at least', { 'spec.terminationGracePeriodSeconds': -10, [`${C}.lifecycle`]: { preStop: { sleep: { seconds: 1 } } } }],
    ['a hook sleeps no longer than the Pod takes to end', { [`${C}.lifecycle.preStop.sleep.seconds`]: 31 }, `Invalid ${C}.lifecycle.preStop.sleep`],
  ]);
});

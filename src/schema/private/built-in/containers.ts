import { checkEnv, checkEnvFrom } from './container-environment';
import { checkDevices, checkMounts } from './container-mounts';
import { Field } from './field';
import { checkProbes } from './probes';
import { checkContainerResources } from './resources';
import { checkRestartPolicy } from './restart-rules';
import { checkOneOf, checkRange, checkText } from './rules';
import { checkContainerSecurity } from './security-context';
import { hasSpaceAround, portNameProblem } from './text-forms';
import { dnsLabelProblem } from '../names';

/** What containers can refer to in their Pod. */
export interface PodParts {
  /** Valid volumes by name. */
  readonly volumes: ReadonlyMap<string, Field>;
  /** Names of resource claims. */
  readonly claims: ReadonlySet<string>;
}

/** Fields of a container that a container started for debugging can't have. */
const NOT_EPHEMERAL = ['ports', 'resources', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle', 'restartPolicy', 'restartPolicyRules', 'resizePolicy'];

/** Checks all containers of a Pod. */
export function checkContainers(spec: Field, parts: PodParts): void {
  const containers = spec.get('containers');
  if (containers.size === 0) {
    containers.required('at least one container is required');
  }
  const names = new Set<string>();
  for (const container of containers.items) {
    checkContainer(container, spec, parts);
    checkName(container.get('name'), names);
    checkProbes(container, spec.get('terminationGracePeriodSeconds'));
    checkRestartPolicy(container, false);
  }
  checkHostPorts(containers.items);
  spec.get('initContainers').items.forEach((container, i) => checkInitContainer(container, i, names, spec, parts));
  checkEphemeralContainers(spec, names, parts);
}

function checkInitContainer(container: Field, index: number, names: Set<string>, spec: Field, parts: PodParts): void {
  checkContainer(container, spec, parts);
  checkName(container.get('name'), names);
  checkRestartPolicy(container, true);
  checkHostPorts([container], spec.get('initContainers'));
  if (container.get('restartPolicy').text === 'Always') {
    checkProbes(container, spec.get('terminationGracePeriodSeconds'));
    return;
  }
  for (const name of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe']) {
    if (container.get(name).isSet) {
      container.get(name).forbidden(`initContainers[${index}] needs restartPolicy Always to have it`);
    }
  }
}

function checkEphemeralContainers(spec: Field, names: Set<string>, parts: PodParts): void {
  const targets = new Set(names);
  for (const container of spec.get('ephemeralContainers').items) {
    checkContainer(container, spec, parts);
    checkImage(container.get('image'));
    checkName(container.get('name'), names);
    const target = container.get('targetContainerName');
    if (target.text !== '' && !targets.has(target.text)) {
      target.notFound(`no container of the Pod has the name ${JSON.stringify(target.text)}`);
    }
    NOT_EPHEMERAL.filter(name => container.get(name).isSet && (name !== 'resources' || container.get(name).size > 0))
      .forEach(name => container.get(name).forbidden('no option of ephemeral containers'));
    for (const mount of container.get('volumeMounts').items) {
      ['subPath', 'subPathExpr'].map(name => mount.get(name)).filter(field => field.text !== '').forEach(field => field.forbidden('no option of ephemeral containers'));
    }
  }
}

/** Checks that an image has no white space around it, which templates may. */
export function checkImage(image: Field): void {
  if (hasSpaceAround(image.text)) {
    image.invalid(`${JSON.stringify(image.text)} must not have white space around it`);
  }
}

function checkContainer(container: Field, spec: Field, parts: PodParts): void {
  checkText(container.get('name'), dnsLabelProblem);
  checkText(container.get('image'));
  checkOneOf(container.get('terminationMessagePolicy'), ['File', 'FallbackToLogsOnError']);
  checkOneOf(container.get('imagePullPolicy'), ['Always', 'IfNotPresent', 'Never']);
  checkPorts(container.get('ports'));
  checkEnv(container.get('env'), parts.volumes);
  checkEnvFrom(container.get('envFrom'));
  checkMounts(container, parts.volumes);
  checkDevices(container, parts.volumes);
  checkContainerResources(container.get('resources'), parts.claims);
  checkResizePolicy(container.get('resizePolicy'), spec.get('restartPolicy').text);
  checkContainerSecurity(container.get('securityContext'), spec.get('hostUsers').value !== false);
}

function checkName(name: Field, names: Set<string>): void {
  if (names.has(name.text)) {
    name.duplicate();
  }
  if (name.text !== '') {
    names.add(name.text);
  }
}

function checkPorts(ports: Field): void {
  const names = new Set<string>();
  for (const port of ports.items) {
    const name = port.get('name');
    if (name.text !== '') {
      const problem = portNameProblem(name.text);
      name.invalid(problem);
      if (names.has(name.text)) {
        name.duplicate();
      } else if (problem === undefined) {
        names.add(name.text);
      }
    }
    if (port.get('containerPort').number === 0) {
      port.get('containerPort').required();
    } else {
      checkRange(port.get('containerPort'), 1, 65535);
    }
    if (port.get('hostPort').number !== 0) {
      checkRange(port.get('hostPort'), 1, 65535);
    }
    checkOneOf(port.get('protocol'), ['SCTP', 'TCP', 'UDP']);
  }
}

/** Ports of the host can be had once. For a container that runs before others the server leaves its place out of the path. */
function checkHostPorts(containers: readonly Field[], list?: Field): void {
  const taken = new Set<string>();
  for (const container of containers) {
    const ports = list ? list.item(0).get('ports').as(container.get('ports').value) : container.get('ports');
    for (const port of ports.items) {
      const hostPort = port.get('hostPort');
      const key = `${port.get('protocol').text}/${port.get('hostIP').text}/${hostPort.number}`;
      if (hostPort.number !== 0 && taken.has(key)) {
        hostPort.duplicate(`${key} is taken already`);
      }
      taken.add(key);
    }
  }
}

function checkResizePolicy(policies: Field, podRestartPolicy: string): void {
  const names = new Set<string>();
  for (const policy of policies.items) {
    const [name, restart] = [policy.get('resourceName').text, policy.get('restartPolicy').text];
    if (names.has(name)) {
      policy.duplicate(`${JSON.stringify(name)} is there already`);
    }
    names.add(name);
    checkOneOf(policies.as(name), ['cpu', 'memory']);
    checkOneOf(policies.as(restart), ['NotRequired', 'RestartContainer']);
    if (podRestartPolicy === 'Never' && restart !== 'NotRequired') {
      policies.invalid('must be NotRequired where restartPolicy of the Pod is Never');
    }
  }
}

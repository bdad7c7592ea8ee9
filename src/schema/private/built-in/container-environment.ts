import { isWrittenAs } from './amount';
import { Field } from './field';
import { checkNonReservedPath, checkText } from './rules';
import { configMapKeyProblem, environmentNameProblem, strictEnvironmentNameProblem } from './text-forms';
import { dnsLabelProblem, dnsSubdomainProblem, qualifiedNameProblem, withoutDash } from '../names';

const ENV_FIELDS = [
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName', 'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs',
];
const VOLUME_FIELDS = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];

/** Fields of a Pod that a reference can be resolved to; which of them are allowed depends on where it stands. */
const POD_FIELDS: ReadonlySet<string> = new Set([...ENV_FIELDS, ...VOLUME_FIELDS, 'spec.host', 'spec.restartPolicy', 'spec.schedulerName', 'status.phase']);
const KEYED_FIELDS = ['metadata.annotations', 'metadata.labels'];

const RESOURCES = ['limits.cpu', 'limits.ephemeral-storage', 'limits.memory', 'requests.cpu', 'requests.ephemeral-storage', 'requests.memory'];
const BYTE_DIVISORS = ['1', ...['k', 'M', 'G', 'T', 'P', 'E'].flatMap(prefix => [`1${prefix}`, `1${prefix === 'k' ? 'K' : prefix}i`])];

/** Of a variable in a file. */
const LONGEST_KEY = 128;

/** Checks `env` of a container. */
export function checkEnv(env: Field, volumes: ReadonlyMap<string, Field>): void {
  for (const variable of env.items) {
    checkText(variable.get('name'), nameProblemOf(env));
    const from = variable.get('valueFrom');
    if (from.isSet) {
      checkSource(from, variable.get('value').text !== '', volumes);
    }
  }
}

/** Checks `envFrom` of a container. */
export function checkEnvFrom(envFrom: Field): void {
  for (const source of envFrom.items) {
    if (source.get('prefix').text !== '') {
      source.get('prefix').invalid(nameProblemOf(envFrom)(source.get('prefix').text));
    }
    const given = [source.get('configMapRef'), source.get('secretRef')].filter(field => field.isSet);
    given.forEach(reference => checkText(reference.get('name'), generatedNameProblem));
    if (given.length !== 1) {
      envFrom.invalid(`must have exactly one of configMapRef and secretRef in each item, got ${given.length}`);
    }
  }
}

/** What a server asks of names of variables. */
function nameProblemOf(server: Field): (name: string) => string | undefined {
  return server.since(32) ? environmentNameProblem : strictEnvironmentNameProblem;
}

/** Checks a reference to a field of the Pod from a file of a downward API volume. */
export function checkVolumeFieldRef(reference: Field): void {
  checkFieldRef(reference, VOLUME_FIELDS);
}

/** Checks a reference to an amount of a resource of a container. */
export function checkResourceFieldRef(reference: Field, needsContainer: boolean): void {
  const resource = reference.get('resource');
  const isHugePages = /^(limits|requests)\.hugepages-/.test(resource.text);
  if (needsContainer && reference.get('containerName').text === '') {
    reference.get('containerName').required();
  } else if (resource.text === '') {
    resource.required();
  } else if (!RESOURCES.includes(resource.text) && !isHugePages) {
    resource.unsupported(RESOURCES);
  }
  const divisor = reference.get('divisor');
  const allowed = !RESOURCES.includes(resource.text) && !isHugePages ? undefined : resource.text.endsWith('.cpu') ? ['1m', '1'] : BYTE_DIVISORS;
  if (allowed && !['0', ...allowed].some(one => isWrittenAs(one, divisor.value))) {
    divisor.invalid(`${divisor.value} is no divisor of ${resource.text}, allowed: ${allowed.join(', ')}`);
  }
}

function checkSource(from: Field, hasValue: boolean, volumes: ReadonlyMap<string, Field>): void {
  const checks: [name: string, check: (reference: Field) => void][] = [
    ['fieldRef', reference => checkFieldRef(reference, ENV_FIELDS)],
    ['resourceFieldRef', reference => checkResourceFieldRef(reference, false)],
    ['configMapKeyRef', checkKeyRef],
    ['secretKeyRef', checkKeyRef],
    ['fileKeyRef', reference => checkFileKeyRef(reference, volumes)],
  ];
  const given = checks.filter(([name]) => from.get(name).isSet);
  given.forEach(([name, check]) => check(from.get(name)));
  if (given.length === 0) {
    from.invalid(`must have one of ${checks.map(([name]) => name).join(', ')}`);
  } else if (hasValue) {
    from.invalid('value and valueFrom exclude each other');
  } else if (given.length > 1) {
    from.invalid(`must have only one of ${given.map(([name]) => name).join(', ')}`);
  }
}

function checkKeyRef(reference: Field): void {
  reference.get('name').invalid(dnsSubdomainProblem(reference.get('name').text));
  checkText(reference.get('key'), configMapKeyProblem);
}

function checkFileKeyRef(reference: Field, volumes: ReadonlyMap<string, Field>): void {
  const key = reference.get('key');
  checkText(key, environmentNameProblem);
  if (key.text.length > LONGEST_KEY) {
    key.tooLong(LONGEST_KEY, 'characters');
  }
  const name = reference.get('volumeName');
  checkText(name, dnsLabelProblem);
  if (reference.get('path').text === '') {
    reference.get('path').required();
  } else {
    checkNonReservedPath(reference.get('path'));
  }
  const volume = volumes.get(name.text);
  if (!volume) {
    name.notFound(`no volume ${JSON.stringify(name.text)} is in volumes of the Pod`);
  } else if (!volume.get('emptyDir').isSet) {
    name.invalid(`volume ${JSON.stringify(name.text)} must be an emptyDir`);
  }
}

function checkFieldRef(reference: Field, allowed: readonly string[]): void {
  const path = reference.get('fieldPath');
  if (path.text === '') {
    path.required();
    return;
  }
  const match = /^(.+?)\['(.*)'\]$/s.exec(path.text);
  const name = match ? match[1] : path.text;
  if (reference.get('apiVersion').text !== 'v1' || !(match ? KEYED_FIELDS.includes(name) : POD_FIELDS.has(name))) {
    path.invalid(`${JSON.stringify(path.text)} is no field of a Pod that can be referred to, allowed: ${allowed.join(', ')}`);
  } else if (match) {
    reference.invalid(qualifiedNameProblem(name === 'metadata.labels' ? match[2] : match[2].toLowerCase()));
  } else if (!allowed.includes(name === 'spec.host' ? 'spec.nodeName' : name)) {
    path.unsupported(allowed);
  }
}

/** What would be a name if something were appended. */
function generatedNameProblem(text: string): string | undefined {
  return dnsSubdomainProblem(withoutDash(text));
}

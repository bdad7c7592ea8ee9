import { Field } from './field';
import { checkNotNegative, checkOneOf, checkRange } from './rules';
import { headerNameProblem, portNameProblem } from './text-forms';

type Check = (handler: Field, gracePeriod: Field) => void;

const HANDLERS: readonly [name: string, check: Check][] = [
  ['exec', exec => {
    if (exec.get('command').size === 0) {
      exec.get('command').required();
    }
  }],
  ['httpGet', checkHttpGet],
  ['tcpSocket', socket => checkPort(socket.get('port'))],
  ['grpc', grpc => checkPort(grpc.get('port'))],
  ['sleep', (sleep, gracePeriod) => {
    const seconds = sleep.get('seconds').number;
    const least = sleep.since(33) ? 0 : 1;
    if (seconds < least || seconds > gracePeriod.number) {
      sleep.invalid(`${seconds} seconds, must be ${least} to terminationGracePeriodSeconds (${gracePeriod.number})`);
    }
  }],
];

/** Checks the probes and lifecycle hooks of a container that may have some. */
export function checkProbes(container: Field, gracePeriod: Field): void {
  for (const hook of ['postStart', 'preStop']) {
    const handler = container.get('lifecycle', hook);
    if (handler.isSet) {
      checkHandler(handler, gracePeriod);
    }
  }
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const probe = container.get(name);
    if (probe.isSet) {
      checkProbe(probe, name === 'readinessProbe', gracePeriod);
    }
  }
}

/** Checks a port that is given as a number or by name. */
export function checkPort(port: Field): void {
  if (typeof port.value === 'string') {
    port.invalid(portNameProblem(port.value));
  } else {
    checkRange(port, 1, 65535);
  }
}

function checkProbe(probe: Field, isReadiness: boolean, gracePeriod: Field): void {
  checkHandler(probe, gracePeriod);
  ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'].forEach(name => checkNotNegative(probe.get(name)));
  if (!isReadiness && probe.get('successThreshold').number !== 1) {
    probe.get('successThreshold').invalid('must be 1 for livenessProbe and startupProbe');
  }
  const grace = probe.get('terminationGracePeriodSeconds');
  if (grace.isSet && grace.number <= 0) {
    grace.invalid(`${grace.value} must be greater than 0`);
  }
  if (grace.isSet && isReadiness) {
    grace.invalid('must not be set for a readinessProbe');
  }
}

function checkHandler(handler: Field, gracePeriod: Field): void {
  const given = HANDLERS.filter(([name]) => handler.get(name).isSet);
  if (given.length === 0) {
    handler.required(`must have one of ${HANDLERS.map(([name]) => name).join(', ')}`);
  }
  given.forEach(([name, check], i) => {
    if (i === 0) {
      check(handler.get(name), gracePeriod);
    } else {
      handler.get(name).forbidden(`there is ${given[0][0]} already, only one handler is allowed`);
    }
  });
}

function checkHttpGet(http: Field): void {
  checkPort(http.get('port'));
  checkOneOf(http.get('scheme'), ['HTTP', 'HTTPS']);
  for (const header of http.get('httpHeaders').items) {
    http.get('httpHeaders').invalid(headerNameProblem(header.get('name').text));
  }
}

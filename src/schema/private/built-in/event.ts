import { Field } from './field';
import { checkText } from './rules';
import { isSame } from './same';
import { dnsSubdomainProblem, qualifiedNameProblem } from '../names';

/** What `v1` and `events.k8s.io/v1` call the same field; errors name it as `v1` does. */
const NEW_NAMES: { readonly [name: string]: string } = {
  involvedObject: 'regarding',
  message: 'note',
  reportingComponent: 'reportingController',
  firstTimestamp: 'deprecatedFirstTimestamp',
  lastTimestamp: 'deprecatedLastTimestamp',
  count: 'deprecatedCount',
  source: 'deprecatedSource',
};
const OLD_FIELDS = ['firstTimestamp', 'lastTimestamp', 'count', 'source'];
const FIXED = [...OLD_FIELDS, 'involvedObject', 'reason', 'message', 'type', 'eventTime', 'action', 'related', 'reportingComponent', 'reportingInstance'];

const LONGEST = 128;
const LONGEST_MESSAGE = 1024;

/** Checks an Event of the core. */
export function checkEvent(event: Field): void {
  checkWhatHappened(event, name => event.get(name), 'reportingComponent');
}

/** Checks a new Event of `events.k8s.io`. */
export function checkNewStrictEvent(event: Field): void {
  checkStrictEvent(event);
  checkSeries(event.get('series'));
  if (!event.get('eventTime').isSet) {
    event.get('eventTime').required();
  }
  if (event.get('type').text !== 'Normal' && event.get('type').text !== 'Warning') {
    event.get('type').invalid('must be Normal or Warning');
  }
  for (const name of OLD_FIELDS) {
    const field = event.get(name).as(event.get(NEW_NAMES[name]).value);
    if (field.isSet && field.value !== 0 && !(field.size === 0 && typeof field.value === 'object')) {
      field.invalid('must not be set, it is one of the older Events');
    }
  }
}

/** Checks an Event of `events.k8s.io`. */
export function checkStrictEvent(event: Field): void {
  checkWhatHappened(event, name => event.get(name).as(event.get(NEW_NAMES[name] ?? name).value), 'reportingController');
}

/** Checks what of an Event of `events.k8s.io` is changed: only how often it happened. */
export function checkStrictEventUpdate(event: Field, old: Field): void {
  if (!isSame(undefined, event.get('series').value, old.get('series').value)) {
    checkSeries(event.get('series'));
  }
  for (const name of FIXED) {
    const [now, before] = [event, old].map(one => one.get(name).as(one.get(NEW_NAMES[name] ?? name).value));
    if (!isSame(undefined, now.value, before.value)) {
      now.invalid('can not be changed');
    }
  }
}

function checkWhatHappened(event: Field, get: (name: string) => Field, reporter: string): void {
  const namespace = event.get('metadata', 'namespace').text || 'default';
  const ofObject = get('involvedObject').get('namespace');
  const isNew = get('eventTime').isSet;
  const allowed = ofObject.text !== '' ? (isNew ? [namespace] : [ofObject.text]) : isNew ? ['default', 'kube-system'] : ['default'];
  if (!allowed.includes(namespace)) {
    ofObject.invalid(`${JSON.stringify(ofObject.text)} does not fit the namespace of the Event, ${namespace}`);
  }
  event.get('namespace').as(namespace).invalid(dnsSubdomainProblem(namespace));
  if (!isNew) {
    return;
  }
  checkText(event.get(reporter).as(get('reportingComponent').value), qualifiedNameProblem);
  ['reportingInstance', 'action', 'reason'].forEach(name => checkText(get(name), text => lengthProblem(text, LONGEST)));
  get('message').invalid(lengthProblem(get('message').text, LONGEST_MESSAGE));
}

function lengthProblem(text: string, most: number): string | undefined {
  const bytes = Buffer.byteLength(text);
  return bytes > most ? `${bytes} bytes, at most ${most} are allowed` : undefined;
}

function checkSeries(series: Field): void {
  if (series.isSet && series.get('count').number < 2) {
    series.get('count').invalid('must be 2 or more');
  }
  if (series.isSet && !series.get('lastObservedTime').isSet) {
    series.get('lastObservedTime').required();
  }
}

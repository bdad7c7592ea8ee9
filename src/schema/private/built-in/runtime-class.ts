import { Field } from './field';
import { checkLabels } from './labels';
import { checkOverhead } from './resources';
import { checkTolerations } from './scheduling';
import { dnsLabelProblem } from '../names';

/** Checks a RuntimeClass. */
export function checkRuntimeClass(runtimeClass: Field): void {
  const [handler, overhead, scheduling] = ['handler', 'overhead', 'scheduling'].map(name => runtimeClass.get(name));
  handler.invalid(dnsLabelProblem(handler.text));
  checkOverhead(overhead.as(overhead.get('podFixed').value));
  checkLabels(scheduling.get('nodeSelector'));
  checkTolerations(scheduling.get('tolerations'));
  const seen = new Set<string>();
  for (const toleration of scheduling.get('tolerations').items) {
    const fields = JSON.stringify(['key', 'operator', 'value', 'effect'].map(name => toleration.get(name).text));
    if (seen.has(fields)) {
      toleration.duplicate('is there already');
    }
    seen.add(fields);
  }
}

/** Checks what of a RuntimeClass is changed. */
export function checkRuntimeClassUpdate(runtimeClass: Field, old: Field): void {
  if (runtimeClass.get('handler').text !== old.get('handler').text) {
    runtimeClass.get('handler').invalid('can not be changed; create another RuntimeClass');
  }
}

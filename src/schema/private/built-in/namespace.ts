import { Field } from './field';
import { checkFinalizer } from './metadata';
import { labelValueProblem, qualifiedNameProblem } from '../names';

/** Checks a Namespace. */
export function checkNamespace(namespace: Field): void {
  // The server makes a label of the name.
  namespace.get('metadata', 'labels').invalid(labelValueProblem(namespace.get('metadata', 'name').text));
  const finalizers = namespace.get('spec', 'finalizers');
  for (const finalizer of finalizers.items) {
    finalizers.invalid(qualifiedNameProblem(finalizer.text));
    checkFinalizer(finalizers.as(finalizer.text));
  }
}

import { overload, Overload } from '../function';
import { RuleError } from '../rule-error';

/**
 * Functions that ask who may do what. Only expressions of policies can use them,
 * which are checked and not evaluated here.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-authorizer-library
 */
export const AUTHORIZATION: readonly Overload[] = [
  'Authorizer path(string) -> PathCheck', 'Authorizer group(string) -> GroupCheck', 'Authorizer serviceAccount(string, string) -> Authorizer',
  'GroupCheck resource(string) -> ResourceCheck', 'ResourceCheck subresource(string) -> ResourceCheck', 'ResourceCheck namespace(string) -> ResourceCheck',
  'ResourceCheck name(string) -> ResourceCheck', 'PathCheck check(string) -> Decision', 'ResourceCheck check(string) -> Decision', 'Decision errored() -> bool',
  'Decision error() -> string', 'Decision allowed() -> bool', 'Decision reason() -> string', 'ResourceCheck fieldSelector(string) -> ResourceCheck',
  'ResourceCheck labelSelector(string) -> ResourceCheck',
].map(text => overload(text, () => {
  throw new RuleError('nobody can be asked here');
}));

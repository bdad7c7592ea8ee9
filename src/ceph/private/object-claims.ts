import { Construct } from 'constructs';

const CLAIMS = new WeakMap<Construct, Map<string, Construct>>();

/**
 * Notes in the app who has something that one alone can have.
 *
 * @returns who has it already, if that is somebody else
 */
export function claimOnce(construct: Construct, what: string): Construct | undefined {
  const root = construct.node.root as Construct;
  const claims = CLAIMS.get(root) ?? new Map<string, Construct>();
  CLAIMS.set(root, claims);
  const other = claims.get(what);
  if (other === undefined) claims.set(what, construct);
  return other;
}

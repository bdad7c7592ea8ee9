import { Construct } from 'constructs';
import { merged } from './merge';
import { NameSyntax } from './object-syntax';
import { fail, located, wholeNumber } from './storage-construct';
import * as k8s from '../../api/k8s';
import * as rook from '../../api/rook';
import { Quantity } from '../../topology/quantity';
import { CephObjectStoreUserProps, ObjectUserKeys } from '../ceph-object-store-user-props';

/** What IAM takes as the name of a user. */
const IAM_NAME = /^[A-Za-z0-9_+=,.@-]+$/;

/** All of a CephObjectStoreUser. */
export function objectUserSpec(construct: Construct, namespace: string, props: CephObjectStoreUserProps): rook.CephObjectStoreUserSpec {
  const { store, displayName, account, capabilities, opMask, keys } = props;
  const home = store.cluster.namespace;
  requireAllowed(construct, namespace, props);
  if (account !== undefined) requireAccount(construct, namespace, props);
  const twice = opMask?.find((operation, i) => opMask.indexOf(operation) < i);
  if (twice !== undefined) fail(construct, 'opMask', `has ${twice} twice; list each operation once`);
  const quotas = quotasOf(construct, props);
  const spec: rook.CephObjectStoreUserSpec = {
    store: store.name,
    ...(namespace !== home && { clusterNamespace: home }),
    ...(displayName !== undefined && { displayName }),
    ...(account !== undefined && { accountRef: { name: account.name } }),
    ...(Object.keys(quotas).length > 0 && { quotas }),
    ...(capabilities !== undefined && { capabilities: { ...capabilities } }),
    ...(opMask !== undefined && { opMask: [...opMask] }),
    ...(keys !== undefined && { keys: keysSpec(construct, keys) }),
  };
  return merged(spec, props.spec);
}

/** Rook makes users of other namespaces only where the store says so (rule R162). */
function requireAllowed(construct: Construct, namespace: string, { store }: CephObjectStoreUserProps): void {
  const problem = NameSyntax.LABEL.problemOf(namespace);
  if (problem !== undefined) fail(construct, 'namespace', problem);
  if (store._allowsUsersIn(namespace) === false) {
    fail(construct, 'namespace', `"${namespace}" may have no users of ${store.node.path}; list it in allowUsersInNamespaces of the store`);
  }
}

/** Accounts are for users of the same store in the same namespace (rule R163). */
function requireAccount(construct: Construct, namespace: string, { store, account }: CephObjectStoreUserProps): void {
  if (account!.store.name !== store.name || account!.store.cluster.namespace !== store.cluster.namespace) {
    fail(construct, 'account', `${account!.node.path} is of the store ${account!.store.name}, and the user of ${store.name}; give an account of the same store`);
  }
  if (namespace !== store.cluster.namespace) {
    fail(construct, 'namespace', `"${namespace}" is not that of the account, ${store.cluster.namespace}, where Rook looks for it; leave namespace out`);
  }
}

/** IAM is stricter with names than the store. */
export function checkDisplayName(construct: Construct, prop: string, displayName: string): void {
  if (!IAM_NAME.test(displayName)) {
    fail(construct, prop, `"${displayName}" has characters that a user of an account cannot have; use letters, digits and _+=,.@- only`);
  }
}

function quotasOf(construct: Construct, { maxBuckets, maxObjects, maxSize }: CephObjectStoreUserProps): rook.ObjectUserQuotaSpec {
  if (maxBuckets !== undefined) wholeNumber(construct, 'maxBuckets', maxBuckets, -1);
  if (maxObjects !== undefined) wholeNumber(construct, 'maxObjects', maxObjects, 1);
  if (maxSize !== undefined) requireSize(construct, 'maxSize', maxSize);
  return {
    ...(maxBuckets !== undefined && { maxBuckets }),
    ...(maxObjects !== undefined && { maxObjects }),
    ...(maxSize !== undefined && { maxSize }),
  };
}

/** Ends the construction where a size is no quantity of at least a byte. */
export function requireSize(construct: Construct, prop: string, size: string): void {
  const bytes = located(construct, prop, () => Quantity.parse(size).value);
  if (bytes < 1) fail(construct, prop, `"${size}" is less than a byte; give a quantity such as 100Gi, or leave it out for no bound`);
}

function keysSpec(construct: Construct, keys: readonly ObjectUserKeys[]): rook.ObjectUserKey[] {
  if (keys.length === 0) fail(construct, 'keys', 'is empty; give a pair, or leave the prop out for one that Rook makes');
  const at = ({ name, key }: k8s.SecretKeySelector) => `${name}/${key}`;
  return keys.map(({ accessKeyRef, secretKeyRef }, i) => {
    for (const [field, { name, key }] of Object.entries({ accessKeyRef, secretKeyRef })) {
      if (!name || !key) fail(construct, `keys[${i}].${field}`, 'needs name and key of a Secret in the namespace of the user');
    }
    if (keys.findIndex(other => at(other.accessKeyRef) === at(accessKeyRef)) < i) {
      fail(construct, `keys[${i}].accessKeyRef`, `${at(accessKeyRef)} is the access key of another pair; give each pair one of its own`);
    }
    return { accessKeyRef, secretKeyRef };
  });
}

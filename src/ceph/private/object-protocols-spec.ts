import { Construct } from 'constructs';
import { NameSyntax } from './object-syntax';
import { requireUrl } from './object-url';
import { fail, wholeNumber } from './storage-construct';
import * as rook from '../../api/rook';
import { CephObjectKeystone, ObjectStoreApi } from '../ceph-object-protocols';
import { CephObjectHosting, CephObjectStoreProps } from '../ceph-object-store-props';

/** What gateways speak; Swift at the root of all URLs displaces S3 (rule R155). */
export function protocolsSpec(construct: Construct, { protocols, keystone }: CephObjectStoreProps): rook.ProtocolSpec | undefined {
  if (protocols === undefined) return undefined;
  const { enableAPIs, swift, s3AuthUseKeystone } = protocols;
  if (enableAPIs?.length === 0) fail(construct, 'protocols.enableAPIs', 'is empty, which Rook takes for all APIs; leave it out, or list some');
  if (swift?.urlPrefix === '/' && (enableAPIs === undefined || enableAPIs.includes(ObjectStoreApi.S3))) {
    fail(construct, 'protocols.swift.urlPrefix', '"/" takes the place of S3; list the APIs without S3 in enableAPIs, or choose another prefix, such as swift');
  }
  if (s3AuthUseKeystone && keystone === undefined) {
    fail(construct, 'protocols.s3AuthUseKeystone', 'needs Keystone; say in keystone where it is, or leave this out');
  }
  return {
    ...(enableAPIs !== undefined && { enableAPIs }),
    ...(swift !== undefined && { swift: { ...swift } }),
    ...(s3AuthUseKeystone !== undefined && { s3: { authUseKeystone: s3AuthUseKeystone } }),
  };
}

/** Where users of OpenStack are known (rule R154). */
export function keystoneSpec(construct: Construct, keystone: CephObjectKeystone | undefined): rook.AuthSpec | undefined {
  if (keystone === undefined) return undefined;
  requireUrl(construct, 'keystone.url', keystone.url);
  if (keystone.acceptedRoles.length === 0) fail(construct, 'keystone.acceptedRoles', 'is empty, and nobody could use the store; give a role, such as member');
  if (keystone.tokenCacheSize !== undefined) wholeNumber(construct, 'keystone.tokenCacheSize', keystone.tokenCacheSize, 0);
  if (keystone.revocationInterval !== undefined) wholeNumber(construct, 'keystone.revocationInterval', keystone.revocationInterval, 1);
  return { keystone: { ...keystone } };
}

/** Names of the store; Rook takes them bare (rule R138). */
export function hostingSpec(construct: Construct, hosting: CephObjectHosting | undefined): rook.ObjectStoreHostingSpec | undefined {
  if (hosting === undefined) return undefined;
  const { dnsNames, advertiseEndpoint } = hosting;
  dnsNames?.forEach((name, i) => requireDnsName(construct, `hosting.dnsNames[${i}]`, name));
  if (advertiseEndpoint !== undefined) {
    requireDnsName(construct, 'hosting.advertiseEndpoint.dnsName', advertiseEndpoint.dnsName);
    wholeNumber(construct, 'hosting.advertiseEndpoint.port', advertiseEndpoint.port, 1, 65535);
  }
  return { ...hosting };
}

function requireDnsName(construct: Construct, prop: string, name: string): void {
  if (name.startsWith('*.')) fail(construct, prop, `"${name}" has a wildcard, which Rook refuses; write ${name.slice(2)}, names of buckets below it are served as well`);
  const problem = NameSyntax.SUBDOMAIN.problemOf(name);
  if (problem !== undefined) fail(construct, prop, problem);
}

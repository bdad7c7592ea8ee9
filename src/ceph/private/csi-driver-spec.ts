import { Construct } from 'constructs';
import { merged } from './merge';
import { NameSyntax, problemOfLabels } from './object-syntax';
import { fail, wholeNumber } from './storage-construct';
import * as csi from '../../api/csi';
import { CephCsiDriverOptions } from '../csi-driver-options';

/**
 * What options say of a driver, or of all.
 *
 * @param defaults what holds where the options say nothing
 */
export function csiDriverSpec(construct: Construct, options: CephCsiDriverOptions, defaults: csi.DriverSpec): csi.DriverSpec {
  const { enableFencing, deployCsiAddons = enableFencing ? true : undefined } = options;
  if (enableFencing && !deployCsiAddons) fail(construct, 'deployCsiAddons', 'is false, and enableFencing needs the sidecar; leave one of both out');
  if (options.clusterName === '') fail(construct, 'clusterName', 'is empty; give a name, or leave the prop out');
  const { fsGroupPolicy, generateOMapInfo, enableMetadata, clusterName, snapshotPolicy } = options;
  const given = { fsGroupPolicy, deployCsiAddons, enableFencing, generateOMapInfo, enableMetadata, clusterName, snapshotPolicy };
  return merged(merged(defaults, {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...structured(construct, options),
  }), options.spec);
}

function structured(construct: Construct, options: CephCsiDriverOptions): csi.DriverSpec {
  const { logVerbosity, encryptionConfigMapName: configMap, domainLabels, controllerReplicas } = options;
  if (configMap !== undefined) {
    const problem = NameSyntax.SUBDOMAIN.problemOf(configMap);
    if (problem !== undefined) fail(construct, 'encryptionConfigMapName', problem);
  }
  if (domainLabels !== undefined) checkLabels(construct, domainLabels);
  return {
    ...(logVerbosity !== undefined && { log: { verbosity: wholeNumber(construct, 'logVerbosity', logVerbosity, 0, 5) } }),
    ...(configMap !== undefined && { encryption: { configMapName: { name: configMap } } }),
    ...(domainLabels !== undefined && { nodePlugin: { topology: { domainLabels } } }),
    ...(controllerReplicas !== undefined && { controllerPlugin: { replicas: wholeNumber(construct, 'controllerReplicas', controllerReplicas, 1) } }),
  };
}

function checkLabels(construct: Construct, labels: readonly string[]): void {
  if (labels.length === 0) fail(construct, 'domainLabels', 'is empty; give labels of nodes, such as topology.kubernetes.io/zone, or leave the prop out');
  for (const label of labels) {
    const problem = problemOfLabels({ [label]: '' });
    if (problem !== undefined) fail(construct, 'domainLabels', problem);
  }
}

import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { NameSyntax } from './object-syntax';
import { schedule } from './schedule';
import { fail, wholeNumber } from './storage-construct';
import { CephObjectProps } from '../ceph-object-props';
import { CsiAddonsCronJobProps, CsiAddonsJobProps } from '../csi-addons-job-props';

/** API of CSI-Addons. */
export const CSI_ADDONS = 'csiaddons.openshift.io/v1alpha1';

/** A job of CSI-Addons, as the child `Resource` of a construct. */
export function newAddonsJob(construct: Construct, kind: string, props: CsiAddonsJobProps): ApiObject {
  return new ApiObject(construct, 'Resource', { apiVersion: CSI_ADDONS, kind, metadata: metadataIn(props, props.namespace), spec: jobSpec(construct, props) });
}

/** A job of CSI-Addons that comes again, as the child `Resource` of a construct. */
export function newAddonsCronJob(construct: Construct, kind: string, props: CsiAddonsCronJobProps): ApiObject {
  const { concurrencyPolicy, suspend, startingDeadlineSeconds: deadline } = props;
  return new ApiObject(construct, 'Resource', {
    apiVersion: CSI_ADDONS,
    kind,
    metadata: metadataIn(props, props.namespace),
    spec: {
      schedule: schedule(construct, 'schedule', props.schedule),
      ...(concurrencyPolicy !== undefined && { concurrencyPolicy }),
      ...bounded(construct, props, 'failedJobsHistoryLimit', 0, 60),
      ...bounded(construct, props, 'successfulJobsHistoryLimit', 0, 60),
      ...(deadline !== undefined && { startingDeadlineSeconds: wholeNumber(construct, 'startingDeadlineSeconds', deadline, 0) }),
      ...(suspend !== undefined && { suspend }),
      jobTemplate: { spec: jobSpec(construct, props) },
    },
  });
}

/** Metadata in a namespace, or in that of the chart. */
function metadataIn({ name, labels, annotations }: CephObjectProps, namespace: string | undefined): ApiObjectMetadata {
  return { ...(name !== undefined && { name }), ...(namespace !== undefined && { namespace }), labels, annotations };
}

function jobSpec(construct: Construct, props: CsiAddonsJobProps): object {
  const problem = NameSyntax.SUBDOMAIN.problemOf(props.claimName);
  if (problem !== undefined) fail(construct, 'claimName', problem);
  return {
    target: { persistentVolumeClaim: props.claimName },
    ...bounded(construct, props, 'backOffLimit', 0, 60),
    ...bounded(construct, props, 'retryDeadlineSeconds', 0, 1800),
    ...bounded(construct, props, 'timeout', 60, Number.MAX_SAFE_INTEGER),
  };
}

/** A number in the bounds that the definition has, if it is given. */
function bounded<T extends object>(
  construct: Construct, props: T, field: keyof T & string, least: number, most: number,
): { [field: string]: number } {
  const value = props[field] as number | undefined;
  return value === undefined ? {} : { [field]: wholeNumber(construct, field, value, least, most) };
}

import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CephObjectProps } from './ceph-object-props';
import { ICephCsiClientProfile } from './csi-client-profile';
import { NameSyntax } from './private/object-syntax';
import { fail, metadataOf, StorageConstruct, wholeNumber } from './private/storage-construct';
import * as csi from '../api/csi';

/**
 * A pool that has one number in Ceph here, and another one there.
 */
export interface CephCsiBlockPoolMapping {
  /** Number of the pool in this cluster: `ceph osd pool ls detail`. */
  readonly localPoolId: number;

  /** Number of the pool in the other cluster. */
  readonly remotePoolId: number;
}

/**
 * A cluster, or a part of one, that is mirrored.
 */
export interface CephCsiProfileMapping {
  /** What drivers know it by here. */
  readonly localClientProfile: ICephCsiClientProfile;

  /** Name of the ClientProfile in the other Kubernetes cluster. */
  readonly remoteClientProfile: string;

  /**
   * Pools whose numbers differ.
   *
   * @default - none
   */
  readonly blockPools?: CephCsiBlockPoolMapping[];
}

/**
 * What a CephCsiClientProfileMapping is made of.
 */
export interface CephCsiClientProfileMappingProps extends CephObjectProps {
  /** What is mirrored; all local profiles are in one namespace. */
  readonly mappings: CephCsiProfileMapping[];
}

/**
 * What volumes of the other cluster of a mirror are called here: a
 * `ClientProfileMapping`. Volumes that are brought over keep the handles they
 * had there, and drivers find by it what these mean.
 *
 * @see https://github.com/ceph/ceph-csi-operator/blob/main/docs/design/operator.md
 */
export class CephCsiClientProfileMapping extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when drivers could not use it
   */
  public constructor(scope: Construct, id: string, props: CephCsiClientProfileMappingProps) {
    super(scope, id, props);
    const [first] = props.mappings;
    if (first === undefined) fail(this, 'mappings', 'is empty; say what is mirrored');
    const { namespace } = first.localClientProfile;
    this.apiObject = this._checked(new csi.ClientProfileMapping(this, 'Resource', {
      metadata: metadataOf(props, namespace),
      spec: { mappings: props.mappings.map((mapping, i) => mappingSpec(this, `mappings[${i}]`, mapping, namespace)) },
    }), props, NameSyntax.SUBDOMAIN);
  }
}

function mappingSpec(construct: Construct, prop: string, mapping: CephCsiProfileMapping, namespace: string): csi.MappingsSpec {
  const { localClientProfile: local, remoteClientProfile, blockPools } = mapping;
  if (local.namespace !== namespace) {
    fail(construct, `${prop}.localClientProfile`, `${local.name} is in ${local.namespace}, and the first one in ${namespace}; make a mapping for each namespace`);
  }
  const problem = NameSyntax.SUBDOMAIN.problemOf(remoteClientProfile);
  if (problem !== undefined) fail(construct, `${prop}.remoteClientProfile`, problem);
  return {
    localClientProfile: local.name,
    remoteClientProfile,
    ...(blockPools !== undefined && {
      blockPoolIdMapping: blockPools.map(({ localPoolId, remotePoolId }, i) => [
        String(wholeNumber(construct, `${prop}.blockPools[${i}].localPoolId`, localPoolId, 1)),
        String(wholeNumber(construct, `${prop}.blockPools[${i}].remotePoolId`, remotePoolId, 1)),
      ]),
    }),
  };
}

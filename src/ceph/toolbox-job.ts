import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ICephCluster } from './ceph-cluster';
import { CephObjectProps } from './ceph-object-props';
import { ADMINISTRATOR, LOGIN_MOUNTS, LOGIN_SCRIPT, loginEnv, loginVolumes, UNPRIVILEGED } from './private/ceph-pod';
import { NameSyntax } from './private/object-syntax';
import { TOOLBOX_RESOURCES } from './private/resources';
import { fail, StorageConstruct } from './private/storage-construct';

/** What a Job is made of that runs commands of Ceph. */
export interface ToolboxJobProps extends CephObjectProps {
  /** The cluster to talk to. */
  readonly cluster: ICephCluster;

  /** Lines for `bash`: `ceph status`. The Job ends at the first command that fails. */
  readonly script: string;

  /**
   * Image with the commands of Ceph.
   *
   * @default - the image of the cluster
   */
  readonly image?: string;
}

/**
 * A Job that runs commands of Ceph once, as the administrator of the cluster.
 *
 * @see https://rook.io/docs/rook/latest/Troubleshooting/ceph-toolbox/#toolbox-job
 */
export class ToolboxJob extends StorageConstruct {
  protected readonly apiObject: ApiObject;

  /**
   * @throws Error that names the construct and the prop, when there is nothing to run, or a name is none
   */
  public constructor(scope: Construct, id: string, props: ToolboxJobProps) {
    super(scope, id, props);
    const { cluster } = props;
    const name = props.name ?? 'rook-ceph-toolbox-job';
    if (props.script.trim() === '') fail(this, 'script', 'is empty; write for example ceph status');
    this.apiObject = this._checked(new ApiObject(this, 'Resource', {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name, namespace: cluster.namespace, labels: { app: name, ...props.labels }, annotations: props.annotations },
      spec: {
        backoffLimit: 0,
        template: {
          metadata: { labels: { app: name } },
          spec: {
            serviceAccountName: 'rook-ceph-default',
            restartPolicy: 'Never',
            ...(cluster._placement?.tolerations !== undefined && { tolerations: cluster._placement.tolerations }),
            containers: [{
              name: 'script',
              image: props.image ?? cluster.cephImage,
              command: ['/bin/bash', '-c', `set -eu\n${LOGIN_SCRIPT}${props.script}`],
              env: loginEnv(ADMINISTRATOR),
              resources: TOOLBOX_RESOURCES,
              securityContext: UNPRIVILEGED,
              volumeMounts: LOGIN_MOUNTS,
            }],
            volumes: loginVolumes(ADMINISTRATOR),
          },
        },
      },
    }), props, NameSyntax.LABEL);
  }
}

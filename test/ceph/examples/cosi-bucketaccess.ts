import { ApiObject, App, Chart } from 'cdk8s';

/** What an application writes to get keys by COSI; nothing of Rook's. */
export function cosiBucketaccess(app: App): void {
  new ApiObject(new Chart(app, 'cosi-bucketaccess', { namespace: 'default' }), 'access', {
    apiVersion: 'objectstorage.k8s.io/v1alpha1',
    kind: 'BucketAccess',
    metadata: { name: 'sample-access' },
    spec: {
      bucketClaimName: 'sample-bucket',
      bucketAccessClassName: 'sample-bac',
      credentialsSecretName: 'sample-access-secret',
      protocol: 's3',
    },
  });
}

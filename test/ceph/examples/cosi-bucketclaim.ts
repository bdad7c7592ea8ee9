import { ApiObject, App, Chart } from 'cdk8s';

/** What an application writes to get a bucket by COSI; nothing of Rook's. */
export function cosiBucketclaim(app: App): void {
  new ApiObject(new Chart(app, 'cosi-bucketclaim', { namespace: 'default' }), 'claim', {
    apiVersion: 'objectstorage.k8s.io/v1alpha1',
    kind: 'BucketClaim',
    metadata: { name: 'sample-bucket' },
    spec: { bucketClassName: 'sample-bcc', protocols: ['s3'] },
  });
}

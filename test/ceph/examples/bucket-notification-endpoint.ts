import { ApiObject, App, Chart } from 'cdk8s';

/** Somebody who receives notifications; nothing of Rook's. */
export function bucketNotificationEndpoint(app: App): void {
  const chart = new Chart(app, 'bucket-notification-endpoint');
  const name = 'my-notification-endpoint';
  const labels = { run: name };
  new ApiObject(chart, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      selector: { matchLabels: labels },
      replicas: 2,
      template: { metadata: { labels }, spec: { containers: [{ name, image: 'nginx', ports: [{ containerPort: 80 }] }] } },
    },
  });
  new ApiObject(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels },
    spec: { type: 'NodePort', ports: [{ port: 8080, targetPort: 80, protocol: 'TCP', name: 'http' }], selector: labels },
  });
}

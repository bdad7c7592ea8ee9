import { Rule } from '../../rule';
import { Severity } from '../../severity';

const URL_FORM = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?)(?::\d+)?\/?$/;
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;
const IN_CLUSTER = /\.svc(\.|$)/;

export const objectZoneEndpointUnreachable: Rule = {
  id: 'object-zone-endpoint-unreachable',
  refs: ['R149'],
  severity: Severity.WARNING,
  kinds: ['CephObjectZone'],
  title: 'an endpoint of a zone that its peers can not reach',
  effect: 'the other zones do not get at this one, and nothing replicates',
  mend: 'give the URL of an ingress or load balancer in front of the gateways, such as https://rgw-a.example.com:443',
  source: 'https://rook.io/docs/rook/latest/CRDs/Object-Storage/ceph-object-zone-crd/#pools',

  *check({ spec }) {
    for (const [i, endpoint] of ((spec.customEndpoints ?? []) as string[]).entries()) {
      const path = `spec.customEndpoints[${i}]`;
      const host = URL_FORM.exec(endpoint)?.[1];
      if (host === undefined) {
        yield { path, message: `"${endpoint}" is no URL of http or https with a host` };
      } else if (LOCAL.test(host)) {
        yield { path, message: `${host} is the peer itself` };
      } else if (IN_CLUSTER.test(host)) {
        yield { path, message: `${host} is a name inside this Kubernetes cluster` };
      } else if (!/[.:]/.test(host)) {
        yield { path, message: `${host} is a name without a domain, which only its neighbors know` };
      }
    }
  },
};

import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

const LONG = 'object-storage-of-the-analytics-platform';

export const CASES: RuleCases = {
  rule: 'object-store-name-too-long',
  fails: [
    {
      name: '40 characters',
      yaml: yaml(objectStore(), objectStore({}, LONG)),
      finds: [`CephObjectStore ${LONG}: metadata.name`],
      says: [`${LONG} has 40 characters`],
    },
  ],
  passes: [
    { name: '38 characters', yaml: yaml(objectStore({}, LONG.slice(0, 38))) },
    { name: 'gateways that run elsewhere', yaml: yaml(objectStore({ gateway: { port: 80, externalRgwEndpoints: [{ ip: '192.0.2.10' }] } }, LONG)) },
  ],
};

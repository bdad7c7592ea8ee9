import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';
import { storeInZone } from '../object-store-objects';

const store = (gateway: object) => yaml(objectStore({ gateway: { port: 80, ...gateway } }));
const FOUND = ['CephObjectStore my-store: spec.gateway.instances'];

export const CASES: RuleCases = {
  rule: 'object-store-single-gateway',
  fails: [
    { name: 'none', yaml: store({ instances: 0 }), finds: FOUND, says: ['instances is 0, which Rook takes for 1'] },
    { name: 'none, in a zone', yaml: yaml(storeInZone('paris', { instances: 0 })), finds: FOUND },
    { name: 'one', yaml: store({ instances: 1 }), finds: FOUND, says: ['there is one gateway'] },
    { name: 'one by default', yaml: store({}), finds: FOUND },
  ],
  passes: [
    { name: 'two', yaml: store({ instances: 2 }) },
    { name: 'one that syncs a zone', yaml: yaml(storeInZone('paris')) },
    { name: 'gateways that run elsewhere', yaml: store({ instances: 0, externalRgwEndpoints: [{ ip: '192.0.2.10' }] }) },
  ],
};

import { RuleCases } from '../../rule-cases';
import { objectStore, yaml } from '../../yaml';

const store = (protocols: object) => yaml(objectStore({ protocols }));
const swift = { urlPrefix: '/' };
const FOUND = ['CephObjectStore my-store: spec.protocols.swift.urlPrefix'];

export const CASES: RuleCases = {
  rule: 'object-store-swift-displaces-s3',
  fails: [
    { name: 'both are enabled', yaml: store({ enableAPIs: ['s3', 'swift'], swift }), finds: FOUND, says: ['urlPrefix is "/", and enableAPIs has s3'] },
    { name: 'S3 is enabled', yaml: store({ s3: { enabled: true }, swift }), finds: FOUND, says: ['urlPrefix is "/", and s3 is enabled'] },
    { name: 'nothing is said of S3', yaml: store({ swift }), finds: FOUND, says: ['enableAPIs does not say that S3 is not wanted'] },
  ],
  passes: [
    { name: 'another prefix', yaml: store({ s3: { enabled: true }, swift: { urlPrefix: 'swift' } }) },
    { name: 'Swift alone', yaml: store({ enableAPIs: ['swift', 'swift_auth'], swift }) },
    { name: 'Swift alone, whatever the older field says', yaml: store({ enableAPIs: ['swift', 'swift_auth'], s3: { enabled: true }, swift }) },
    { name: 'S3 is disabled', yaml: store({ s3: { enabled: false }, swift }) },
    { name: 'no protocols', yaml: yaml(objectStore()) },
  ],
};

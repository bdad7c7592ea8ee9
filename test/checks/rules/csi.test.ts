import { testRules } from '../rule-suite';

testRules('csi');

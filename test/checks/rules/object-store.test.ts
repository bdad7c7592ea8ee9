import { testRules } from '../rule-suite';

testRules('object-store');

import { testRules } from '../rule-suite';

testRules('service');

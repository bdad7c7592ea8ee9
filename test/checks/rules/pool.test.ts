import { testRules } from '../rule-suite';

testRules('pool');

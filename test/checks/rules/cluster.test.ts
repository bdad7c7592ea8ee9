import { testRules } from '../rule-suite';

testRules('cluster');

import { testRules } from '../rule-suite';

testRules('version');

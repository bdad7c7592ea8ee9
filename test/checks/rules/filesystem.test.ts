import { testRules } from '../rule-suite';

testRules('filesystem');

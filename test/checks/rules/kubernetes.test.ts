import { testRules } from '../rule-suite';

testRules('kubernetes');

import { testRules } from '../rule-suite';

testRules('osd');

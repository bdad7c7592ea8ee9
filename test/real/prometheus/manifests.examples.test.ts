import * as YAML from 'yaml';
import { manifestsOfExamples, ofKind } from '../harness/examples';
import { prometheusTool } from '../harness/prometheus';

test('the rules of every example are good in the eyes of promtool, also of its linter', async () => {
  for (const { metadata, spec } of ofKind(manifestsOfExamples(), 'PrometheusRule')) {
    const rules = { 'rules.yml': YAML.stringify({ groups: spec.groups }) };
    const { code, stdout, stderr } = await prometheusTool(['promtool', 'check', 'rules', '--lint=all', '--lint-fatal', 'rules.yml'], rules);
    expect({ name: metadata.name, code, output: code === 0 ? '' : stdout + stderr }).toEqual({ name: metadata.name, code: 0, output: '' });
  }
});

import * as YAML from 'yaml';
import { Prometheus, prometheusTool } from '../harness/prometheus';

const rule = (expr: string) => ({ name: 'g', rules: [{ alert: 'Down', expr, labels: { severity: 'critical' }, annotations: { summary: 'down' } }] });
const check = async (groups: readonly object[]) =>
  prometheusTool(['promtool', 'check', 'rules', '--lint=all', '--lint-fatal', 'rules.yml'], { 'rules.yml': YAML.stringify({ groups }) });

test('promtool takes a good rule and refuses one with a wrong expression', async () => {
  expect(await check([rule('up == 0')])).toMatchObject({ code: 0 });
  expect(await check([rule('sum(up by (job)')])).toMatchObject({ code: 1, stderr: expect.stringContaining('could not parse expression') });
});

test('an alert fires in Prometheus and reaches Alertmanager, one that does not hold stays inactive', async () => {
  const prometheus = await Prometheus.start({ groups: [{ name: 'g', rules: [{ alert: 'Up', expr: 'up == 1' }, { alert: 'Down', expr: 'up == 0' }] }] });
  try {
    await prometheus.until('an alert', async () => (await prometheus.alerts()).length > 0);
    expect((await prometheus.alerts()).map(({ labels }) => labels.alertname)).toEqual(['Up']);
    expect((await prometheus.rules()).map(({ name, state, health }) => ({ name, state, health })))
      .toEqual([{ name: 'Up', state: 'firing', health: 'ok' }, { name: 'Down', state: 'inactive', health: 'ok' }]);
    expect(await prometheus.query('up{job="prometheus"}')).toHaveLength(1);
    await expect(prometheus.query('up{')).rejects.toThrow('parse error');
  } finally {
    await prometheus.stop();
  }
});

test('amtool says where Alertmanager routes an alert, and refuses a route to nobody', async () => {
  const config = (receiver: string) => YAML.stringify({
    route: { receiver: 'everybody', routes: [{ receiver, matchers: ['severity="critical"'] }] },
    receivers: [{ name: 'everybody' }, { name: 'pager' }],
  });
  const routes = await prometheusTool(['amtool', 'config', 'routes', 'test', '--config.file', 'am.yml', 'severity=critical'], { 'am.yml': config('pager') });
  expect(routes).toMatchObject({ code: 0, stdout: 'pager\n' });
  expect((await prometheusTool(['amtool', 'check-config', 'am.yml'], { 'am.yml': config('pagr') })).code).not.toBe(0);
});

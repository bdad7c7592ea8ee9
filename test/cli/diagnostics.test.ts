import * as fs from 'fs';
import * as path from 'path';
import { Diagnostics } from '../../src/ceph';
import { DIAGNOSTICS_USAGE } from '../../src/cli/private/diagnostics-options';
import { run } from '../../src/cli/run';

function cli(...args: string[]): { status: number; out: string; err: string } {
  let out = '';
  let err = '';
  const status = run(['diagnostics', ...args], { out: text => out += text, err: text => err += text });
  return { status, out, err };
}

test('the script is that of the construct, for one namespace or for two', () => {
  expect(cli()).toEqual({ status: 0, out: Diagnostics.script(), err: '' });
  expect(cli('--namespace', 'ceph-a', '--namespace', 'rook-ceph').out).toBe(Diagnostics.script({ namespaces: ['ceph-a', 'rook-ceph'] }));
  expect(cli('--namespace', 'ceph-a').out).toMatch(/^NAMESPACES = \[\n "ceph-a"\n\]$/m);
  expect(cli('--namespace', 'ceph-a', '--namespace', 'ceph-a').out).toBe(cli('--namespace', 'ceph-a').out);
});

test('bounds and scope are options', () => {
  const { status, out } = cli('--max-size', '1Gi', '--max-log-size', '64Ki', '--no-cluster-scope');
  expect(status).toBe(0);
  expect(out).toContain('\nMAX_BYTES = 1073741824\nMAX_LOG_BYTES = 65536\n');
  expect(out).toContain('\nOF_CLUSTER = {}\n');
});

test('the script asks Kubernetes for no Secret, and runs no command that changes anything', () => {
  const { out } = cli('--namespace', 'ceph-a');
  expect(out).not.toMatch(/namespaces\/\{\}\/secrets/);
  expect([...out.matchAll(/'kubectl', (?:'-n', NAMESPACES\[0\], )?'([a-z]+)'/g)].map(([, verb]) => verb).sort()).toEqual(['exec', 'get']);
  const asked = [...out.matchAll(/^ "ceph\/[a-z-]+\.json": "([^"]+)"/gm)].map(([, words]) => words);
  expect(asked.length).toBeGreaterThan(25);
  expect(asked.filter(words => /\b(set|rm|add|create|purge|destroy|auth|config-key|kill|repair|out|in)\b/.test(words))).toEqual([]);
});

test.each([
  [['--namespace', 'Ceph'], '--namespace: "Ceph" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [['--namespace', 'a"; import os; "'], '--namespace: "a\\"; import os; \\"" is no DNS label of at most 63 characters: '
    + 'only lower-case letters, digits and "-", a letter or digit at both ends'],
  [['--namespace', ''], '--namespace: "" is no DNS label of at most 63 characters: only lower-case letters, digits and "-", a letter or digit at both ends'],
  [['--max-size', '12'], '--max-size: "12" is less than 1Ki, and leaves room for nothing; write for example 256Mi'],
  [['--max-log-size', 'much'], expect.stringMatching(/^--max-log-size: "much" /)],
  [['rook-ceph'], 'diagnostics takes no rook-ceph: name the namespace with --namespace rook-ceph'],
  [['--secrets'], "unknown option '--secrets'"],
])('%j is wrong usage', (args, message) => {
  const { status, out, err } = cli(...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(/^cdk8s-storage: ([^\n]*)\nTry: cdk8s-storage --help\n$/.exec(err)?.[1]).toEqual(message);
});

test('help and reference name the same options', () => {
  expect(cli('--help')).toEqual({ status: 0, out: DIAGNOSTICS_USAGE, err: '' });
  const reference = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'reference', 'cli.md'), 'utf8');
  const [, section] = /^## diagnostics\n([^]*?)^## /m.exec(reference)!;
  const options = (text: string) => [...new Set(text.match(/--[a-z][a-z-]*/g))].sort();
  expect(options(section)).toEqual(options(DIAGNOSTICS_USAGE));
});

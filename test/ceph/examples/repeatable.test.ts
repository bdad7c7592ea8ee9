import { App, Chart } from 'cdk8s';
import { OFFICIAL_EXAMPLES } from './official-examples';
import { GeneralPurpose } from '../../../src/templates';
import { Topology } from '../../../src/topology';
import { nodeList } from '../fixture';

const EXAMPLES: readonly [string, (app: App) => void][] = [
  ['the template for general purposes', (app: App) => {
    const topology = Topology.fromNodeList(nodeList('openshift-aws-two-az'));
    new GeneralPurpose(new Chart(app, 'storage', { namespace: 'rook-ceph' }), 'storage', { topology });
  }],
  ...OFFICIAL_EXAMPLES.map(({ file, build }): [string, (app: App) => void] => [file, build]),
];

function synthesized(build: (app: App) => void): string {
  const app = new App();
  build(app);
  return app.synthYaml();
}

test.each(EXAMPLES)('%s is the same, byte for byte, when it is synthesized again', (_, build) => {
  const first = synthesized(build);
  expect(first.length).toBeGreaterThan(100);
  expect(synthesized(build)).toBe(first);
});

const PLANTED = 'planted-4f1d0c2b9a';

test.each(EXAMPLES)('%s holds no secret, whatever is in the environment', (_, build) => {
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'VAULT_TOKEN', 'CEPH_KEY', 'GITHUB_TOKEN', 'PASSWORD', 'KUBECONFIG'];
  const before = names.map(name => [name, process.env[name]] as const);
  try {
    names.forEach(name => process.env[name] = `${PLANTED}-${name}`);
    const text = synthesized(build);
    expect(text).not.toContain(PLANTED);
    expect(text).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY-----/);
    // The key of a Ceph user, as ceph auth prints it.
    expect(text).not.toMatch(/\bAQ[A-Za-z0-9+/]{36}==/);
  } finally {
    before.forEach(([name, value]) => {
      if (value === undefined) {
        delete process.env[name];
      } else {
        process.env[name] = value;
      }
    });
  }
});

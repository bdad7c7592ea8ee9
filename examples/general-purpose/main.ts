import * as fs from 'fs';
import * as path from 'path';
import { App, Chart } from 'cdk8s';
import { GeneralPurpose, Topology } from 'cdk8s-storage';

/**
 * Block, file and object storage on the machines of a node list.
 *
 *   NODES    output of `kubectl get nodes -o json` (default: nodes.json beside this file)
 *   DEVICES  devices of these nodes, where they have local ones
 */
function synthesize(nodes: string, devices: string | undefined, outdir: string): string {
  const topology = Topology.fromNodeList(nodes, { devices });

  const app = new App({ outdir });
  const chart = new Chart(app, 'general-purpose', { namespace: 'rook-ceph' });
  new GeneralPurpose(chart, 'storage', { topology });
  app.synth();

  return path.join(outdir, 'general-purpose.k8s.yaml');
}

try {
  const file = synthesize(
    process.env.NODES ?? path.join(__dirname, 'nodes.json'),
    process.env.DEVICES,
    process.env.CDK8S_OUTDIR ?? path.join(__dirname, 'dist'),
  );
  console.log(`wrote ${path.relative('', file)}:`);
  for (const [, kind, name] of fs.readFileSync(file, 'utf8').matchAll(/^kind: (.*)\nmetadata:\n(?:  .*\n)*?  name: (.*)$/gm)) {
    console.log(`  ${kind} ${name}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

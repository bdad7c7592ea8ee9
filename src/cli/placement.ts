import { ManifestSet } from '../manifests';
import { Placement, PlacementError } from '../placement';
import { Topology, TopologyError } from '../topology';
import { UsageError } from './private/arguments';
import { Output } from './private/output';
import { PlacementOptions } from './private/placement-options';
import { reportOf } from './private/placement-report';
import { textOf } from './private/placement-text';

/**
 * Says what Rook and Ceph would make of a CephCluster on the machines, how much fits, and what failures leave.
 *
 * @returns the exit status: 0, or 1 where no figures can be given
 * @throws UsageError, UnreadablePathError where an input can't be used
 */
export function placement(options: PlacementOptions, output: Output): number {
  const topology = topologyOf(options);
  const manifests = ManifestSet.fromFiles(options.paths);
  const broken = manifests.documents.filter(({ object }) => object === undefined);
  if (broken.length > 0) {
    broken.forEach(({ location, errors }) => output.err(`cdk8s-storage: ${location}: ${errors[0]?.message}\n`));
    return 1;
  }
  const { cluster, namespace, storedBytes } = options;
  try {
    const report = reportOf(Placement.ofManifests(manifests, topology, { cluster, namespace, storedBytes }), options);
    output.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
    return report.capacity === null ? 1 : 0;
  } catch (error) {
    if (error instanceof PlacementError) {
      output.err(`cdk8s-storage: ${error.message.replace(/^storedBytes/, '--stored')}\n`);
      return 1;
    }
    throw error;
  }
}

function topologyOf({ topology, devices }: PlacementOptions): Topology {
  try {
    return Topology.load(topology, { devices });
  } catch (error) {
    throw error instanceof TopologyError ? new UsageError(`--topology: ${error.message}`) : error;
  }
}

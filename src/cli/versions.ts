import { ManifestSet } from '../manifests';
import { InstalledCeph, InstalledVersions } from '../plan';
import { RookVersion, UpgradeStep, VersionFact } from '../versions';
import { Output } from './private/output';
import { table } from './private/table';
import { VersionsOptions } from './private/versions-options';

/**
 * Says what versions the manifests run, and by which steps one gets to the newest; without
 * manifests, what each release runs with.
 *
 * @returns the exit status: 0, or 1 if versions must not meet
 * @throws UnreadablePathError where an input can't be read
 */
export function versions({ paths, kubeVersion, json }: VersionsOptions, output: Output): number {
  if (paths.length === 0) {
    output.out(json ? jsonOf(releases()) : releasesText());
    return 0;
  }
  const installed = InstalledVersions.of(ManifestSet.fromFiles(paths), { kubernetesVersion: kubeVersion?.replace(/^v/, '') });
  output.out(json ? jsonOf(installedData(installed)) : installedText(installed));
  const problems = [...installed.problems, ...installed.clusters.flatMap(cluster => cluster.problems)];
  return problems.some(({ harmful }) => harmful) ? 1 : 0;
}

function releases(): object[] {
  return RookVersion.all.map(rook => ({
    rook: `${rook}`, ceph: rook.cephMajors, defaultCeph: `${rook.defaultCeph}`, kubernetes: { oldest: rook.kubernetes[0], newest: rook.kubernetes[1] },
  }));
}

function releasesText(): string {
  const rows = RookVersion.all.map(rook => [`${rook}`, rook.cephMajors.join(', '), `${rook.defaultCeph}`, rook.kubernetes.join(' to ')]);
  return table([['Rook', 'takes Ceph', 'default', 'Kubernetes'], ...rows], 4);
}

function installedData({ rook, problems, clusters }: InstalledVersions): object {
  return {
    rook: rook === undefined ? null : `${rook}`,
    problems,
    clusters: clusters.map(cluster => ({ ...cluster, version: cluster.version === undefined ? null : `${cluster.version}`, steps: cluster.steps ?? null })),
  };
}

function installedText({ rook, problems, clusters }: InstalledVersions): string {
  return [
    rook === undefined ? 'Rook: not told, the Deployment of the operator is not among the manifests' : `Rook ${rook}`,
    ...problems.map(problemText),
    ...clusters.flatMap(cluster => clusterLines(cluster)),
    ...clusters.length === 0 ? ['no CephCluster among the manifests'] : [],
  ].join('\n') + '\n';
}

function clusterLines({ namespace, name, image, version, problems, steps }: InstalledCeph): string[] {
  const place = namespace === undefined ? name : `${namespace}/${name}`;
  const told = version === undefined ? `not told${image === undefined ? '' : ` by ${image}`}` : `${version}`;
  return [
    '',
    `CephCluster ${place}: Ceph ${told}`,
    ...problems.map(problemText),
    ...steps === undefined ? ['  steps: not evaluated, the versions of Rook and Ceph are needed'] : stepLines(steps),
  ];
}

function stepLines(steps: readonly UpgradeStep[]): string[] {
  return steps.length === 0 ? ['  nothing newer is known'] : steps.flatMap(({ component, from, to, before }, i) => [
    `  ${i + 1}. ${component} ${from} → ${to}`,
    ...before.map(sentence => `       before: ${sentence}`),
  ]);
}

function problemText({ harmful, effect, mend }: VersionFact): string {
  return `  ${harmful ? 'error' : 'note'}: ${effect}; ${mend}`;
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

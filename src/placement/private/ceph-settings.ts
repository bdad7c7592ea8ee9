/** Settings of Ceph that a CephCluster or `rook-config-override` gives, as far as they decide about placement. */
export class CephSettings {
  private readonly override: string;

  /** @param objects the objects of the cluster's namespace */
  constructor(private readonly cluster: any, objects: readonly any[]) {
    const found = objects.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata?.name === 'rook-config-override');
    this.override = found?.data?.config ?? '';
  }

  /** The CRUSH root that takes the place of `default`; undefined for that one. */
  get crushRoot(): string | undefined {
    return this.cluster.spec?.storage?.config?.crushRoot || undefined;
  }

  /** An option of a daemon, or of all; undefined where neither says anything. */
  of(option: string, daemon: string): string | undefined {
    const cephConfig = this.cluster.spec?.cephConfig ?? {};
    const settings = [daemon, 'global'].flatMap(section => Object.entries(cephConfig[section] ?? {}));
    // A file counts more than what the monitors keep.
    return this.inOverride(option) ?? settings.filter(([name]) => normal(name) === option).map(([, value]) => String(value)).at(0);
  }

  /** The same, as a number above 0. */
  numberOf(option: string, daemon: string): number | undefined {
    const value = Number(this.of(option, daemon));
    return value > 0 ? value : undefined;
  }

  private inOverride(option: string): string | undefined {
    const lines = this.override.split('\n').map(text => /^\s*([^=#;[]+?)\s*=\s*(.*?)\s*$/.exec(text));
    return lines.filter(match => match !== null && normal(match[1]) === option).at(-1)?.[2];
  }
}

function normal(name: string): string {
  return name.trim().replace(/[ -]/g, '_');
}

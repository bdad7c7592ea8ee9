import { CephOption, OptionEffect } from '../config';
import { isConfigSection } from '../config/ceph-config-section';

/**
 * Options of Ceph for some of its daemons, checked as Ceph checks them.
 *
 * Rook hands options to Ceph unread: one that is misspelled does nothing, and
 * nobody is told (rule R38). Here it is an error.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#ceph-config
 */
export class CephTunables {
  /** Options for all daemons and clients. */
  public static global(options: { readonly [option: string]: any }): CephTunables {
    return CephTunables.forSection('global', options);
  }

  /** Options for monitors. */
  public static mon(options: { readonly [option: string]: any }): CephTunables {
    return CephTunables.forSection('mon', options);
  }

  /** Options for managers and their modules, such as `mgr/balancer/mode`. */
  public static mgr(options: { readonly [option: string]: any }): CephTunables {
    return CephTunables.forSection('mgr', options);
  }

  /** Options for OSDs. */
  public static osd(options: { readonly [option: string]: any }): CephTunables {
    return CephTunables.forSection('osd', options);
  }

  /** Options for metadata servers. */
  public static mds(options: { readonly [option: string]: any }): CephTunables {
    return CephTunables.forSection('mds', options);
  }

  /**
   * Options for a section of Ceph's configuration.
   *
   * @param section such as `osd`, `osd.3`, `osd/class:hdd` or `client.rgw.my.store.a`
   * @param options by name, such as `osd_max_scrubs`; texts, numbers or booleans
   * @throws Error when Ceph knows no such section or option, or refuses a value
   */
  public static forSection(section: string, options: { readonly [option: string]: any }): CephTunables {
    if (!isConfigSection(section)) {
      throw new Error(`CephTunables.forSection: section: "${section}" is no section of Ceph's configuration; there are global, mon, mgr, osd, mds and client, alone or with a name or a mask behind it`);
    }
    return new CephTunables(section, new Map(Object.entries(options).map(([name, value]) => [name, checked(section, name, value)])));
  }

  private constructor(
    /** Whom the options are for. */
    public readonly section: string,
    private readonly byName: ReadonlyMap<string, string>,
  ) {}

  /** The options by name, their values as Ceph takes them. */
  public get values(): { [option: string]: string } {
    return Object.fromEntries(this.byName);
  }

  /** Which of the options wait for their daemons to start again, or only count for what is made later. */
  public get waitForRestart(): string[] {
    return [...this.byName.keys()].filter(name => CephOption.find(name)!.effect !== OptionEffect.RUNTIME);
  }
}

function checked(section: string, name: string, value: unknown): string {
  const option = CephOption.find(name);
  if (option === undefined) {
    const nearest = CephOption.nearestName(name);
    throw new Error(`CephTunables for ${section}: Ceph knows no option "${name}"${nearest === undefined ? '' : `, did you mean ${nearest}?`}`);
  }
  if (option.name !== name) {
    throw new Error(`CephTunables for ${section}: write the option "${name}" as ${option.name}`);
  }
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    throw new Error(`CephTunables for ${section}: ${name}: the value must be a text, a number or a boolean`);
  }
  const problem = option.problemWith(`${value}`);
  if (problem !== undefined) {
    throw new Error(`CephTunables for ${section}: ${problem}`);
  }
  return `${value}`;
}

import { CephOption } from '../../../../config';

/** A setting of Ceph's configuration. */
export interface CephSetting {
  readonly path: string;
  /** Whom it is for, such as `osd`. */
  readonly section: string;
  /** Name of the option, as it is written. */
  readonly option: string;
  /** Its value; undefined where it comes from a Secret. */
  readonly value?: string;
}

/** What a CephCluster writes into Ceph's configuration: `cephConfig`, then `cephConfigFromSecret`. */
export function cephSettingsOf({ cephConfig, cephConfigFromSecret }: any): CephSetting[] {
  return [...settingsIn('spec.cephConfig', cephConfig), ...settingsIn('spec.cephConfigFromSecret', cephConfigFromSecret)];
}

/** The settings of one of the two fields. */
export function settingsIn(path: string, sections: any): CephSetting[] {
  return Object.entries<any>(sections ?? {}).flatMap(([section, options]) => Object.entries<any>(options ?? {}).map(([option, value]) => ({
    path: below(below(path, section), option), section, option, value: typeof value === 'string' ? value : undefined,
  })));
}

/** The path of a key, with brackets where it is no plain word. */
export function below(path: string, key: string): string {
  return /^\w+$/.test(key) ? `${path}.${key}` : `${path}[${key}]`;
}

/** The option of a name. Those of a manager's module may be for one manager, as in `mgr/dashboard/a/server_port`. */
export function optionOf(name: string): CephOption | undefined {
  return CephOption.find(name) ?? CephOption.find(name.replace(/^(mgr\/[^/]+)\/[^/]+\/([^/]+)$/, '$1/$2'));
}

/** The settings of a text as in ceph.conf. */
export function settingsOfIni(text: string): CephSetting[] {
  const settings: CephSetting[] = [];
  let section = 'global';
  for (const line of text.split('\n').map(one => one.replace(/[#;].*$/, '').trim())) {
    const title = /^\[(.+)\]$/.exec(line);
    const setting = /^([^=[]+)=(.*)$/.exec(line);
    if (title) {
      section = title[1].trim();
    } else if (setting) {
      settings.push({ path: 'data[config]', section, option: setting[1].trim(), value: unquoted(setting[2].trim()) });
    }
  }
  return settings;
}

/** Ceph takes a value out of its quotes. */
function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}

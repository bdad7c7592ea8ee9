import { deviceSets, hostEntries, storageOf, templatesOf } from './host-storage';

/** A device class that is given somewhere in a CephCluster, or could be. */
export interface GivenClass {
  readonly path: string;
  /** Empty if none is given. */
  readonly deviceClass: string;
}

/** Device classes by what they are for, which stays the same while places in lists change. */
export function deviceClassesOf(cluster: any): ReadonlyMap<string, GivenClass> {
  const found = new Map<string, GivenClass>();
  const add = (key: string, path: string, deviceClass: string | undefined) => found.set(key, { path, deviceClass: deviceClass ?? '' });
  const entries = hostEntries(cluster);
  if (entries.length > 0) {
    add('cluster', 'spec.storage.config[deviceClass]', storageOf(cluster).config?.deviceClass);
  }
  for (const { path, own, devices } of entries) {
    add(`node ${own.name}`, `${path}.config[deviceClass]`, own.config?.deviceClass);
    devices.forEach(device => add(`device ${device.name} of ${own.name}`, `${device.path}.config[deviceClass]`, device.config.deviceClass));
  }
  for (const [path, set] of deviceSets(cluster)) {
    const templates = templatesOf(path, set);
    for (const one of templates.filter(({ name }) => templates.length === 1 || name === 'data')) {
      add(`set ${set.name}`, `${one.path}.metadata.annotations[crushDeviceClass]`, one.template.metadata?.annotations?.crushDeviceClass);
    }
  }
  return found;
}

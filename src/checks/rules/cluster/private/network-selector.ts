/** A network that a selector names, as Multus reads it. */
export interface SelectedNetwork {
  readonly name: string;
  /** Empty if the selector names none: that of the CephCluster. */
  readonly namespace: string;
}

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** The networks of a selector: `storage`, `network/storage@eth1`, or a list as JSON; undefined if it can not be read. */
export function networksOf(selector: string): SelectedNetwork[] | undefined {
  const text = selector.startsWith('{') && selector.endsWith('}') ? `[${selector}]` : selector;
  return /[[{"]/.test(text) ? ofJson(text) : ofNames(text);
}

function ofJson(text: string): SelectedNetwork[] | undefined {
  let list: any;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isList = Array.isArray(list) && list.every(one => typeof one?.name === 'string');
  return isList ? list.map(({ name, namespace }: any) => ({ name, namespace: namespace ?? '' })) : undefined;
}

function ofNames(text: string): SelectedNetwork[] | undefined {
  const networks = text.split(',').map(item => {
    const parts = item.trim().split('/');
    const [name, ...devices] = parts[parts.length - 1].split('@').map(part => part.trim());
    const namespace = parts.length === 2 ? parts[0].trim() : undefined;
    const isRead = parts.length <= 2 && devices.length <= 1 && [name, namespace, ...devices].every(part => part === undefined || NAME.test(part));
    return isRead ? { name, namespace: namespace ?? '' } : undefined;
  });
  return networks.includes(undefined) ? undefined : networks.map(network => network!);
}
